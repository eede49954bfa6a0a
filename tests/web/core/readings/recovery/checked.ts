/** The plan with a gate, with checks of lifts and of the systems after it, and what of them counts. */

import type { Checklist, Edition } from "../../../../../web/src/core/plan/plan";
import { currentRun, RUN_IS_MADE_OF } from "../../../../../web/src/core/readings/recovery/current-run";
import type { GateContext } from "../../../../../web/src/core/readings/recovery/gate-context";
import { type CheckState, checksIn } from "../../../../../web/src/core/readings/recovery/system-checks";
import { type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes, type Scene } from "../../../../../web/src/core/scene";
import { act, EDITION as GATED, opening, ready, up } from "./gated";

const like = (id: string, more: Partial<Checklist>): Checklist => {
  const rounds = GATED.lists.find((each) => each.id === "ready") as Checklist;
  const [page] = rounds.pages;
  const items = (page?.items ?? []).slice(0, 1).map((item) => ({ ...item, id: "run" }));
  return { ...rounds, id, name: { "zh-Hans": id }, pages: [{ name: null, items }], ...more };
};

/** The last step of the power-up releases the lifts; the systems come after all of it. */
const releasing = (list: Checklist): Checklist =>
  list.id === "up"
    ? {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (item.id === "air" ? { ...item, list: "lifts" } : item)),
        })),
      }
    : list;

export const EDITION: Edition = {
  ...GATED,
  lists: [
    ...GATED.lists.map(releasing),
    like("lifts", { scope: "asset", asset_kind: "lift" }),
    like("tills", { scope: "asset", asset_kind: "till" }),
    like("systems", {}),
    like("gone-again", {}),
  ],
  assets: [...GATED.assets, { ...(GATED.assets[0] as Edition["assets"][number]), id: "till", kind: "till" }],
  recovery: { ...GATED.recovery, checks: ["lifts", "tills", "systems"], lost_again: "gone-again" },
};

export const back = act(2, { type: "supply.returned", body: { areas: ["tower-a"] } }, 2);
/** All steps before the lifts' own turn in tower A. */
export const untilLifts = ["meters", "main", "pumps"].map((id, at) => act(at + 3, up(id), at + 3));
const LIFT = { list: "lifts", area: "tower-a", asset: "lift-a1" };
/** The lift's own step. */
export const ran = act(10, { type: "step.done", body: { ...LIFT, item: "run" } });
export const well = (n: number, more: object = {}, at = n): Entry =>
  act(n, { type: "system.checked", body: { ...LIFT, result: "well", ...more } }, at);
export const inLift = (n: number, asset: string | null = "lift-a1"): Entry =>
  act(n, {
    type: "incident.opened",
    body: {
      areas: ["tower-a"],
      people_in_danger: { place: "2 号梯", danger: "lift", count: 2, area: "tower-a", ...(asset && { asset }) },
    },
  });

export function contextOf(entries: readonly Entry[]): GateContext {
  const board = createScenes()([opening, ...entries].toSorted(inDisplayOrder));
  const [view] = board.real;
  if (!view) throw new Error("no outage");
  const scene = board.scene(view);
  const guarded = ofRunAlone(scene);
  const run = currentRun(EDITION, guarded);
  return { edition: EDITION, scene: run === guarded ? scene : run };
}

/** Of which a run reads nothing but what it says that it is made of: it would not notice when anything else changes. */
const ofRunAlone = (scene: Scene): Scene =>
  new Proxy(scene, {
    get(of, name) {
      if (name !== "view" && !RUN_IS_MADE_OF.some((part) => part === name))
        throw new Error(`a run is made of ${String(name)}, too`);
      return Reflect.get(of, name);
    },
  });

export const checks = (entries: readonly Entry[]): readonly CheckState[] => checksIn(contextOf(entries));

export function lift(entries: readonly Entry[], asset = "lift-a1"): CheckState {
  const found = checks(entries).find(({ placed }) => placed.place.asset === asset);
  if (!found) throw new Error("no such lift");
  return found;
}

export const waits = ({ blocks }: CheckState): readonly string[] =>
  blocks.map((block) => (block.kind === "step" ? `step ${block.item.id}` : block.kind));

export const inTurn = [...ready, back, ...untilLifts, ran];
