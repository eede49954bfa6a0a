/** What is recorded of the written report of an outage or drill: how its parts are worded, and that it was handed out. */

import type { ReportLanguage } from "../catalogue/words";
import type { IncidentView } from "../folds/incident-views";
import type { FileRef } from "../record/entries";
import { isVisible } from "../record/fields";
import type { IssuedFile } from "../report/said";
import { type Decision, type Drafts, of, refuse } from "./decision";

/** A written report is always of one outage or drill. */
type About = Pick<IncidentView, "ref" | "drill">;

interface Where {
  readonly part: string;
  readonly language: ReportLanguage;
}

/** The part says so from now on. */
export function wordReport(about: About, { part, language }: Where, text: string): Decision<"words-missing"> {
  if (!isVisible(text)) return refuse("words-missing");
  return [{ ...of(about), type: "report.edited", body: { part, language, text: text.trim() } }];
}

/** The part says again what is generated. */
export const generateAgain = (about: About, { part, language }: Where): Drafts => [
  { ...of(about), type: "report.edited", body: { part, language, text: null } },
];

export interface MadeFile extends Omit<IssuedFile, "language"> {
  readonly language: ReportLanguage | null;
  /** Media type. */
  readonly type: string;
}

interface Version {
  readonly version: number;
  /** Up to where the journal was read. */
  readonly seq: number;
  readonly entries: number;
  readonly personal: boolean;
  readonly files: readonly MadeFile[];
}

/** It is handed out; with that the review's step is done, where nobody has said so. */
export function issueReport(about: About, { files, ...version }: Version, stepDone: boolean): Drafts {
  const named = files.map(({ type: _, language, ...file }) => ({ ...file, ...(language && { language }) }));
  const kept = files.map(({ sha256, size, type }): FileRef => ({ sha256, size, type }));
  return [
    { ...of(about), type: "report.issued", files: kept, body: { ...version, files: named } },
    ...(stepDone ? [] : [{ ...of(about), type: "review.step_done", body: { step: "report" } } as const]),
  ];
}
