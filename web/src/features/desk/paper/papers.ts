/** What can be printed at the desk: of a choice, the paper; of a paper, the file that the server makes of it. */

import { factsNow } from "../../../app/calls/script-facts";
import { EMERGENCY } from "../../../app/device/dialled-numbers";
import type { Locale } from "../../../app/device/preferences";
import { handOverParts } from "../../../app/duties/hand-over-sheet";
import { matterHere } from "../../../app/incident/situation";
import { directory, edition, localRecord, mode, serverNow } from "../../../app/record/store";
import { locale, t } from "../../../app/words/i18n";
import { format } from "../../../app/words/times";
import { dateOf } from "../../../app/words/words";
import { wordsIn } from "../../../app/words/words-in";
import { contactSheet, pocketSheet } from "../../../core/documents/contact-sheet";
import { documentOf, type Format, type Printable, type Writing } from "../../../core/documents/document";
import { handOverPaper } from "../../../core/documents/hand-over-paper";
import { dutyCards, listPaper, posterPaper, posterScripts } from "../../../core/documents/plan-papers";
import { blankLog, timelinePaper } from "../../../core/documents/record-papers";
import { beganAt } from "../../../core/folds/facts";
import type { Edition, Script } from "../../../core/plan/plan";
import { byId, text } from "../../../core/plan/plan-lookups";
import type { Scene } from "../../../core/scene";
import { whereWords } from "../incidents/incidents-panel";
import { deskEdition, deskScene, view } from "../shell/desk-state";
import { fileName } from "../shell/file-name";
import { siteDay } from "../shell/site-days";
import { timelineLines } from "./timeline-lines";

export const PAPER_KINDS = ["contacts", "pocket", "list", "cards", "posters", "log", "handover", "timeline"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export interface PaperChoice {
  readonly kind: PaperKind;
  /** The list, "": all of them; the script, "": the first. */
  readonly which: string;
  readonly language: Locale;
  readonly format: Format;
}

/** What is told of an outage has the words of the screen. */
export const inScreenWords = (kind: PaperKind): boolean => kind === "timeline" || kind === "handover";

/** The timeline is data too; all else is paper alone. */
export const formatsOf = (kind: PaperKind): readonly Format[] =>
  kind === "timeline" ? ["pdf", "xlsx", "csv", "docx"] : ["pdf", "docx"];

/** What of the plan one may choose from. */
export function choicesIn(from: Edition, kind: PaperKind): Edition["lists"] | Edition["scripts"] {
  if (kind === "list") return from.lists;
  return kind === "posters" ? posterScripts(from) : [];
}

/** The script of a poster; null where the plan has none. */
function posterScript(from: Edition, which: string): Script | null {
  const scripts = posterScripts(from);
  return byId(scripts, which) ?? scripts[0] ?? null;
}

function posterOf(of: Writing, which: string): Printable {
  const script = posterScript(of.edition, which);
  if (script === null) throw new Error("the plan has no poster");
  return posterPaper(of, script, serverNow.peek(), factsNow(script.id));
}

/** Which outage it was, and from when on. */
function aboutOf(scene: Scene): string {
  const since = beganAt(scene);
  const time = format(since / 1000, "time", locale.peek(), deskEdition.peek()?.site.zone);
  return t("paper-of", { areas: whereWords(scene.view), time: `${dateOf(since)} ${time}` });
}

/** The outage that can be handed over. */
export const canHandOver = (): boolean => matterHere.value !== null && !matterHere.value.view.ended;

function handOverOf(of: Writing): Printable {
  const here = matterHere.peek();
  if (here === null) throw new Error("there is no outage to hand over");
  return handOverPaper(of, aboutOf(here.scene), handOverParts(here, serverNow.peek()));
}

function paperOf({ kind, which }: PaperChoice, of: Writing): Printable {
  const people = (directory.value?.people ?? []).filter(({ acts }) => acts);
  switch (kind) {
    case "contacts":
      return contactSheet(of, people, EMERGENCY);
    case "pocket":
      return pocketSheet(of, people, EMERGENCY);
    case "list":
      return listPaper(of, which === "" ? of.edition.lists : of.edition.lists.filter(({ id }) => id === which));
    case "cards":
      return dutyCards(of);
    case "posters":
      return posterOf(of, which);
    case "log":
      return blankLog(of);
    case "handover":
      return handOverOf(of);
    default:
      return timelinePaper(of, deskScene.value ? aboutOf(deskScene.value) : "", timelineLines());
  }
}

/** By what plan: the timeline by that of its own outage, all else by the one that is worked by now. */
export const editionFor = (kind: PaperKind): Edition | null =>
  kind === "timeline" ? deskEdition.value : edition.value;

const isDrill = (kind: PaperKind): boolean => (kind === "timeline" ? (view.peek()?.drill ?? false) : mode.peek().drill);

/** Has it made; the file and its name, in the words of the paper. */
export async function makePaper(
  choice: PaperChoice,
  by: Edition,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const language = inScreenWords(choice.kind) ? locale.peek() : choice.language;
  const of: Writing = { edition: by, language, t: language === locale.peek() ? t : await wordsIn(language) };
  const now = serverNow.peek();
  const printedAt = of.t("paper-printed", { time: format(now / 1000, "time", language, by.site.zone) });
  const printing = { date: siteDay(now), printedAt, drill: isDrill(choice.kind) };
  const paper = paperOf(choice, of);
  const body = documentOf(of, paper, printing, choice.format);
  const api = await localRecord().api();
  const parts = [calledIn(choice, of, body.title), text(by.site.name, language).text, ...told(choice, paper)];
  return { blob: await api.document(body), name: fileName([...parts, printing.date], choice.format) };
}

/** What tells a file apart from all others in one folder: a poster has the site's name over it, a pocket's sheet no title of its own. */
function calledIn({ kind, which }: PaperChoice, { edition: by, language, t: say }: Writing, title: string): string {
  const script = kind === "posters" ? posterScript(by, which) : null;
  if (script) return text(script.name, language).text;
  if (kind !== "pocket") return title;
  const pocket = say("paper-kind-pocket");
  return isDrill(kind) ? say("paper-drill", { title: pocket }) : pocket;
}

/** Of which outage. */
const told = ({ kind }: PaperChoice, { subtitle }: Printable): readonly string[] =>
  inScreenWords(kind) && subtitle ? [subtitle] : [];
