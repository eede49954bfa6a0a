/** A part of a written report: a paragraph that people may word themselves, and what is drawn from the record below it. */

import type { DocumentBlock } from "../documents/document";

export const PART_IDS = [
  "summary",
  "course",
  "measures",
  "times",
  "figures",
  "customers",
  "requests",
  "not_done",
  "problems",
  "improvements",
  "commendations",
  "scores",
  "photos",
  "entries",
] as const;
/** Stable: what is worded by hand is found by it, whatever the report looks like by then. */
export type PartId = (typeof PART_IDS)[number];

export interface Part {
  readonly id: PartId;
  /** As it is generated. */
  readonly text: string;
  readonly blocks: readonly DocumentBlock[];
}
