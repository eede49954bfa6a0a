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

/**
 * The items that pass a test, in order. Pass a new list when anything changed, with the same objects for what did not:
 * only what stands behind the first change is tested again.
 */
export function incrementalFilter<T>(passes: (item: T) => boolean): (items: readonly T[]) => readonly T[] {
  let seen: readonly T[] = [];
  let passed: readonly T[] = [];
  return (items) => {
    if (items === seen) return passed;
    const at = commonPrefix(seen, items);
    const dropped = seen.slice(at).filter(passes).length;
    const come = items.slice(at).filter(passes);
    if (dropped > 0) passed = passed.slice(0, -dropped);
    if (come.length > 0) passed = passed.concat(come);
    seen = items;
    return passed;
  };
}

interface Compared {
  readonly a: readonly unknown[];
  readonly b: readonly unknown[];
  readonly length: number;
}

/** The last answers: of one arrival every fold asks the same of the same few lists. */
const compared: Compared[] = [];
const MOST = 4;

/** How many items two lists have in common from their beginning. A list must not change once it was given. */
export function commonPrefix<T>(a: readonly T[], b: readonly T[]): number {
  const known = compared.find((each) => each.a === a && each.b === b);
  if (known !== undefined) return known.length;
  const length = prefix(a, b);
  if (compared.push({ a, b, length }) > MOST) compared.shift();
  return length;
}

function prefix(a: readonly unknown[], b: readonly unknown[]): number {
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
