import { useState } from "preact/hooks";
import { locale } from "../../../../app/words/i18n";
import { rankOf } from "../../../../core/search/match";
import { putTableWord, tableWord } from "../../shell/address";
import { nextSorting, type Sorting, sorted, sortingFrom } from "./table-rows";
import type { Table } from "./table-shape";

const [SORT, MARK] = ["sort", "only"];

export interface TableState<T> {
  readonly shown: readonly T[];
  readonly sorting: Sorting | null;
  /** A press on a column's head. */
  readonly sort: (column: string) => void;
  /** Upwards by a column, or by the table's own order. */
  readonly orderBy: (column: string | null) => void;
  readonly mark: string | null;
  readonly toggleMark: (mark: string) => void;
  readonly picked: (pick: string) => string | null;
  readonly pick: (pick: string, value: string | null) => void;
  readonly query: string;
  readonly look: (query: string) => void;
  /** True where something is narrowed. */
  readonly narrowed: boolean;
  readonly clear: () => void;
}

/** Rows in the order asked for. */
function ordered<T>({ rows, columns }: Table<T>, sorting: Sorting | null): readonly T[] {
  const keyOf = columns.find(({ id }) => id === sorting?.by)?.sortBy;
  return sorting && keyOf ? sorted(rows, keyOf, sorting.down, locale.value) : rows;
}

const sortable = <T>({ columns }: Table<T>): readonly string[] => columns.filter((c) => c.sortBy).map(({ id }) => id);

/** Order and filters are in the address, so that they can be gone back to; what was typed may be a name, and is not. */
export function useTableState<T>(table: Table<T>): TableState<T> {
  const [query, look] = useState("");
  const { marks = [], picks = [], sought } = table;
  const sorting = sortingFrom(tableWord(SORT), sortable(table));
  const mark = marks.find(({ id }) => id === tableWord(MARK)) ?? null;
  const chosen = picks.flatMap((each) => {
    const value = tableWord(each.id);
    return value === null ? [] : [{ ...each, value }];
  });
  const shown = ordered(table, sorting).filter(
    (row) =>
      (mark === null || mark.has(row)) &&
      chosen.every(({ accepts, value }) => accepts(row, value)) &&
      (query.trim() === "" || rankOf(sought(row), query) !== null),
  );
  return {
    ...{ shown, sorting, query, look, mark: mark?.id ?? null },
    sort: (column) => putTableWord(SORT, nextSorting(sorting, column)),
    orderBy: (column) => putTableWord(SORT, column),
    toggleMark: (id) => putTableWord(MARK, id === mark?.id ? null : id),
    picked: (id) => chosen.find((each) => each.id === id)?.value ?? null,
    pick: putTableWord,
    narrowed: query !== "" || mark !== null || chosen.length > 0,
    clear: () => {
      look("");
      for (const id of [MARK, ...picks.map((each) => each.id)]) putTableWord(id, null);
    },
  };
}
