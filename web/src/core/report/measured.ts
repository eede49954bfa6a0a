/** What the record tells in figures: times against limits, all else that was counted, customers, requests. */

import { REQUEST_OUTCOMES, STAGES } from "../catalogue/words";
import type { DocumentBlock } from "../documents/document";
import { requestsIn } from "../readings/response/requests";
import { type FigurePart, type ReviewFigure, tookIn, unmetIn } from "../readings/review/figure";
import { figuresOf } from "../readings/review/figures";
import { displayTime } from "../record/entries";
import { among, wordField } from "../record/fields";
import type { Part } from "./part";
import { type ReportTelling, type ReportWords, sentences } from "./telling";

const TIMED: readonly FigurePart[] = ["stage", "report", "notice"];
const NOT_DONE: readonly FigurePart[] = ["could_not", "skipped", "tripped", "list", "call_out"];
const ELSEWHERE: readonly FigurePart[] = [...TIMED, ...NOT_DONE, "customer", "service"];

export const figuresIn = (
  { edition, scene, known, doers }: ReportTelling,
  parts: (part: FigurePart) => boolean,
): readonly ReviewFigure[] => figuresOf(edition, scene, { known, doers }).filter(({ part }) => parts(part));

type Head =
  | "checks"
  | "customer"
  | "gap"
  | "half"
  | "limit"
  | "longest"
  | "mark"
  | "not-done-what"
  | "n"
  | "outcome"
  | "request"
  | "took"
  | "what"
  | "when"
  | "where"
  | "which"
  | "who";

export const heads = ({ t }: ReportWords, ...names: readonly Head[]): readonly string[] =>
  names.map((each) => t(`report-head-${each}`));

export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): readonly DocumentBlock[] => (rows.length === 0 ? [] : [{ type: "table", head, rows, widths }]);

const spanOr = (saying: ReportWords, us: number | null): string => (us === null ? "" : saying.span(us));

/** Of what somebody did, or what was not to be done. */
const SETTLED: readonly ReturnType<typeof unmetIn>[] = [null, "review-stage-passed", "review-report-skipped"];

/** Stages, reports and notices, each against the plan's limit. */
export function timesPart(telling: ReportTelling): Part {
  const { saying } = telling;
  const { t } = saying;
  const timed = figuresIn(telling, (part) => TIMED.includes(part)).toSorted(
    (a, b) => TIMED.indexOf(a.part) - TIMED.indexOf(b.part) || stageAt(a) - stageAt(b),
  );
  const late = timed.filter((each) => each.late);
  const over = (limit: string, rest: string) => t("desk-by-over", { limit, rest });
  const tookWords = (each: ReviewFigure): string => {
    const unmet = unmetIn(each);
    return unmet === null ? (tookIn(each, { span: saying.span, over }) ?? "") : t(unmet);
  };
  const rows = timed.map((each) => [
    t("review-part", { part: each.part }),
    saying.figure(each),
    tookWords(each),
    spanOr(saying, each.limit),
    each.late ? t("report-late") : "",
  ]);
  const well = timed.filter(({ took, limit }) => took !== null && limit !== null).length;
  const open = timed.filter((each) => !SETTLED.includes(unmetIn(each))).length;
  const text = sentences(saying, [
    late.length === 0
      ? t("report-times-well", { n: well, open })
      : t("report-times-late", {
          n: timed.length,
          late: late.length,
          what: late.map(saying.figure).join(saying.joiner),
        }),
    timed.some(({ part, took }) => part === "stage" && took !== null) && t("report-times-from"),
  ]);
  return {
    id: "times",
    text,
    blocks: table(heads(saying, "what", "which", "took", "limit", "mark"), rows, [3, 6, 3, 3, 2]),
  };
}

function stageAt({ part, id }: ReviewFigure): number {
  const stage = part === "stage" ? among(STAGES, id) : null;
  return stage ? STAGES.indexOf(stage) : 0;
}

/** All else that was counted. */
export function figuresPart(telling: ReportTelling): Part {
  const { saying } = telling;
  const { t } = saying;
  const counted = figuresIn(telling, (part) => !ELSEWHERE.includes(part));
  const rows = counted.map((each) => [
    t("review-part", { part: each.part }),
    saying.figure(each),
    String(each.n),
    spanOr(saying, each.took),
    spanOr(saying, each.longest),
  ]);
  const text = t("report-figures-text", { n: rows.length });
  return {
    id: "figures",
    text,
    blocks: table(heads(saying, "what", "which", "n", "half", "longest"), rows, [3, 6, 2, 3, 3]),
  };
}

/** Those whom somebody looked after, and the longest time in which nobody did. */
export function customersPart(telling: ReportTelling): Part {
  const { saying } = telling;
  const all = figuresIn(telling, (part) => part === "customer");
  const found = all.filter(({ n }) => n > 0);
  const unasked = all.length - found.length;
  const longest = Math.max(0, ...found.map((each) => each.longest ?? 0));
  const checks = found.reduce((sum, { n }) => sum + n, 0);
  const rows = all.map((each) => [saying.customer(each.id), String(each.n), spanOr(saying, each.longest)]);
  const text = sentences(saying, [
    found.length === 0
      ? saying.t("report-customers-none")
      : saying.t("report-customers-text", { n: found.length, checks, longest: saying.span(longest) }),
    unasked > 0 && saying.t("report-customers-unasked", { n: unasked }),
  ]);
  return { id: "customers", text, blocks: table(heads(saying, "customer", "checks", "gap"), rows, [6, 2, 3]) };
}

export function requestsPart({ saying, scene }: ReportTelling): Part {
  const { t } = saying;
  const all = requestsIn(scene.requests);
  const outcome = (closed: (typeof all)[number]["closed"]): string => {
    const word = closed?.action && wordField(closed.action, "outcome", REQUEST_OUTCOMES);
    return word ? t("request-outcome", { outcome: word }) : t("report-request-open");
  };
  const rows = all.map(({ entry, kind, place, what, closed }) => [
    saying.time(displayTime(entry)),
    t("matter-request", { kind }),
    saying.place(place),
    what,
    outcome(closed),
    closed ? saying.span(Math.max(0, displayTime(closed) - displayTime(entry))) : "",
  ]);
  const open = all.filter(({ closed }) => closed === null).length;
  const text = all.length === 0 ? t("report-requests-none") : t("report-requests-text", { n: all.length, open });
  const head = heads(saying, "when", "which", "where", "request", "outcome", "took");
  return { id: "requests", text, blocks: table(head, rows, [4, 3, 4, 6, 3, 3]) };
}
