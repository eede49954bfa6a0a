/** Lines of a sheet as somebody enters them: what each will record, in plain words, or what is not clear yet. */

import { isRefusal } from "../../core/commands/decision";
import { asWritten, foreseen } from "../../core/commands/on-paper";
import { beganAt } from "../../core/folds/facts";
import { type NoTime, paperTime } from "../../core/on-paper/paper-time";
import { stoodAfter } from "../../core/on-paper/stood-after";
import type { ActionDraft } from "../../core/record/drafts";
import { displayTime, type Entry, type FileRef, inDisplayOrder } from "../../core/record/entries";
import type { Of } from "../incident/situation";
import { me, nameOf, trueNow } from "../record/store";
import { sentence } from "../words/entry-line";
import { t } from "../words/i18n";
import { rfc3339 } from "../words/times";
import { dayAndTime, when } from "../words/words";
import type { Lack } from "./act";
import type { Sayable } from "./sayable";

/** As it was typed, and the keys of what was chosen; "": nothing was. */
export interface PaperLine {
  readonly id: number;
  readonly time: string;
  readonly who: string;
  readonly whoText: string;
  readonly act: string;
  readonly actText: string;
  readonly place: string;
  readonly placeText: string;
  readonly words: string;
}

export const blankLine = (id: number): PaperLine => ({
  id,
  time: "",
  ...{ who: "", whoText: "", act: "", actText: "", place: "", placeText: "", words: "" },
});

export const isBlank = ({ id: _, ...told }: PaperLine): boolean => Object.values(told).every((each) => each === "");

/** A line that can be recorded. */
export interface ClearLine {
  readonly line: PaperLine;
  /** ms since 1970. */
  readonly at: number;
  readonly drafts: readonly ActionDraft[];
  readonly words: string;
  /** What looks wrong of it all the same. */
  readonly warning: string | null;
}

/** A line of which something is missing, and what. */
export interface UnclearLine {
  readonly line: PaperLine;
  readonly why: string;
}

export type ReadLine = ClearLine | UnclearLine;

export const isClear = (read: ReadLine): read is ClearLine => "drafts" in read;

const timeWords = (why: NoTime, { scene }: Of): string =>
  t(`on-paper-time-${why}`, {
    from: dayAndTime(beganAt(scene)),
    to: when(trueNow() * 1000),
  });

/** Who did it: as the line says, else as the line above does, else whoever enters it. */
export function lineDoers(lines: readonly PaperLine[]): readonly string[] {
  let last = me.peek()?.person ?? "";
  return lines.map(({ who }) => {
    last = who || last;
    return last;
  });
}

/** The same lines without those of `gone`: what they said of who did it stays with what followed them. */
export function linesWithout(lines: readonly PaperLine[], gone: ReadonlySet<number>): readonly PaperLine[] {
  const doers = lineDoers(lines);
  return lines.flatMap((line, index) => {
    const who = doers[index] ?? "";
    const kept = line.who === "" && line.whoText === "" ? { ...line, who, whoText: nameOf(who) } : line;
    return gone.has(line.id) ? [] : [kept];
  });
}

const foreseenHere = (draft: ActionDraft, n: number, at: number): Entry =>
  foreseen(draft, { n, at, written: rfc3339(at), actor: me.peek()?.person ?? null });

/** How the outage stood just then. */
const stoodAt = ({ scene }: Of, above: readonly Entry[], at: number) =>
  stoodAfter([...scene.entries, ...above].filter((entry) => displayTime(entry) <= at * 1000).toSorted(inDisplayOrder));

const lackWords = (lack: Lack): string => t(`on-paper-lacks-${lack}`);

interface Reading extends Sayable {
  readonly of: Of;
  readonly doer: string;
  readonly at: number;
  /** What the lines above will have told, and what was recorded just now. */
  readonly above: readonly Entry[];
  readonly sheet: FileRef | null;
}

export function readLine(line: PaperLine, { of, acts, places, doer, at, above, sheet }: Reading): ReadLine {
  const unclear = (why: string): UnclearLine => ({ line, why });
  if (line.who === "" && line.whoText.trim() !== "") return unclear(t("on-paper-nobody", { typed: line.whoText }));
  const act = acts.get(line.act);
  if (act === undefined) {
    return unclear(line.actText.trim() === "" ? t("on-paper-no-act") : t("on-paper-unknown", { typed: line.actText }));
  }
  const place = places.get(line.place)?.place ?? null;
  const stood = () => stoodAt(of, above, at);
  const told = { of, at, doer, place, where: line.placeText.trim(), words: line.words, stood };
  const decided = act.decide(told);
  if ("lacks" in decided) return unclear(lackWords(decided.lacks));
  if (isRefusal(decided)) return unclear(t(`refused-${decided.refused}`));
  const doneBy = doer === me.peek()?.person ? null : doer;
  const drafts = asWritten(decided, { statedAt: rfc3339(at), doneBy, sheet });
  const [first] = isRefusal(drafts) ? [] : drafts;
  if (isRefusal(drafts) || first === undefined) return unclear(t("on-paper-nothing"));
  const said = sentence(foreseenHere(first, 0, at));
  const words = t("on-paper-says", {
    time: dayAndTime(at * 1000),
    who: nameOf(doer),
    what: [said.text, said.place].filter(Boolean).join(" · "),
  });
  return { line, at, drafts, words, warning: act.warns?.(told) ?? null };
}

/** When each line was; a line goes on from the one above it. */
function timesOf(lines: readonly PaperLine[], { view, scene, edition }: Of): readonly (number | NoTime)[] {
  const [began, ended] = [beganAt(scene), view.ended && displayTime(view.ended)];
  let above: number | null = null;
  return lines.map(({ time }) => {
    const read = paperTime(time, { began, ended, now: trueNow() * 1000, above, zone: edition.site.zone });
    if (typeof read === "number") above = read;
    return typeof read === "number" ? read / 1000 : read;
  });
}

interface MadeOf {
  /** Ids of the lines that are recorded, and what they became. */
  readonly lines: ReadonlySet<number>;
  readonly entries: readonly Entry[];
}

const NONE_MADE: MadeOf = { lines: new Set(), entries: [] };

/**
 * All lines read, in the order of the sheet. What is earlier is foreseen for what is later, wherever on the sheet it
 * stands.
 */
export function readLines(
  lines: readonly PaperLine[],
  { of, ...sayable }: Sayable & { readonly of: Of },
  sheet: FileRef | null,
  made = NONE_MADE,
): readonly ReadLine[] {
  const [doers, times] = [lineDoers(lines), timesOf(lines, of)];
  const order = lines.map((_, index) => index).sort((a, b) => rank(times[a]) - rank(times[b]) || a - b);
  const above = [...made.entries];
  const read = new Map<number, ReadLine>();
  for (const index of order) {
    const [line, at] = [lines[index], times[index]];
    if (line === undefined || at === undefined || made.lines.has(line.id)) continue;
    if (typeof at !== "number") {
      read.set(index, { line, why: timeWords(at, of) });
      continue;
    }
    const one = readLine(line, { of, ...sayable, doer: doers[index] ?? "", at, above, sheet });
    if (isClear(one)) for (const draft of one.drafts) above.push(foreseenHere(draft, above.length + 1, at));
    read.set(index, one);
  }
  return lines.flatMap((_, index) => read.get(index) ?? []);
}

const rank = (time: number | NoTime | undefined): number => (typeof time === "number" ? time : Number.MAX_SAFE_INTEGER);
