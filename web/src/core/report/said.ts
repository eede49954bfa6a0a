/** What people made of the written report: how they worded its parts, and the versions that were handed out. */

import { REPORT_FORMATS, REPORT_LANGUAGES, type ReportFormat, type ReportLanguage } from "../catalogue/words";
import { type Acts, counted } from "../folds/countable-acts";
import { type Entry, inDisplayOrder } from "../record/entries";
import { among, flagField, textField, wordField } from "../record/fields";
import { isObject, own } from "../record/json";
import type { PartId } from "./part";

export interface Wording {
  readonly entry: Entry;
  /** Null: as it is generated. */
  readonly text: string | null;
}

/** All that was made of one part in one language, in display order: the last stands, the earlier ones can be seen. */
export const wordingsOf = (acts: Acts, part: string, language: ReportLanguage): readonly Wording[] =>
  counted(acts).flatMap((entry): readonly Wording[] => {
    const { action } = entry;
    if (action?.type !== "report.edited" || textField(action, "part") !== part) return [];
    if (wordField(action, "language", REPORT_LANGUAGES) !== language) return [];
    return [{ entry, text: textField(action, "text") }];
  });

/** What stands in place of what is generated; null: nothing does. */
export const standingWording = (acts: Acts, part: string, language: ReportLanguage): string | null =>
  wordingsOf(acts, part, language).at(-1)?.text ?? null;

/** Parts that people worded in another language and not in this one, where what is generated will stand. */
export const wordedElsewhere = (acts: Acts, parts: readonly PartId[], language: ReportLanguage): readonly PartId[] =>
  parts.filter(
    (part) =>
      standingWording(acts, part, language) === null &&
      REPORT_LANGUAGES.some((each) => standingWording(acts, part, each) !== null),
  );

export interface IssuedFile {
  readonly format: ReportFormat;
  /** Null: of no one language. */
  readonly language: ReportLanguage | null;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** A version that was handed out. */
export interface Issued {
  readonly entry: Entry;
  readonly version: number;
  /** Up to where the journal was read for it. */
  readonly seq: number;
  readonly entries: number;
  readonly personal: boolean;
  readonly files: readonly IssuedFile[];
}

const whole = (value: unknown): number | null =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** By version; of the same number, which two gave apart from each other, in display order. What went out is never taken back. */
export function issuesIn({ all }: Acts): readonly Issued[] {
  const found = all.flatMap((entry): readonly Issued[] => {
    const { action } = entry;
    const [version, seq] = [whole(action?.body["version"]), whole(action?.body["seq"])];
    if (action?.type !== "report.issued" || version === null || seq === null) return [];
    const named = action.body["files"];
    const files = Array.isArray(named) ? named.flatMap(fileOf) : [];
    const entries = whole(action.body["entries"]) ?? 0;
    return [{ entry, version, seq, entries, personal: flagField(action, "personal") === true, files }];
  });
  return found.toSorted((a, b) => a.version - b.version || inDisplayOrder(a.entry, b.entry));
}

const DIGEST = /^[A-Za-z0-9_-]{43}$/u;

function fileOf(named: unknown): readonly IssuedFile[] {
  if (!isObject(named)) return [];
  const [format, sha256, size] = [
    among(REPORT_FORMATS, own(named, "format")),
    own(named, "sha256"),
    whole(own(named, "size")),
  ];
  if (format === null || size === null || typeof sha256 !== "string" || !DIGEST.test(sha256)) return [];
  return [{ format, language: among(REPORT_LANGUAGES, own(named, "language")), sha256, size }];
}

export const nextVersion = (issues: readonly Issued[]): number => (issues.at(-1)?.version ?? 0) + 1;

/** What no report tells of: that it was handed out, how far the review is, who has what to do. */
const BESIDE = /^(?:report\.issued|review\.(?:step_done|step_skipped|completed)|matter\.(?:taken|given))$/u;

/** How many entries of the outage came that whoever handed it out cannot have known. */
export function outdatedBy({ entry: issue, seq }: Issued, entries: readonly Entry[]): number {
  const wasKnown = (entry: Entry) =>
    (entry.seq !== null && entry.seq <= seq) || (entry.device === issue.device && entry.n < issue.n);
  return entries.filter((entry) => !(wasKnown(entry) || BESIDE.test(entry.action?.type ?? ""))).length;
}
