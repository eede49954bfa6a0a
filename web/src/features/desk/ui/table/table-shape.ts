/** What a screen says of its table. */

import type { ComponentChildren } from "preact";
import type { Findable } from "../../../../core/search/match";
import type { SortKey } from "./table-rows";

export interface TableColumn<T> {
  /** Its word in the address. */
  readonly id: string;
  readonly head: string;
  /** Null where there is nothing to say. */
  readonly cell: (row: T) => ComponentChildren;
  /** Absent: it orders nothing. */
  readonly sortBy?: (row: T) => SortKey;
  /** Where a row is a card, its head stands before what it says: the text alone would not tell what it is. */
  readonly labelled?: boolean;
}

/** One thing that a row may be marked by: each is a switch above the table, with how many there are. */
export interface TableMark<T> {
  /** Its word in the address. */
  readonly id: string;
  readonly words: string;
  readonly has: (row: T) => boolean;
  /** Nothing that must be mended. */
  readonly calm?: boolean;
}

/** One of several by which the rows may be narrowed. */
export interface TablePick<T> {
  /** Its word in the address. */
  readonly id: string;
  readonly label: string;
  readonly any: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly accepts: (row: T, value: string) => boolean;
}

/** What a press on a row's first cell does. */
export type Opens = { readonly href: string } | { readonly onOpen: () => void };

export interface Table<T> {
  readonly label: string;
  /** Id of what the table's own order is called; absent: what is missing stands first. */
  readonly orderWords?: string;
  /** In the table's own order. */
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** The first is the row's head, and opens it. */
  readonly columns: readonly TableColumn<T>[];
  readonly opens: (row: T) => Opens | null;
  readonly sought: (row: T) => Findable;
  readonly searchWords: string;
  readonly marks?: readonly TableMark<T>[];
  readonly picks?: readonly TablePick<T>[];
  /** What may be done with one row, at its end. */
  readonly acts?: (row: T) => ComponentChildren;
  /** The key of a row that was just added: it is brought into view. */
  readonly added?: string | null;
  /** Drawn as past. */
  readonly isGone?: (row: T) => boolean;
  /** Id of the words "40 人" and "6 / 40 人": of `count`, of which fewer are `shown` where there is `more`. */
  readonly count: string;
}
