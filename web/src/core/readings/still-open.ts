/** What an incident leaves open, by name: what its closing says. */

import { type Step, type Target, targetKey } from "../folds/checklists";
import type { Danger } from "../folds/dangers";
import type { Edition } from "../plan/plan";
import { byId } from "../plan/plan-lookups";
import { type Overdue, overdueKey, overdueOf, type TimedScene } from "./overdue";
import { type PlacedList, type Progress, progressIn } from "./placed-lists";

/** A phone that holds what has not arrived, as far as whoever closes has asked. */
export interface Silent {
  readonly key: string;
  readonly name: string;
}

/** One thing that is not settled. */
export type Remainder = { readonly key: string } & (
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
    ...situation.danger.map((danger): Remainder => ({ kind: "danger", key: danger.entry.ref, danger })),
    ...failed.map(([key, step]): Remainder => ({ kind: "step", key, step })),
    ...(edition ? [...begunLists(scene, edition), ...overdueIn(scene, edition, now)] : []),
    ...darkAreas(scene),
    ...silent.map((each): Remainder => ({ kind: "silent", ...each })),
  ];
}

function begunLists(scene: TimedScene, edition: Edition): readonly Remainder[] {
  const begun = new Map([...scene.checklists.steps.values()].map(({ target }) => [listKey(target), target]));
  return [...begun].flatMap(([key, { list: id, area, asset }]): readonly Remainder[] => {
    const list = byId(edition.lists, id);
    if (!list) return [];
    const placed = { list, place: { area, asset } };
    const progress = progressIn(scene, placed);
    const { answered, total } = progress;
    return answered === 0 || answered === total ? [] : [{ kind: "list", key, placed, progress }];
  });
}

const listKey = (target: Target): string => targetKey({ ...target, item: "" });

const overdueIn = (scene: TimedScene, edition: Edition, now: number) =>
  overdueOf(edition, scene, now).map((overdue): Remainder => ({ kind: "overdue", key: overdueKey(overdue), overdue }));

/** No areas: the whole site. */
function darkAreas({ situation }: TimedScene): readonly Remainder[] {
  const dark = [...situation.supply].filter(([, { lost }]) => lost).map(([area]) => area);
  return dark.length === 0 ? [] : [{ kind: "supply", key: "supply", areas: dark.filter((area) => area !== "") }];
}
