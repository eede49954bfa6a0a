/** Where a list differs from what it was before, when most of it is the same objects in the same order. */

/** `gone` stood from `at` on, `come` stands there now; before and behind nothing changed. */
export interface Change<T> {
  readonly at: number;
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/**
 * The items that pass a test, in order. Pass a new list when anything changed, with the same objects for what did not:
 * only what came and went is tested, and what stands behind it where that passes. It stays the same list as long as
 * nothing changes that passes.
 */
export function incrementalFilter<T>(passes: (item: T) => boolean): (items: readonly T[]) => readonly T[] {
  let seen: readonly T[] = [];
  let passed: readonly T[] = [];
  return (items) => {
    if (items === seen) return passed;
    const { at, gone, come } = changeOf(seen, items);
    const [went, came] = [gone.filter(passes), come.filter(passes)];
    const isSame = went.length === came.length && went.every((item, index) => item === came[index]);
    if (!isSame) {
      const behind = seen.slice(at + gone.length).filter(passes).length;
      const until = passed.length - behind;
      passed = passed.slice(0, until - went.length).concat(came, passed.slice(until));
    }
    seen = items;
    return passed;
  };
}

interface Compared {
  readonly a: readonly unknown[];
  readonly b: readonly unknown[];
  readonly change: Change<unknown>;
}

/** The last answers: of one arrival every fold asks the same of the same few lists. */
const compared: Compared[] = [];
const MOST = 4;

/** What differs between two lists. A list must not change once it was given. */
export function changeOf<T>(before: readonly T[], now: readonly T[]): Change<T> {
  const known = compared.find(({ a, b }) => a === before && b === now);
  if (known !== undefined) return known.change as Change<T>;
  const at = commonPrefix(before, now);
  const same = commonSuffix(before, now, at);
  const change = { at, gone: before.slice(at, before.length - same), come: now.slice(at, now.length - same) };
  if (compared.push({ a: before, b: now, change }) > MOST) compared.shift();
  return change;
}

function commonPrefix(a: readonly unknown[], b: readonly unknown[]): number {
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
