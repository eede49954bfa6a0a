/** What the server says of a table that somebody brought: what it would do row by row. Words are in the language asked for. */

/** Of the plan's things: such tables go into its draft. */
export type PlanTableKind = "contacts" | "areas" | "assets" | "supplies";
export type ImportKind = "people" | "customers" | PlanTableKind;

/** A file as it was chosen, and how it is to be read. */
export interface TableFile {
  /** With its ending. */
  readonly name: string;
  /** Base64. */
  readonly data: string;
  /** Of a workbook; null: its first. */
  readonly sheet: string | null;
  /** By column what it says, null: it is passed over; null altogether: as the heads say. */
  readonly columns: readonly (string | null)[] | null;
  /** Numbers of rows that are not to be taken. */
  readonly leave_out: readonly number[];
  /** Of people: numbers of rows that are another one than whoever has that name already. */
  readonly apart: readonly number[];
}

/** What is to be done with what was shown: exactly that, or nothing. */
export interface ImportConsent {
  readonly confirm: string;
  /** Leave out the rows that cannot be taken. */
  readonly skip_refused: boolean;
}

export const ROW_STATES = ["refused", "changed", "new", "same"] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface ImportRow {
  /** As the table counts, from 1. */
  readonly row: number;
  /** Whom it is about; empty where that cannot be read. */
  readonly label: string;
  readonly state: RowState;
  /** Why it is refused; where it is not, what somebody may want to know. */
  readonly reasons: readonly { readonly code: string; readonly column: number | null; readonly words: string }[];
  readonly changes: readonly {
    readonly field: string;
    readonly title: string;
    readonly old: string;
    readonly new: string;
  }[];
}

export interface ImportPreview {
  readonly format: "xlsx" | "csv" | "vcard";
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly sheet: string | null;
  /** What a column may say; `joined`: several columns may say it together. */
  readonly fields: readonly {
    readonly name: string;
    readonly title: string;
    readonly required: boolean;
    readonly joined: boolean;
  }[];
  readonly columns: readonly { readonly head: string; readonly field: string | null; readonly note?: string }[];
  readonly rows: readonly ImportRow[];
  readonly counts: Readonly<Record<RowState, number>>;
  readonly digest: string;
  /** Of the draft, for tables of the plan's things; null: there is none. */
  readonly version?: number | null;
  /** True once it was done. */
  readonly taken: boolean;
}
