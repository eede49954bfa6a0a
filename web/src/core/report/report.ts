/** The written report of an outage or drill that has ended: its parts as generated, then as a document with what people worded. */

import type { ReportLanguage } from "../catalogue/words";
import { type DocumentBlock, heading, type Printable, paragraph } from "../documents/document";
import { displayTime } from "../record/entries";
import { courseRun } from "./courses";
import { coursePart, measuresPart, summaryPart } from "./happened";
import { commendationsPart, improvementsPart, problemsPart, scoresPart } from "./lessons";
import { customersPart, figuresPart, requestsPart, timesPart } from "./measured";
import { notDonePart } from "./not-done";
import { withoutNumbers } from "./numbers";
import type { Part } from "./part";
import { standingWording } from "./said";
import type { ReportTelling, ReportWords } from "./telling";

/** All parts in their order. */
export function partsOf(telling: ReportTelling): readonly Part[] {
  const went = courseRun(telling);
  const { personal, saying } = telling;
  const parts = [
    summaryPart(telling, went),
    coursePart(telling, went),
    measuresPart(telling),
    timesPart(telling),
    figuresPart(telling),
    customersPart(telling),
    requestsPart(telling),
    notDonePart(telling),
    problemsPart(telling),
    improvementsPart(telling),
    commendationsPart(telling),
    scoresPart(telling),
    photos(telling),
    entries(telling),
  ];
  return personal ? parts : parts.map((part) => withoutNumbers(part, saying.t("report-number")));
}

/** A picture that somebody took, by its digest. */
export interface ReportPhoto {
  readonly sha256: string;
  readonly caption: string;
}

export const photosIn = ({ saying, scene }: Pick<ReportTelling, "saying" | "scene">): readonly ReportPhoto[] =>
  scene.entries.flatMap((entry) => {
    const pictures = entry.action?.files.filter(({ type }) => type.startsWith("image/")) ?? [];
    const { time, what, who } = saying.line(entry);
    return pictures.map(({ sha256 }) => ({
      sha256,
      caption: [time, who, what].filter(Boolean).join(" · ").slice(0, 280),
    }));
  });

function photos(telling: ReportTelling): Part {
  const { t } = telling.saying;
  const chosen = photosIn(telling).filter(({ sha256 }) => telling.photos.has(sha256));
  const text = chosen.length === 0 ? t("report-photos-none") : t("report-photos-text", { n: chosen.length });
  return { id: "photos", text, blocks: chosen.map((each) => ({ type: "photo", ...each })) };
}

/** Rows that the server takes in one table. */
const MOST_ROWS = 6000;

function entries({ saying, lines, beside = 0 }: ReportTelling): Part {
  const { t } = saying;
  const head = (["time", "who", "what", "where"] as const).map((each) => t(`paper-${each}`));
  const rows = lines.map(({ time, who, what, where }) => [time, who, what, where]);
  const blocks: DocumentBlock[] = [];
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    blocks.push({ type: "table", head, rows: rows.slice(from, from + MOST_ROWS), widths: [5, 3, 11, 4] });
  }
  return { id: "entries", text: t("report-entries-text", { n: rows.length, beside }), blocks };
}

/** What a version says of itself. */
export interface ReportVersion {
  readonly version: number;
  /** Nobody has handed it out yet. */
  readonly draft: boolean;
  readonly by: string;
}

export const reportTitle = ({ t, areas }: ReportWords, { scene }: Pick<ReportTelling, "scene">): string =>
  t(scene.view.drill ? "report-title-drill" : "report-title", { areas: areas(scene.facts.areas?.value ?? []) });

/** The report as paper: each part with what people worded in this language in place of what is generated. */
export function reportPaper(telling: ReportTelling, language: ReportLanguage, version: ReportVersion): Printable {
  const { saying, scene, personal } = telling;
  const { t } = saying;
  const parts = partsOf(telling).flatMap((part): readonly DocumentBlock[] => [
    heading(t("report-part", { part: part.id })),
    ...paragraph(standingWording(scene.writtenReport, part.id, language) ?? part.text),
    ...part.blocks,
  ]);
  const { ended } = scene.view;
  return {
    layout: "a4",
    title: reportTitle(saying, telling),
    subtitle: t(version.draft ? "report-draft" : "report-version", {
      version: version.version,
      who: version.by,
      time: ended ? saying.time(displayTime(ended)) : "",
    }),
    blocks: [
      ...paragraph(t(personal ? "report-personal" : "report-not-personal")),
      ...paragraph(version.draft ? t("report-draft-unproved") : ""),
      ...parts,
    ],
  };
}
