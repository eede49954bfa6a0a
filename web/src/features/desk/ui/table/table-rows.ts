/** Which rows of a table are shown and in which order. */

/** What a row is ordered by under a head; null stands last either way. */
export type SortKey = string | number | null;

export interface Sorting {
  /** Id of a column. */
  readonly by: string;
  readonly down: boolean;
}

/** "name" upwards, "-name" downwards; null for what names no column that sorts. */
export function sortingFrom(word: string | null, columns: readonly string[]): Sorting | null {
  const down = word?.startsWith("-") ?? false;
  const by = down ? word?.slice(1) : word;
  return by && columns.includes(by) ? { by, down } : null;
}

const wordOf = ({ by, down }: Sorting): string => (down ? `-${by}` : by);

/** A press on a head: upwards, downwards, then the table's own order again. As it stands in the address. */
export function nextSorting(now: Sorting | null, by: string): string | null {
  if (now?.by !== by) return wordOf({ by, down: false });
  return now.down ? null : wordOf({ by, down: true });
}

/** Rows in order of their keys; those with equal keys keep theirs. */
export function sorted<T>(rows: readonly T[], keyOf: (row: T) => SortKey, down: boolean, locale: string): readonly T[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = down ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (typeof a.key === "number" && typeof b.key === "number") return sign * (a.key - b.key);
    return sign * compare(String(a.key), String(b.key));
  });
  return keyed.map(({ row }) => row);
}
