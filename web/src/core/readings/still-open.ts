/** What an incident leaves open, by name: what its closing says. */

import { type Step, type Target, targetKey } from "../folds/checklists";
import { groupedBy } from "../grouping";
import type { Edition } from "../plan/plan";
import { byId, milliseconds } from "../plan/plan-lookups";
import { displayTime, type Entry } from "../record/entries";
import type { Scene } from "../scene";
import type { Doers } from "./duties/stand-ins";
import { isNeededNoMore } from "./lists/led-from";
import type { Remainder } from "./lists/remainder";
import { recoveryDue } from "./lists/unbegun";
import type { CaredFor } from "./matters/context";
import { type Matter, matterKey } from "./matters/matter";
import { overdueKey, overdueOf, type TimedScene } from "./overdue";
import { isOfTheSafe, progressIn } from "./placed-lists";
import { servicesIn } from "./response/services";
import { unbegunOfStages, uncalled, undone } from "./review/undone-remainders";
import { supplyAt } from "./supply";

/** A phone that holds what has not arrived, as far as whoever closes has asked. */
export interface Silent {
  readonly key: string;
  readonly name: string;
  /** When it was last heard, µs; null: never. */
  readonly at: number | null;
}

export interface StillOpen {
  /** µs. */
  readonly now: number;
  readonly silent?: readonly Silent[] | undefined;
  /** What the end leaves for somebody to do; what of it is settled is nobody's any more. */
  readonly left?: readonly Matter[] | undefined;
  /** Special customers whom this reader may know. */
  readonly known?: readonly CaredFor[] | undefined;
  /** Who does each duty; absent: nothing is said of whom to call out. */
  readonly doers?: Doers | undefined;
}

/**
 * People in danger, what the end leaves to do, steps of which two people say two things or that could not be done, steps
 * of the power-up that were left out, services opened before their turn, lists begun and not finished, those of the recovery and of the stages that nobody began,
 * who was to be called out and was not, what is overdue, audiences never told, special customers
 * never asked, services without power, areas without power, silent phones: each thing once.
 */
export function stillOpen(
  scene: Scene,
  edition: Edition | null,
  { now, silent = [], left = [], known: customers = [], doers }: StillOpen,
): readonly Remainder[] {
  const { situation, checklists } = scene;
  const failed = [
    ...[...checklists.steps].filter(([, step]) => step.status === "could_not" || step.contradiction),
    ...[...(checklists.failedBefore ?? [])].map(([key, { step }]) => [key, step] as const),
  ];
  const known = new Set(left.map(({ key }) => key));
  const unnamed = customers.filter(({ id }) => !known.has(matterKey("check", id)));
  // The list for what tripped is said along with that.
  const ways = new Set(left.flatMap(({ first, list, settled }) => (first && settled === null ? (list ?? []) : [])));
  const others = [
    ...failed.map(([key, step]): Remainder => ({ kind: "step", key, step, ...told(step.leading) })),
    ...(edition
      ? [
          ...leftOutSteps(scene, edition),
          ...earlyServices(scene, edition),
          ...begunLists(scene, edition),
          ...unbegunLists(scene, edition),
          ...unbegunOfStages(edition, scene),
          ...(doers ? uncalled({ edition, scene }, doers, now) : []),
          ...overdueIn(scene, edition, now),
          ...undone({ edition, scene }, now, unnamed),
        ]
      : []),
    ...darkAreas(scene),
    ...silent.map((each): Remainder => ({ kind: "silent", by: null, ...each })),
  ].filter((each) => !(known.has(matterOf(each)) || (each.kind === "list" && ways.has(each.placed.list.id))));
  return [
    ...situation.danger.map(
      (danger): Remainder => ({ kind: "danger", key: danger.entry.ref, danger, ...told(danger.entry) }),
    ),
    ...left
      .filter(({ settled }) => settled === null)
      .map(
        (matter): Remainder => ({
          kind: "matter",
          key: matter.key,
          matter,
          by: matter.entries.at(-1) ?? null,
          at: matter.due,
        }),
      ),
    ...others,
  ];
}

/** The key of the matter that this is too; "" where it is none. */
function matterOf(of: Remainder): string {
  if (of.kind === "step") return of.step.contradiction ? "" : matterKey("could_not", of.key);
  if (of.kind !== "overdue" || of.overdue.kind === "clock") return "";
  return matterKey(of.overdue.kind, of.key);
}

const told = (by: Entry | null) => ({ by, at: by && displayTime(by) });

/** The newest that stands of these steps. */
const newestOf = (steps: readonly Step[]): Entry | null =>
  steps
    .flatMap(({ leading }) => leading ?? [])
    .sort((a, b) => displayTime(a) - displayTime(b))
    .at(-1) ?? null;

/** Services that were opened before their turn, and what they came before is not done yet. */
const earlyServices = (scene: Scene, edition: Edition): readonly Remainder[] =>
  servicesIn(edition, scene)
    .filter(({ open, early, waits }) => open && early !== "" && waits.length > 0)
    .map((state): Remainder => ({ kind: "service", key: `service ${state.service.id}`, state, ...told(state.last) }));

/** What was left out of the power-up and of the check before it, list by list; what failed before stands for itself. */
function leftOutSteps({ checklists }: TimedScene, { recovery }: Edition): readonly Remainder[] {
  const lists = [...recovery.before, ...recovery.power_up];
  const skipped = [...checklists.steps].flatMap(([key, step]) =>
    step.status === "skipped" && lists.includes(step.target.list) && !checklists.failedBefore?.has(key) ? step : [],
  );
  return [...groupedBy(skipped, ({ target }) => listKey(target))].map(
    ([key, steps]): Remainder => ({ kind: "left_out", key: `left_out ${key}`, steps, ...told(newestOf(steps)) }),
  );
}

function begunLists(scene: Scene, edition: Edition): readonly Remainder[] {
  const begun = groupedBy(scene.checklists.steps.values(), ({ target }) => listKey(target));
  return [...begun].flatMap(([key, steps]): readonly Remainder[] => {
    const target = steps[0]?.target;
    const list = target && byId(edition.lists, target.list);
    if (!list) return [];
    const placed = { list, place: { area: target.area, asset: target.asset } };
    const progress = progressIn(scene, placed);
    const { answered, total } = progress;
    const settled = answered === 0 || answered === total || isNeededNoMore({ edition, scene }, placed);
    const safe = isOfTheSafe(edition, scene.situation, placed);
    return settled ? [] : [{ kind: "list", key, placed, progress, safe, ...told(newestOf(steps)) }];
  });
}

/** What the return of the power asks for and nobody looked at: no list that comes before it, none that brings it up. */
const unbegunLists = (scene: Scene, edition: Edition): readonly Remainder[] =>
  recoveryDue({ edition, scene }).flatMap((placed): readonly Remainder[] => {
    const progress = progressIn(scene, placed);
    const key = listKey({ list: placed.list.id, ...placed.place, item: "" });
    return progress.answered > 0 || progress.total === 0
      ? []
      : [{ kind: "list", key, placed, progress, ...told(null) }];
  });

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

/** When the power will have been back for as long as the plan calls steady, µs; null: it has been, or it is dark. */
export function steadyFrom(edition: Edition, { situation }: TimedScene, now: number): number | null {
  const there = supplyAt(edition, { situation, since: now, leading: null }, null);
  const steady = (there?.at ?? 0) + (milliseconds(edition.recovery.stable_for) ?? 0) * 1000;
  return there?.lost === false && steady > now ? steady : null;
}
