/** The written report on the desk: made in a language, had typeset, and handed out. */

import type { Of } from "../../../app/incident/situation";
import { record } from "../../../app/record/record";
import { localRecord, me, serverNow } from "../../../app/record/store";
import { t } from "../../../app/words/i18n";
import { format } from "../../../app/words/times";
import { speakingIn } from "../../../app/words/words-in";
import {
  REPORT_FORMATS,
  REPORT_LANGUAGES,
  type ReportFormat,
  type ReportLanguage,
} from "../../../core/catalogue/words";
import { issueReport, type MadeFile } from "../../../core/commands/written-reports";
import { type DocumentBody, documentOf, type Format } from "../../../core/documents/document";
import { reviewSteps } from "../../../core/readings/review/steps";
import { displayTime } from "../../../core/record/entries";
import type { Part } from "../../../core/report/part";
import { partsOf, photosIn, type ReportPhoto, type ReportVersion, reportPaper } from "../../../core/report/report";
import { issuesIn, nextVersion } from "../../../core/report/said";
import { head } from "../shell/desk-state";
import { fileName } from "../shell/file-name";
import { siteDay } from "../shell/site-days";
import { offeredReasons } from "./offered-reasons";
import { type ReportAsked, tellingOf } from "./report-telling";

/** What a typesetter makes; the record itself is no document. */
export const PAPER_FORMATS: readonly Format[] = REPORT_FORMATS.flatMap((each) => (each === "json" ? [] : each));

export interface DrawnReport {
  readonly language: ReportLanguage;
  readonly parts: readonly Part[];
  readonly photos: readonly ReportPhoto[];
}

/** The parts as they are generated now, in one language. */
export async function draw(of: Of, language: ReportLanguage, asked: ReportWanted): Promise<DrawnReport> {
  const offered = await offeredReasons();
  return speakingIn(language, () => {
    const telling = tellingOf(of, { ...asked, offered });
    return { language, parts: partsOf(telling), photos: photosIn(telling) };
  });
}

/** What whoever writes it chose. */
export type ReportWanted = Omit<ReportAsked, "offered">;

interface Made {
  readonly body: DocumentBody;
  /** The word for a draft in its language. */
  readonly draft: string;
  /** How many entries are told. */
  readonly entries: number;
}

async function bodyOf(
  of: Of,
  language: ReportLanguage,
  asked: ReportWanted,
  version: ReportVersion,
  as: Format,
): Promise<Made> {
  const now = serverNow.peek();
  const offered = await offeredReasons();
  return speakingIn(language, () => {
    const telling = tellingOf(of, { ...asked, offered });
    const writing = { edition: of.edition, language, t };
    const printedAt = t("report-made", { time: format(now / 1000, "time", language, of.edition.site.zone) });
    const printing = { date: siteDay(now), printedAt, drill: of.view.drill };
    return {
      body: documentOf(writing, reportPaper(telling, language, version), printing, as),
      draft: t("report-file-draft"),
      entries: telling.lines.length,
    };
  });
}

/** A draft, to look at: nobody is told of it and nothing is kept. */
export async function preview(of: Of, language: ReportLanguage, asked: ReportWanted, as: Format) {
  const version = { version: nextVersion(issuesIn(of.scene.writtenReport)), draft: true, by: me.value?.name ?? "" };
  const { body, draft } = await bodyOf(of, language, asked, version, as);
  const api = await localRecord().api();
  return { blob: await api.document(body), name: reportFile(of, body.title, [draft], as) };
}

/** Its title, the day on which the outage ended, which version, and in which language. */
export const reportFile = (of: Of, title: string, parts: readonly string[], as: ReportFormat): string =>
  fileName([title, of.view.ended ? siteDay(displayTime(of.view.ended)) : "", ...parts], as);

export interface IssueWanted {
  readonly languages: readonly ReportLanguage[];
  readonly formats: readonly ReportFormat[];
}

/** Has each file made and kept, then records the version. True once that is saved here. */
export async function issue(of: Of, asked: ReportWanted, { languages, formats }: IssueWanted): Promise<boolean> {
  const version = nextVersion(issuesIn(of.scene.writtenReport));
  const { personal } = asked;
  const attach = { incident: of.view.ref, personal };
  // What comes while files are made is not in them.
  const seq = head.peek();
  const api = await localRecord().api();
  const files: MadeFile[] = [];
  let entries = 0;
  for (const language of REPORT_LANGUAGES.filter((each) => languages.includes(each))) {
    for (const as of PAPER_FORMATS.filter((each) => formats.includes(each))) {
      const edition = { version, draft: false, by: me.value?.name ?? "" };
      const made = await bodyOf(of, language, asked, edition, as);
      files.push({ ...(await api.keepReport({ ...made.body, attach })), format: as, language });
      entries = made.entries;
    }
  }
  if (formats.includes("json")) files.push({ ...(await api.keepRecord(attach)), format: "json", language: null });
  const stepDone = reviewSteps(of.edition, of.scene).some(({ step, settled }) => step === "report" && settled !== null);
  return (await record(issueReport(of.view, { version, seq, entries, personal, files }, stepDone))) !== null;
}
