/** The record on paper: a log to be written by hand, and all that happened in one outage. */

import { type DocumentBlock, type PaperWords, type Printable, ROOM_TO_WRITE } from "./document";

/** Rows of the log that fit on a sheet. */
const ROWS_OF_LOG = 24;

/** A log with nothing in it, for whoever has no phone that works. */
export function blankLog({ t }: { readonly t: PaperWords }): Printable {
  return {
    layout: "a4",
    title: t("paper-log"),
    subtitle: t("paper-log-hint"),
    blocks: [
      { type: "facts", rows: [[t("paper-log-head"), ""]] },
      {
        type: "table",
        head: [t("paper-time"), t("paper-who"), t("paper-what"), t("paper-where")],
        rows: Array.from({ length: ROWS_OF_LOG }, () => [ROOM_TO_WRITE, "", "", ""]),
        widths: [2, 3, 9, 3],
      },
    ],
  };
}

/** One entry of the record in words; "" where there is nothing to say. */
export interface TimelineLine {
  readonly happened: string;
  readonly who: string;
  readonly what: string;
  readonly where: string;
  readonly received: string;
  readonly ref: string;
}

/** Rows that the server takes in one table. */
const MOST_ROWS = 6000;

/** All that was recorded of one outage. `about`: which one, when. */
export function timelinePaper(
  { t }: { readonly t: PaperWords },
  about: string,
  lines: readonly TimelineLine[],
): Printable {
  const head = (["time", "who", "what", "where", "received", "ref"] as const).map((each) => t(`paper-${each}`));
  const rows = lines.map(({ happened, who, what, where, received, ref }) => [
    happened,
    who,
    what,
    where,
    received,
    ref,
  ]);
  const tables: DocumentBlock[] = [];
  for (let from = 0; from < Math.max(rows.length, 1); from += MOST_ROWS) {
    tables.push({ type: "table", head, rows: rows.slice(from, from + MOST_ROWS), widths: [5, 3, 11, 4, 5, 3] });
  }
  return {
    layout: "a4_landscape",
    title: t("paper-timeline"),
    subtitle: about,
    blocks: [{ type: "paragraph", text: t("paper-timeline-count", { n: lines.length }) }, ...tables],
  };
}
