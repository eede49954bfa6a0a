/** Pairs the members of two lists: what stands in both in the same order, what was moved, what only one has. */

export interface Pair<T> {
  /** Undefined: it was added. */
  readonly before: T | undefined;
  /** Undefined: it was removed. */
  readonly after: T | undefined;
  readonly moved: boolean;
}

/**
 * The longest row of members that both lists have in one order, as pairs of places. Takes time and room as the product
 * of the lengths.
 */
export function commonPlaces<T>(before: readonly T[], after: readonly T[]): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let b = before.length - 1; b >= 0; b -= 1) {
    for (let a = after.length - 1; a >= 0; a -= 1) {
      longest[b * width + a] = before[b] === after[a] ? at(b + 1, a + 1) + 1 : Math.max(at(b + 1, a), at(b, a + 1));
    }
  }
  const found: (readonly [number, number])[] = [];
  let [b, a] = [0, 0];
  while (b < before.length && a < after.length) {
    if (before[b] === after[a]) {
      found.push([b, a]);
      [b, a] = [b + 1, a + 1];
    } else if (at(b + 1, a) >= at(b, a + 1)) b += 1;
    else a += 1;
  }
  return found;
}

/**
 * Pairs members by their keys, in the order of `after`; what was removed stands where it stood.
 *
 * @param keyOf a member's key, unique in its list.
 */
export function pairedByKey<T>(before: readonly T[], after: readonly T[], keyOf: (member: T) => string): Pair<T>[] {
  const [old, now] = [before.map(keyOf), after.map(keyOf)];
  const [kept, isNow, oldAt] = [commonPlaces(old, now), new Set(now), new Map(old.map((key, at) => [key, at]))];
  const inOrder = new Set(kept.map(([, a]) => a));
  const pairs: Pair<T>[] = [];
  let b = 0;
  const takeRemoved = (until: number) => {
    for (; b < until; b += 1) {
      if (!isNow.has(old[b] ?? "")) pairs.push({ before: before[b], after: undefined, moved: false });
    }
  };
  const placeOf = new Map(kept.map(([from, to]) => [to, from]));
  for (const [a, member] of after.entries()) {
    const place = placeOf.get(a);
    if (place !== undefined) {
      takeRemoved(place);
      b = place + 1;
    }
    const from = oldAt.get(now[a] ?? "");
    const was = from === undefined ? undefined : before[from];
    pairs.push({ before: was, after: member, moved: was !== undefined && !inOrder.has(a) });
  }
  takeRemoved(before.length);
  return pairs;
}

/** Pairs members that have no key: those that are equal, and what stands in their stead between two of these. */
export function pairedInOrder<T>(before: readonly T[], after: readonly T[], sign: (member: T) => string): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  const kept = commonPlaces(before.map(sign), after.map(sign));
  let [b, a] = [0, 0];
  for (const [nextB, nextA] of [...kept, [before.length, after.length] as const]) {
    const [old, now] = [before.slice(b, nextB), after.slice(a, nextA)];
    for (let at = 0; at < Math.max(old.length, now.length); at += 1) {
      pairs.push({ before: old[at], after: now[at], moved: false });
    }
    if (nextB < before.length) pairs.push({ before: before[nextB], after: after[nextA], moved: false });
    [b, a] = [nextB + 1, nextA + 1];
  }
  return pairs;
}
