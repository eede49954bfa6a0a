/** Work on electricity in the dark begins anew when power that was back is lost again, and the lists that its failed steps lead to once more. */

import { describe, expect, it } from "vitest";
import { targetKey } from "../../../../../../web/src/core/folds/checklists";
import type { Checklist, Edition, StagePlan } from "../../../../../../web/src/core/plan/plan";
import { runningClocks } from "../../../../../../web/src/core/readings/clocks";
import { neverBegun } from "../../../../../../web/src/core/readings/lists/unbegun";
import { stepMatters } from "../../../../../../web/src/core/readings/matters/responses";
import { progressIn } from "../../../../../../web/src/core/readings/placed-lists";
import { roundsIn } from "../../../../../../web/src/core/readings/recovery/anew/rounds";
import { currentRun } from "../../../../../../web/src/core/readings/recovery/current-run";
import { listNear } from "../../../../../../web/src/core/readings/recovery/way-on";
import { listRounds, unfinishedLists } from "../../../../../../web/src/core/readings/review/list-rounds";
import { supplyToldIn } from "../../../../../../web/src/core/readings/supply";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { act, EDITION as GATED, item, list, ONCE, sceneOf } from "../gated";

const words = (said: string) => ({ "zh-Hans": said });
const hazard = {
  ...{ kinds: ["electrical"], qualified: words("电工"), stop_when: words("冒烟"), tell: [] },
} as unknown as NonNullable<Checklist["hazard"]>;
const inOrder = { hazard, gate: { in_order: true, min_gap: null, two_persons: false, after: [] } };
const runs = { id: "fuel", does: "start" } as const;
const stage = (id: string, technical: readonly string[]) =>
  ({ ...GATED.stages[0], id, lists: { technical } }) as unknown as StagePlan;

const EDITION: Edition = {
  ...GATED,
  lists: [
    ...GATED.lists,
    list("come", [item("gather")], inOrder),
    list("start", [item("look"), item("press", { could_not: "fails", clock: runs }), item("transfer")], inOrder),
    list("fails", [item("alarm"), item("rest"), item("runs", { could_not: "without" })], { hazard }),
    list("without", [item("tell"), item("truck")], { hazard }),
    list("stop", [item("cool"), item("off", { clock: { id: "fuel", does: "stop" } })], inOrder),
    list("pump", [item("listen")], { hazard }),
  ],
  stages: [stage("activate", ["come"]), stage("report", ["start", "pump"]), stage("restore", ["stop"])],
  clocks: [
    {
      ...{
        id: "fuel",
        name: words("油"),
        about: words("油"),
        scope: "once",
        starts: "generator",
        stops_when: words("停"),
      },
      limits: [],
    } as unknown as Edition["clocks"][number],
  ],
};

const power = (n: number, type: string, at: number) => act(n, { type, body: { areas: ["tower-a"] } }, at);
const [back, again] = [power(60, "supply.returned", 40), power(61, "supply.lost", 50)];
const done = (n: number, of: string, step: string, at = n, refs: readonly string[] = []) =>
  act(n, { type: "step.done", refs, body: { list: of, item: step } }, at);
const failed = (n: number, of: string, step: string, at = n) =>
  act(n, { type: "step.could_not", body: { list: of, item: step, reason: "不着" } }, at);

const now = (entries: readonly Entry[]) => ({ edition: EDITION, scene: currentRun(EDITION, sceneOf(entries)) });
const far = (entries: readonly Entry[], id: string) => {
  const of = EDITION.lists.find((each) => each.id === id) as Checklist;
  return progressIn(now(entries).scene, { list: of, place: ONCE }).done;
};
const awaited = (entries: readonly Entry[]) => {
  const { failedBefore } = now(entries).scene.checklists;
  const matters = stepMatters({ ...now(entries), ends: false } as never);
  return { matters: matters.map(({ id }) => id), before: [...(failedBefore?.keys() ?? [])] };
};
const key = (of: string, step: string) => targetKey({ list: of, area: null, asset: null, item: step });

const started = [done(10, "start", "look"), done(11, "start", "press"), done(12, "start", "transfer")];

