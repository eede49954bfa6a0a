/** The hand-over sheet on paper: how it stands, by parts, and room to sign. */

import { heading, type PaperWords, type Printable, ROOM_TO_WRITE } from "./document";

/** Lines of one kind. */
export interface HandOverPart {
  readonly title: string;
  /** None where the first of a line says what the second is. */
  readonly heads: readonly string[];
  /** A line may be shorter than the heads. */
  readonly lines: readonly (readonly string[])[];
  /** Whether an empty place is filled in by hand. */
  readonly filled?: boolean;
}

const SIGNED = ["sheet-sign-from", "sheet-sign-to", "sheet-sign-at"] as const;

const pair = ([what = "", words = ""]: readonly string[]) => [what, words] as const;

function partTable({ heads, lines, filled }: HandOverPart) {
  if (heads.length === 0) return { type: "facts", rows: lines.map(pair) } as const;
  const whole = lines.map((line) => heads.map((_, column) => line[column] ?? ""));
  const rows = filled ? whole.map((line) => line.map((words) => words || ROOM_TO_WRITE)) : whole;
  return { type: "table", head: heads, rows } as const;
}

/** `about`: of which outage. */
export function handOverPaper(
  { t }: { readonly t: PaperWords },
  about: string,
  parts: readonly HandOverPart[],
): Printable {
  return {
    layout: "a4",
    title: t("sheet-title"),
    subtitle: about,
    blocks: [
      ...parts.flatMap((part) => [heading(part.title, 2), partTable(part)]),
      heading(t("sheet-sign"), 2),
      { type: "table", head: SIGNED.map((id) => t(id)), rows: [[ROOM_TO_WRITE, "", ""]], widths: [1, 1, 1] },
    ],
  };
}
