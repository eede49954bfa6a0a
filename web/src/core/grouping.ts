/** Groups things by what they have in common, as `Map.groupBy` does: phones of before 2024 do not have it. */
export function groupedBy<K, T>(all: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of all) {
    const key = keyOf(item);
    if (!groups.get(key)?.push(item)) groups.set(key, [item]);
  }
  return groups;
}
