/** What happened, in a few sentences; the course as chart and key moments; the measures that were taken. */

import type { DocumentBlock } from "../documents/document";
import { targetKey } from "../folds/checklists";
import { groupedBy } from "../grouping";
import { type RoundStep, roundsIn } from "../readings/recovery/anew/rounds";
import { accidentsIn } from "../readings/response/accidents";
import { requestsIn } from "../readings/response/requests";
import { reviewNotesIn } from "../readings/review/said";
import { displayTime } from "../record/entries";
import { backAt, type CourseRun, darkUntil, gravest, lanesOf, ticksOf } from "./courses";
import type { Part } from "./part";
import { numbered, type ReportTelling, sentences } from "./telling";

/** A table that is read, not searched: all else stands in the appendix. */
const MOST_MOMENTS = 80;

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
  const people = new Set(telling.lines.flatMap(({ entry }) => entry.action?.actor ?? [])).size;
  const text = sentences(saying, [
    t(view.drill ? "report-sum-drill" : "report-sum-outage", where),
    hours.length > 1 && t("report-sum-hours", { hours: hours.map(([, words]) => words).join(saying.joiner) }),
    t("report-sum-cause", { cause: saying.cause(facts.cause?.value ?? "unknown") }),
    level !== null && t("report-sum-level", { level: saying.level(level) }),
    back === null
      ? t("report-sum-dark")
      : t("report-sum-back", { time: time(back), span: span(dark.us), times: dark.times }),
    view.ended && t("report-sum-ended", { time: time(went.over), span: span(went.over - went.begun) }),
    dangers > 0 && t("report-sum-danger", { n: dangers, open: situation.danger.length }),
    accidents > 0 && t("report-sum-accidents", { n: accidents }),
    requests.length > 0 && t("report-sum-requests", { n: requests.length, open }),
    t("report-sum-people", { n: people, entries: telling.lines.length }),
  ]);
  return { id: "summary", text, blocks: [] };
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
    text: t("report-course-text", { n: moments.length, shown: rows.length }),
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

/** How often a list was gone through, from the first time on; what a breaker tripped at was not done by that. */
function byRound(all: readonly RoundStep[]): readonly (readonly RoundStep[])[] {
  const rounds = [...groupedBy(all, ({ round }) => round)].sort(([a], [b]) => a - b);
  return rounds.map(([, of]) => [...new Map(of.map((each) => [targetKey(each.step.target), each])).values()]);
}

const isDone = ({ step, tripped }: RoundStep): boolean => step.status === "done" && !tripped;

/** What was done, list by list, each time that it was gone through, and what those who were there say that it did. */
export function measuresPart({ saying, scene, edition }: ReportTelling): Part {
  const { t } = saying;
  const byList = groupedBy(roundsIn({ edition, scene }), ({ step }) => step.target.list);
  const gone = edition.lists.flatMap(({ id }) => {
    const rounds = byRound(byList.get(id) ?? []);
    return rounds.map((of, at) => ({ list: saying.list(id), id, of, time: rounds.length > 1 ? at + 1 : null }));
  });
  const rows = gone.map(({ list, of, time }) => {
    const done = of.filter(isDone);
    const times = done.flatMap(({ step: { leading } }) => (leading ? displayTime(leading) : []));
    const [first, last] = [Math.min(...times), Math.max(...times)];
    const when = times.length === 0 ? "" : `${saying.time(first)} – ${saying.clock(last)}`;
    const name = time === null ? list : t("report-list-time", { list, n: time });
    return [name, String(done.length), String(of.length - done.length), when];
  });
  const lists = new Set(gone.map(({ id }) => id)).size;
  const done = gone.reduce((sum, { of }) => sum + of.filter(isDone).length, 0);
  const worked = reviewNotesIn(scene.review).filter(({ kind }) => kind === "measure");
  const text = [t("report-measures-text", { n: done, lists }), numbered(worked.map((each) => each.text))].filter(
    Boolean,
  );
  const head = (["list", "done", "not-done", "when"] as const).map((each) => t(`report-head-${each}`));
  return {
    id: "measures",
    text: text.join("\n"),
    blocks: rows.length === 0 ? [] : [{ type: "table", head, rows, widths: [8, 2, 2, 5] }],
  };
}
