/** What a written report is made of: how an outage stands, and how its language says things. */

import type { PaperWords } from "../documents/document";
import type { Edition } from "../plan/plan";
import type { Doers } from "../readings/duties/stand-ins";
import type { CaredFor } from "../readings/matters/context";
import type { ReviewFigure } from "../readings/review/figure";
import type { Improvement } from "../readings/review/improvements";
import type { Entry } from "../record/entries";
import type { Scene } from "../scene";

/** One entry in words. */
export interface ReportLine {
  readonly entry: Entry;
  /** With its day, to the second. */
  readonly time: string;
  readonly who: string;
  readonly what: string;
  readonly where: string;
  /** It turned the course, or somebody marked it. */
  readonly key: boolean;
}

/** The language of the report. People and places by id; times and lengths of time in µs. */
export interface ReportWords {
  readonly t: PaperWords;
  readonly joiner: string;
  readonly person: (id: string) => string;
  readonly duty: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly cause: (id: string) => string;
  readonly goal: (id: string) => string;
  readonly list: (id: string) => string;
  readonly step: (list: string, item: string) => string;
  /** A special customer: by name where personal data is in it, else by where they are. */
  readonly customer: (id: string) => string;
  readonly level: (level: number | null) => string;
  readonly areas: (ids: readonly string[]) => string;
  readonly place: (place: { readonly area: string | null; readonly asset: string | null }) => string;
  /** "3月16日 14:02". */
  readonly time: (us: number) => string;
  /** "14:02". */
  readonly clock: (us: number) => string;
  readonly day: (us: number) => string;
  readonly span: (us: number) => string;
  /** What a figure is of. */
  readonly figure: (figure: ReviewFigure) => string;
  readonly line: (entry: Entry) => ReportLine;
}

export interface ReportTelling {
  readonly saying: ReportWords;
  readonly edition: Edition;
  readonly scene: Scene;
  readonly improvements: readonly Improvement[];
  /** Special customers whom whoever writes it may know. */
  readonly known: readonly CaredFor[];
  /** Who does each duty; absent: nothing is said of whom to call out. */
  readonly doers?: Doers | undefined;
  /** All of it in words, in display order, without what the report tells elsewhere. */
  readonly lines: readonly ReportLine[];
  /** So many entries more has the timeline. */
  readonly beside?: number;
  /** What its end left to do, as everywhere in words; "" where nothing is left. */
  readonly left: string;
  /** Whose phones have not delivered all of it; "" where all have. */
  readonly owing?: string;
  /** Digests of the photos chosen. */
  readonly photos: ReadonlySet<string>;
  /** Whether personal data is in it. */
  readonly personal: boolean;
}

/** Sentences one after the other, those left out that there is nothing to say of. */
export const sentences = ({ t }: ReportWords, said: readonly (string | false | null)[]): string =>
  said.filter(Boolean).join(t("report-gap"));

/** Each on a line of its own, numbered. */
export const numbered = (said: readonly string[]): string => said.map((each, at) => `${at + 1}. ${each}`).join("\n");
