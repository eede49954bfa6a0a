/** What was not done of what was to be: with who said so and why, and what has no entry because nobody did it. */

import { targetOf } from "../folds/checklists";
import { groupedBy } from "../grouping";
import { itemIn } from "../plan/plan-lookups";
import { type FigurePart, type ReviewFigure, unmetIn } from "../readings/review/figure";
import { type ListRound, listsNow, unfinishedLists } from "../readings/review/list-rounds";
import { displayTime, type Entry, inDisplayOrder } from "../record/entries";
import { isVisible, textField } from "../record/fields";
import { timeWords } from "./happened";
import { figuresIn, heads, table } from "./measured";
import type { Part } from "./part";
import { type SinceFailed, sinceFailed } from "./since-failed";
import { type ReportTelling, type ReportWords, sentences } from "./telling";

const NOT_DONE = ["could_not", "skipped", "tripped", "all_the_same"] as const;
/** Of these it is said whether somebody did it after all. */
const TRIED: readonly FigurePart[] = ["could_not", "tripped"];
/** Lists that are named each in a row of its own, with the first steps that are left of it. */
const MOST_LISTS = 10;
const MOST_STEPS = 3;

/**
 * Steps that could not be done or were left out, each time anew, breakers that tripped, what was done all the same, with the
 * reason; then what was never done, and lists that were due and not finished, which have no entry.
 */
export function notDonePart(telling: ReportTelling): Part {
  const { saying, edition, scene } = telling;
  const { t } = saying;
  const all = figuresIn(telling, (part) => (NOT_DONE as readonly FigurePart[]).includes(part));
  const found = all.filter(({ n }) => n > 0);
  const never = figuresIn(telling, () => true).filter(isNeverDone);
  const lists = unfinishedLists({ edition, scene });
  const rows = [...entryRows(telling, found), ...never.map((each) => row(neverWords(saying, each)))];
  const count = (part: FigurePart) => all.filter((each) => each.part === part).reduce((sum, { n }) => sum + n, 0);
  const begun = lists.filter((each) => each.begun).length;
  const counts = [...NOT_DONE.map((part) => [part, count(part)] as const), ["never", never.length] as const];
  const said = counts.flatMap(([part, n]) => (n > 0 ? t("report-not-done", { part, n }) : []));
  const left = { all: lists.length, begun, unbegun: lists.length - begun };
  const text = sentences(saying, [
    said.length > 0 && t("report-not-done-text", { what: said.join(saying.joiner) }),
    lists.length > 0 && t("report-not-done-lists", left),
    telling.left !== "" && t("report-not-done-left", { left: telling.left }),
    said.length + lists.length === 0 && t("report-not-done-none"),
    telling.owing ? t("report-owing", { who: telling.owing }) : null,
  ]);
  return {
    id: "not_done",
    text,
    blocks: table(
      heads(saying, "when", "not-done-what", "where", "who"),
      [...rows, ...listRows(saying, lists, listsNow({ edition, scene }))],
      [4, 9, 4, 3],
    ),
  };
}

const row = (what: string, where = ""): readonly string[] => ["", what, where, ""];

function entryRows(telling: ReportTelling, found: readonly ReviewFigure[]): readonly (readonly string[])[] {
  const { saying, edition, scene } = telling;
  const since = sinceFailed({ edition, scene });
  const all = found.flatMap(({ part, entries }) => entries.map((entry) => ({ part, entry })));
  return all
    .toSorted((a, b) => inDisplayOrder(a.entry, b.entry))
    .map(({ part, entry }) => {
      const { time, what, where, who } = saying.line(entry);
      const said =
        part === "tripped" ? [what, stepOf(telling, entry)].filter(Boolean).join(saying.t("matter-colon")) : what;
      return [time, TRIED.includes(part) ? sinceWords(saying, said, since.get(entry.ref)) : said, where, who];
    });
}

/** "Tripped: tower A (left out since, 06:40: not safe now)". A trip that names no step has nothing since. */
function sinceWords({ t, clock }: ReportWords, what: string, of: SinceFailed | undefined): string {
  const { how, entry } = of ?? { how: "open", entry: null };
  const why = (entry?.action && textField(entry.action, "reason")) ?? "";
  const told = { time: entry ? clock(displayTime(entry)) : "", why: isVisible(why) ? why : "none" };
  return t("report-not-done-since", { what, since: how, ...told });
}

/** At which step a breaker tripped; none where nobody said, or the plan has no such step. */
function stepOf({ saying, edition }: ReportTelling, { action }: Entry): string | null {
  const target = action && targetOf(action);
  return target && itemIn(edition, target.list, target.item) ? saying.step(target.list, target.item) : null;
}

/** A report within its limit at the end was not due yet. */
const isNeverDone = (figure: ReviewFigure): boolean =>
  figure.n === 0 && figure.part !== "stage" && unmetIn(figure) !== null && (figure.late || figure.part !== "report");

const neverWords = (saying: ReportWords, figure: ReviewFigure): string =>
  saying.t("report-never", { part: figure.part, what: saying.figure(figure), how: figure.how ?? "open" });

/** The first of them each with its steps, all others in one row, list by list. */
function listRows(
  saying: ReportWords,
  all: readonly ListRound[],
  now: readonly ListRound[],
): readonly (readonly string[])[] {
  const { t, joiner } = saying;
  const rows = all.slice(0, MOST_LISTS).map((round) => {
    const { placed, begun, safe, far, total, left } = round;
    const { id } = placed.list;
    const steps = left.slice(0, MOST_STEPS).map((item) => saying.step(id, item.id));
    const how = {
      begun: safe ? "safe" : begun ? "yes" : "no",
      list: saying.list(id),
      time: timeWords(saying, round) || "none",
    };
    const named = { steps: steps.join(t("report-step-gap")), more: left.length > MOST_STEPS ? "yes" : "no" };
    return row(t("report-unfinished", { ...how, n: far.done, of: total, ...named }), saying.place(placed.place));
  });
  const rest = [...groupedBy(all.slice(MOST_LISTS), ({ placed }) => placed.list.id)].map(([id, of]) => {
    // Where it was finished counts as done along with where it was not.
    const finished = now.filter(({ placed: { list }, left }) => list.id === id && left.length === 0);
    const sum = (count: (each: ListRound) => number) => [...of, ...finished].reduce((so, each) => so + count(each), 0);
    const how = { n: sum(({ far: { done } }) => done), of: sum(({ total }) => total) };
    return t("report-unfinished-rest-list", { list: saying.list(id), ...how, places: of.length });
  });
  const more = t("report-unfinished-rest", { n: all.length - MOST_LISTS, lists: rest.join(joiner) });
  return rest.length > 0 ? [...rows, row(more)] : rows;
}
