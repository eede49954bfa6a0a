/** What a row of the timeline says of itself, beside what happened: once, not on every row. */

import { inLine } from "../../../app/words/user-text";
import type { Row } from "../../../core/timeline/timeline";

type Arrived = Pick<Row, "entry" | "lateMinutes">;

/** Minutes. A phone that saves power syncs each five: said of all that, it would be said of nearly every row. The filter takes all. */
const LATE_SAID = 5;
/** µs. What one sync brings stands in the journal within that. */
const TOGETHER = 60_000_000;

export const isLate = ({ lateMinutes }: Arrived): boolean => (lateMinutes ?? 0) > LATE_SAID;

const cameTogether = (one: Arrived, other: Arrived): boolean =>
  one.entry.device === other.entry.device &&
  Math.abs((one.entry.receivedAt ?? 0) - (other.entry.receivedAt ?? 0)) <= TOGETHER;

/** Whether by how much it came late is said at this row; not again where that above it came with it. */
export const saysLate = (row: Arrived, above: Arrived | undefined): boolean =>
  isLate(row) && !(above && isLate(above) && cameTogether(row, above));

const LINES = 3;
/** A list is read as one: what a closing leaves, each with who and when. */
const [ROW, ROWS] = ["\n- ", 9];
const CHARACTERS = 90;

/** A row's words without their end, where that would take a good part of the view: a hand-over is read in its detail. */
export function foldedText(text: string): string {
  const lines = text.split("\n");
  if (text.includes(ROW))
    return [
      ...lines.slice(0, ROWS).map((line) => inLine(line, CHARACTERS)),
      ...(lines.length > ROWS ? ["…"] : []),
    ].join("\n");
  const few = lines.slice(0, LINES).join("\n");
  return inLine(lines.length > LINES ? `${few}…` : few, CHARACTERS);
}
