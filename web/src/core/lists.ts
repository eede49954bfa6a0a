/** Where a list differs from what it was before, when most of it is the same objects in the same order. */

/** `gone` stood from `at` on, `come` stands there now; before and behind nothing changed. */
export interface Change<T> {
  readonly at: number;
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

export function changeOf<T>(before: readonly T[], now: readonly T[]): Change<T> {
  const at = commonPrefix(before, now);
  const same = commonSuffix(before, now, at);
  return { at, gone: before.slice(at, before.length - same), come: now.slice(at, now.length - same) };
}

/** How many items two lists have in common from their beginning. */
export function commonPrefix<T>(a: readonly T[], b: readonly T[]): number {
  const length = Math.min(a.length, b.length);
  let index = 0;
  while (index < length && a[index] === b[index]) index += 1;
  return index;
}

/** How many they have in common at their end, not counting the first `from`. */
function commonSuffix<T>(a: readonly T[], b: readonly T[], from: number): number {
  const length = Math.min(a.length, b.length) - from;
  let count = 0;
  while (count < length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}
