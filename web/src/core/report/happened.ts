/** What happened, in a few sentences; the course as chart and key moments; the measures that were taken. */

import type { DocumentBlock } from "../documents/document";
import { accidentsIn } from "../readings/response/accidents";
import { requestsIn } from "../readings/response/requests";
import { FATES, type ListRound, listRounds } from "../readings/review/list-rounds";
import { reviewNotesIn } from "../readings/review/said";
import { displayTime } from "../record/entries";
import { backAt, type CourseRun, darkUntil, gravest, lanesOf, ticksOf } from "./courses";
import { notUpWords } from "./not-up";
import type { Part } from "./part";
import { numbered, type ReportTelling, type ReportWords, sentences } from "./telling";

/** A table that is read, not searched: all else stands in the appendix. */
const MOST_MOMENTS = 80;
const UNKNOWN = "unknown";

export function summaryPart(telling: ReportTelling, went: CourseRun): Part {
  const { saying, scene } = telling;
  const { t, time, span } = saying;
  const { facts, view, situation } = scene;
  const [back, level] = [backAt(went), gravest(went)];
  const dark = darkUntil(went, back ?? went.over);
  const requests = requestsIn(scene.requests);
  const open = requests.filter(({ closed }) => closed === null).length;
  const dangers = situation.safe.length + situation.danger.length;
  const accidents = accidentsIn(scene.accidents).length;
  const where = { from: time(went.begun), areas: saying.areas(facts.areas?.value ?? []) };
  const first = went.apart.flatMap(({ areas, supply: [lost] }) =>
    lost ? [[lost.from, `${saying.areas(areas)} ${saying.clock(lost.from)}`] as const] : [],
  );
  const hours = new Set(first.map(([at]) => at)).size > 1 ? first.toSorted(([a], [b]) => a - b) : [];
  const unpowered = notUpWords(telling);
  const people = new Set(telling.lines.flatMap(({ entry }) => entry.action?.actor ?? [])).size;
  const text = sentences(saying, [
    t(view.drill ? "report-sum-drill" : "report-sum-outage", where),
    hours.length > 1 && t("report-sum-hours", { hours: hours.map(([, words]) => words).join(saying.joiner) }),
    causeSentence(telling),
    level !== null && t("report-sum-level", { level: saying.level(level) }),
    back === null
      ? t("report-sum-dark")
      : t("report-sum-back", {
          ...{ time: time(back), span: span(dark.us), times: dark.times },
          whole: unpowered === "" ? "yes" : "no",
        }),
    unpowered !== "" && t("report-sum-not-up", { what: unpowered }),
    view.ended && t("report-sum-ended", { time: time(went.over), span: span(went.over - went.begun) }),
    dangers > 0 && t("report-sum-danger", { n: dangers, open: situation.danger.length }),
    accidents > 0 && t("report-sum-accidents", { n: accidents }),
    requests.length > 0 && t("report-sum-requests", { n: requests.length, open }),
    t("report-sum-people", { n: people, entries: telling.lines.length }),
  ]);
  return { id: "summary", text, blocks: [] };
}

/** The plan's word for a cause that nobody knows says itself that it is one. */
function causeSentence({ saying, scene }: ReportTelling): string {
  const cause = scene.facts.cause?.value ?? UNKNOWN;
  return cause === UNKNOWN
    ? saying.t("report-sum-cause-unknown")
    : saying.t("report-sum-cause", { cause: saying.cause(cause) });
}

export function coursePart(telling: ReportTelling, went: CourseRun): Part {
  const { saying, lines } = telling;
  const { t } = saying;
  const lanes = lanesOf(telling, went);
  const moments = lines.filter(({ key }) => key);
  const rows = moments.slice(0, MOST_MOMENTS).map(({ time, what, who }) => [time, what, who]);
  const chart: DocumentBlock = {
    type: "course",
    from: went.begun,
    to: went.over,
    ticks: ticksOf(telling, went),
    lanes,
  };
  return {
    id: "course",
    text: t("report-course-text", { n: moments.length, shown: rows.length, left: moments.length - rows.length }),
    blocks: [
      ...(lanes.length === 0 ? [] : [chart]),
      ...(rows.length === 0
        ? []
        : [
            {
              type: "table",
              head: [t("paper-time"), t("paper-what"), t("paper-who")],
              rows,
              widths: [5, 11, 3],
            } as const,
          ]),
    ],
  };
}

/** What of some steps was not done, and why not: in words, none where all was. */
const restWords = ({ t, joiner }: ReportWords, far: ListRound["far"]): string =>
  FATES.flatMap((part) => (part !== "done" && far[part] > 0 ? t("report-rest", { part, n: far[part] }) : [])).join(
    joiner,
  );

/** Which time a list was gone through there; none where there was but one and nothing had it begin anew. */
export function timeWords({ t, clock }: ReportWords, { time, times, anew }: ListRound): string {
  const after = anew === null ? "none" : clock(displayTime(anew));
  return times === 1 && anew === null ? "" : t("report-list-time", { n: times === 1 ? 0 : time, after });
}

function spanWords(saying: ReportWords, doneAt: readonly number[]): string {
  const [first, last] = [doneAt[0], doneAt.at(-1)];
  if (first === undefined || last === undefined) return "";
  const [from, to] = [saying.clock(first), saying.clock(last)];
  return [saying.time(first), from !== to && to].filter(Boolean).join(" – ");
}

/** What was done, list by list and place by place, each time that it was gone through, and what those who were there say. */
export function measuresPart({ saying, scene, edition }: ReportTelling): Part {
  const { t } = saying;
  const rounds = listRounds({ edition, scene });
  const rows = rounds.map((round) => [
    ...[saying.list(round.placed.list.id), saying.place(round.placed.place), timeWords(saying, round)],
    ...[`${round.far.done}/${round.total}`, restWords(saying, round.far), spanWords(saying, round.doneAt)],
  ]);
  const sum = (of: (round: ListRound) => number) => rounds.reduce((so, round) => so + of(round), 0);
  const sums = Object.fromEntries(FATES.map((fate) => [fate, sum(({ far }) => far[fate])])) as ListRound["far"];
  const total = sum((round) => round.total);
  const lists = new Set(rounds.map(({ placed }) => placed.list)).size;
  const again = rounds.filter(({ time }) => time > 1).length;
  const worked = reviewNotesIn(scene.review).filter(({ kind }) => kind === "measure");
  const rest = restWords(saying, sums);
  const text = sentences(saying, [
    rounds.length === 0 ? t("report-measures-none") : t("report-measures-text", { n: sums.done, lists }),
    rest !== "" && t("report-measures-rest", { total, left: total - sums.done, rest }),
    again > 0 && t("report-measures-again"),
  ]);
  const head = (["list", "where", "time", "done", "rest", "when"] as const).map((each) => t(`report-head-${each}`));
  return {
    id: "measures",
    text: [text, numbered(worked.map((each) => each.text))].filter(Boolean).join("\n"),
    blocks: rows.length === 0 ? [] : [{ type: "table", head, rows, widths: [5, 3, 4, 2, 4, 4] }],
  };
}
