/** How supply, level and stages went from the beginning to the end: the spans of the chart. */

import type { Level } from "../catalogue/words";
import type { CourseLane, CourseSpan, CourseTick } from "../documents/document";
import { beganAt } from "../folds/facts";
import { OwnCollections } from "../folds/fold";
import { isSupplyLost, situationFold } from "../folds/situation";
import { groupedBy } from "../grouping";
import { figuresOf } from "../readings/review/figures";
import { supplyAt } from "../readings/supply";
import { displayTime } from "../record/entries";
import { effective, wordField } from "../record/fields";
import { neverSwitchedOn, type While, withoutGaps } from "./never-on";
import type { ReportTelling } from "./telling";

export interface CourseRun {
  readonly begun: number;
  readonly over: number;
  readonly supply: readonly While<boolean | null>[];
  /** The same by area, those together that went and came back at the same times. */
  readonly apart: readonly { readonly areas: readonly string[]; readonly supply: readonly While<boolean | null>[] }[];
  readonly levels: readonly While<Level | null>[];
}

/** Walks through all that was recorded and notes where supply or level changed. */
export function courseRun({ scene, edition }: ReportTelling): CourseRun {
  const begun = beganAt(scene);
  const over = Math.max(begun, scene.view.ended ? displayTime(scene.view.ended) : begun);
  const own = new OwnCollections();
  let state = situationFold.initial;
  const [supply, levels]: [While<boolean | null>[], While<Level | null>[]] = [[], []];
  const byArea = new Map((scene.facts.areas?.value ?? []).map((area) => [area, [] as While<boolean | null>[]]));
  const within = (us: number) => Math.min(Math.max(us, begun), over);
  for (const entry of scene.entries) {
    state = situationFold.evolve(state, entry, own);
    const at = within(displayTime(entry));
    note(supply, isSupplyLost(state), at, over);
    note(levels, state.level, at, over);
    const told = { situation: state, since: begun, leading: scene.view.leading.ref };
    for (const [area, went] of byArea) {
      const there = supplyAt(edition, told, area);
      note(went, there?.lost ?? null, there?.lost ? within(there.last) : at, over);
    }
  }
  const isNever = neverSwitchedOn({ scene, edition });
  const areas = byArea.size > 0 ? [...byArea.keys()] : [null];
  // The power was gone before anybody reported it.
  const [first, ...rest] = withoutGaps(supply, (gap) => areas.some((area) => isNever(area, gap)));
  const byItself = [...byArea].map(([area, went]) => ({
    area,
    supply: withoutGaps(went, (gap) => isNever(area, gap)),
  }));
  const apart = [...groupedBy(byItself, (each) => JSON.stringify(each.supply)).values()].map((same) => ({
    areas: same.map(({ area }) => area),
    supply: same[0]?.supply ?? [],
  }));
  return { begun, over, levels, apart, supply: first ? [{ ...first, from: begun }, ...rest] : [] };
}

function note<V>(held: While<V>[], value: V, at: number, over: number): void {
  const last = held.at(-1);
  if (value === null || last?.value === value) return;
  if (last) held[held.length - 1] = { ...last, to: at };
  held.push({ value, from: at, to: over });
}

/** The gravest of all, and when the power was last back for good; null: it never was. */
export const gravest = ({ levels }: CourseRun): Level | null =>
  levels.reduce<Level | null>((worst, { value }) => (worst === null || (value ?? 5) < worst ? value : worst), null);
export const backAt = ({ supply }: CourseRun): number | null => {
  const last = supply.at(-1);
  return last && !last.value ? last.from : null;
};

/** How long it was dark in all until then, µs, and how often. */
export function darkUntil({ supply }: CourseRun, back: number): { readonly us: number; readonly times: number } {
  const dark = supply.filter(({ value, from }) => value && from < back);
  return { us: dark.reduce((sum, { from, to }) => sum + Math.min(to, back) - from, 0), times: dark.length };
}

/** What the server draws of one lane. */
const MOST_SPANS = 60;
const MOST_TICKS = 9;
const MINUTE = 60_000_000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 360, 720, 1440, 2880, 10_080].map((minutes) => minutes * MINUTE);

/** Round times between two, few enough to be read. */
export function ticksOf({ saying }: ReportTelling, { begun, over }: CourseRun): readonly CourseTick[] {
  const step = STEPS.find((each) => (over - begun) / each <= MOST_TICKS) ?? (over - begun) / MOST_TICKS;
  const ticks: CourseTick[] = [];
  for (let at = Math.ceil(begun / step) * step; at <= over; at += step) ticks.push({ at, label: saying.clock(at) });
  return ticks;
}

const drawn = (name: string, spans: readonly CourseSpan[]): readonly CourseLane[] =>
  spans.length === 0 ? [] : [{ name, spans: spans.slice(0, MOST_SPANS) }];

/** Supply, level, each stage, and who or what came when. */
export function lanesOf(telling: ReportTelling, went: CourseRun): readonly CourseLane[] {
  const { saying } = telling;
  const { t } = saying;
  const dark = (supply: CourseRun["supply"]) =>
    supply.flatMap(({ value, from, to }) =>
      value ? [{ from, to, label: saying.span(to - from), kind: "strong" as const }] : [],
    );
  const isApart = went.apart.length > 1;
  return [
    ...(isApart ? [] : drawn(t("report-lane-supply"), dark(went.supply))),
    ...(isApart ? went.apart : []).flatMap(({ areas, supply }) =>
      drawn(t("report-lane-supply-of", { areas: saying.areas(areas) }), dark(supply)),
    ),
    ...drawn(
      t("report-lane-level"),
      went.levels.map(({ value, from, to }) => ({ from, to, label: saying.level(value), kind: "plain" })),
    ),
    ...stageLanes(telling, went),
    ...drawn(t("report-lane-arrivals"), arrivals(telling, went)),
  ];
}

function stageLanes({ saying, edition, scene }: ReportTelling, { begun, over }: CourseRun): readonly CourseLane[] {
  const late = new Set(
    figuresOf(edition, scene).flatMap((each) => (each.part === "stage" && each.late ? each.id : [])),
  );
  return [...scene.situation.stages].flatMap(([stage, { entered, left }], at, all) => {
    const next = all[at + 1]?.[1].entered;
    const [from, to] = [displayTime(entered), displayTime(left ?? next ?? entered)].map((time) =>
      Math.min(Math.max(time, begun), over),
    ) as [number, number];
    const until = left || next ? to : over;
    const kind = late.has(stage) ? "late" : "light";
    return drawn(saying.stage(stage), [
      {
        from,
        to: Math.max(from, until),
        label: saying.t("report-stage-until", { time: saying.clock(Math.max(from, until)) }),
        kind,
      },
    ]);
  });
}

/** Who said that they are here, and help that came. */
function arrivals({ saying, scene }: ReportTelling, { begun, over }: CourseRun): readonly CourseSpan[] {
  return scene.entries.flatMap((entry): readonly CourseSpan[] => {
    const action = effective(entry);
    const came =
      action?.type === "help.arrived" ||
      (action?.type === "person.answered" && wordField(action, "answer", ["arrived"]) !== null);
    const at = displayTime(entry);
    return came && at >= begun && at <= over ? [{ from: at, to: at, label: saying.clock(at), kind: "strong" }] : [];
  });
}
