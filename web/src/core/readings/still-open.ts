/** What an incident leaves open, by name: what its closing says. */

import { type Step, type Target, targetKey } from "../folds/checklists";
import type { Danger } from "../folds/dangers";
import { groupedBy } from "../grouping";
import type { Edition } from "../plan/plan";
import { byId } from "../plan/plan-lookups";
import { displayTime, type Entry } from "../record/entries";
import { type Overdue, overdueKey, overdueOf, type TimedScene } from "./overdue";
import { type PlacedList, type Progress, progressIn } from "./placed-lists";

/** A phone that holds what has not arrived, as far as whoever closes has asked. */
export interface Silent {
  readonly key: string;
  readonly name: string;
  /** When it was last heard, µs; null: never. */
  readonly at: number | null;
}

/** One thing that is not settled. `by`: the newest entry about it; `at`: since when it is so, µs; both null where nobody knows. */
export type Remainder = { readonly key: string; readonly by: Entry | null; readonly at: number | null } & (
  | { readonly kind: "danger"; readonly danger: Danger }
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "list"; readonly placed: PlacedList; readonly progress: Progress }
  | { readonly kind: "overdue"; readonly overdue: Overdue }
  | { readonly kind: "supply"; readonly areas: readonly string[] }
  | { readonly kind: "silent"; readonly name: string }
);

/**
 * People in danger, steps that could not be done or of which two people say two things, lists begun and not finished,
 * what is overdue, areas without power, silent phones. `now`: µs.
 */
export function stillOpen(scene: TimedScene, edition: Edition | null, now: number, silent: readonly Silent[] = []) {
  const { situation, checklists } = scene;
  const failed = [...checklists.steps].filter(([, step]) => step.status === "could_not" || step.contradiction);
  return [
    ...situation.danger.map(
      (danger): Remainder => ({ kind: "danger", key: danger.entry.ref, danger, ...told(danger.entry) }),
    ),
    ...failed.map(([key, step]): Remainder => ({ kind: "step", key, step, ...told(step.leading) })),
    ...(edition ? [...begunLists(scene, edition), ...overdueIn(scene, edition, now)] : []),
    ...darkAreas(scene),
    ...silent.map((each): Remainder => ({ kind: "silent", by: null, ...each })),
  ];
}

const told = (by: Entry | null) => ({ by, at: by && displayTime(by) });

/** The newest that stands of these steps. */
const newestOf = (steps: readonly Step[]): Entry | null =>
  steps
    .flatMap(({ leading }) => leading ?? [])
    .sort((a, b) => displayTime(a) - displayTime(b))
    .at(-1) ?? null;

function begunLists(scene: TimedScene, edition: Edition): readonly Remainder[] {
  const begun = groupedBy(scene.checklists.steps.values(), ({ target }) => listKey(target));
  return [...begun].flatMap(([key, steps]): readonly Remainder[] => {
    const target = steps[0]?.target;
    const list = target && byId(edition.lists, target.list);
    if (!list) return [];
    const placed = { list, place: { area: target.area, asset: target.asset } };
    const progress = progressIn(scene, placed);
    const { answered, total } = progress;
    const settled = answered === 0 || answered === total;
    return settled ? [] : [{ kind: "list", key, placed, progress, ...told(newestOf(steps)) }];
  });
}

const listKey = (target: Target): string => targetKey({ ...target, item: "" });

const overdueIn = (scene: TimedScene, edition: Edition, now: number) =>
  overdueOf(edition, scene, now).map((overdue): Remainder => {
    const by = overdue.kind === "promise" ? overdue.promised.entry : null;
    return { kind: "overdue", key: overdueKey(overdue), overdue, by, at: overdue.at };
  });

/** No areas: the whole site. */
function darkAreas({ situation }: TimedScene): readonly Remainder[] {
  const dark = [...situation.supply].filter(([, { lost }]) => lost);
  const areas = dark.map(([area]) => area).filter((area) => area !== "");
  const first = dark.map(([, { entry }]) => entry).sort((a, b) => displayTime(a) - displayTime(b))[0] ?? null;
  return dark.length === 0 ? [] : [{ kind: "supply", key: "supply", areas, ...told(first) }];
}