describe("work on electricity that goes in order, of a stage after the first", () => {
  it("begins anew when power that was back is lost again, and not before", () => {
    expect(far(started, "start")).toBe(3);
    expect(far([...started, back], "start")).toBe(3);
    expect(far([...started, back, again], "start")).toBe(0);
    expect(far([...started, back, again, done(62, "start", "look", 51)], "start")).toBe(1);
    const stopped = [...started, back, done(41, "stop", "cool", 41), done(42, "stop", "off", 42)];
    expect(far(stopped, "stop")).toBe(2);
    expect(far([...stopped, again], "stop")).toBe(0);
  });

  it("is not begun anew by a loss in the dark", () => {
    expect(far([...started, power(60, "supply.lost", 50)], "start")).toBe(3);
  });

  it("leaves the first steps of whoever came, and what does not go in order, as they are", () => {
    const others = [done(10, "come", "gather"), done(11, "pump", "listen"), back, again];
    expect([far(others, "come"), far(others, "pump")]).toEqual([1, 1]);
  });

  it("keeps what was answered before for the record, and is not taken for never begun", () => {
    const all = [...started, back, again];
    const context = now(all);
    expect(roundsIn(context).map(({ round, step }) => [step.target.item, round])).toEqual([
      ["look", 0],
      ["press", 0],
      ["transfer", 0],
    ]);
    const entered = act(9, { type: "stage.entered", body: { stage: "report" } }, 9);
    const { scene } = now([entered, ...all]);
    expect(neverBegun(EDITION, scene).map(({ list: { id } }) => id)).not.toContain("start");
  });

  it("tells still how it failed the last time, until it is done", () => {
    const all = [failed(11, "start", "press"), back, again];
    expect(awaited(all)).toEqual({ matters: [key("start", "press")], before: [key("start", "press")] });
    expect(awaited([...all, done(62, "start", "press", 51)])).toEqual({ matters: [], before: [] });
  });

  it("leaves the clock of what runs as it is until it is stopped", () => {
    const running = (entries: readonly Entry[]) => {
      const { scene } = now(entries);
      const seen = { ...supplyToldIn(scene), checklists: scene.checklists, clockActs: scene.clockActs };
      return runningClocks(EDITION, seen).map(({ startedAt }) => startedAt);
    };
    const began = started[1]?.happenedAt;
    expect(running(started)).toEqual([began]);
    expect(running([...started, back, again])).toEqual([began]);
    const off = done(42, "stop", "off", 42);
    expect(running([...started, back, off, again])).toEqual([]);
    const second = done(62, "start", "press", 55);
    expect(running([...started, back, off, again, second])).toEqual([second.happenedAt]);
    expect(running([...started, back, off, again, second, done(63, "stop", "off", 60)])).toEqual([]);
  });
});

describe("the lists that its failed steps lead to", () => {
  const press = failed(11, "start", "press");
  const rest = failed(13, "fails", "rest");
  const dead = [press, done(12, "fails", "alarm"), rest, failed(14, "fails", "runs"), failed(15, "without", "truck")];

  it("stand until the step that failed is done; then nothing of them is awaited", () => {
    expect(awaited(dead).matters).toHaveLength(4);
    const works = done(20, "fails", "runs", 20, [dead[3]?.ref ?? ""]);
    // What it led to in its turn was for that alone.
    expect(awaited([...dead, works]).matters).toEqual([key("start", "press"), key("fails", "rest")]);
    const all = [...dead, works, done(21, "start", "press", 21, [press.ref])];
    expect(awaited(all)).toEqual({ matters: [], before: [] });
    expect(awaited([...dead, done(21, "start", "press", 21, [press.ref])])).toEqual({ matters: [], before: [] });
    expect(unfinishedLists(now(all)).map(({ placed }) => placed.list.id)).not.toContain("fails");
    expect(listRounds(now(all)).map(({ placed: { list: of }, times }) => `${of.id} ${times}`)).toContain("fails 1");
    const later = now([...all, back, again]);
    expect(unfinishedLists(later).map(({ placed }) => placed.list.id)).not.toContain("fails");
  });

  it("begin anew for what fails next", () => {
    const all = [...dead, done(21, "start", "press", 21, [press.ref])];
    expect(far(dead, "fails")).toBe(1);
    expect(far([...all, failed(22, "start", "press")], "fails")).toBe(0);
    expect(far([...dead, back, again], "fails")).toBe(0);
  });

  it("are settled too where it is done only after power was lost again", () => {
    const all = [...dead, back, again];
    expect(awaited(all).matters).toHaveLength(4);
    expect(awaited([...all, done(62, "start", "press", 51)])).toEqual({ matters: [], before: [] });
  });

  it("stand while another step that led there has failed still", () => {
    const other: Edition = {
      ...EDITION,
      lists: EDITION.lists.map((each) =>
        each.id === "start"
          ? list("start", [item("press", { could_not: "fails" }), item("transfer", { could_not: "fails" })], inOrder)
          : each,
      ),
    };
    const both = [...dead, failed(16, "start", "transfer"), done(21, "start", "press", 21)];
    const standing = (entries: readonly Entry[]) =>
      stepMatters({ edition: other, scene: currentRun(other, sceneOf(entries)), ends: false } as never).length;
    expect(standing(both)).toBe(4);
    expect(standing([...both, done(22, "start", "transfer", 22)])).toBe(0);
  });
});

it("is found at the only machine of its kind where nothing says at which", () => {
  const [pump] = GATED.assets;
  if (!pump) throw new Error("no asset");
  const only: Edition = {
    ...EDITION,
    assets: [
      { ...pump, id: "set-1", kind: "generator", retired: false },
      { ...pump, id: "set-0", kind: "generator", retired: true },
    ],
    lists: [list("start", [item("look")], { ...inOrder, scope: "asset", asset_kind: "generator" })],
  };
  const place = { area: pump.area, asset: "set-1" };
  expect(listNear(only, "start", ONCE)?.place).toEqual(place);
  expect(listNear(only, "start", { area: "tower-a", asset: null })?.place).toEqual(place);
  const two = { ...only, assets: [...only.assets, { ...pump, id: "set-2", kind: "generator", retired: false }] };
  expect(listNear(two, "start", ONCE)).toBeNull();
});
