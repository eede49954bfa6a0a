import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STAGES } from "../../../../../web/src/core/catalogue/words";
import type { Item } from "../../../../../web/src/core/plan/plan";
import { lateStages, nextStageLimit, stageLimits } from "../../../../../web/src/core/readings/levels/stage-limits";
import { itemLimits } from "../../../../../web/src/core/readings/lists/item-limits";
import { adjustment, measure } from "../../../../../web/src/core/record/clock";
import type { Scene } from "../../../../../web/src/core/scene";
import { PLAN } from "../../../support/phone-plan";
import { MINUTE, START, sceneOf } from "../limit-scenes";
import { EDITION, minutes } from "./level-scenes";

type Act = [number, string, Record<string, unknown>, string[]?];
const level = (to: number, from: number | null = null, after = 0): Act => [
  after,
  "level.changed",
  { from, to, reason: "x" },
];
const enter = (stage: string, after: number): Act => [after, "stage.entered", { stage }];
const leave = (stage: string, after: number): Act => [after, "stage.left", { stage }];
const limits = (scene: Scene) => stageLimits(EDITION, scene);
const at = (scene: Scene, stage: string) => limits(scene).find((each) => each.stage === stage);
const late = (scene: Scene, after: number) =>
  lateStages(limits(scene), START + after * MINUTE).map(({ stage }) => stage);

describe("limits of stages", () => {
  it("count from the opening, by the level that stands", () => {
    expect(nextStageLimit(limits(sceneOf(["tower-a"], [])))).toBeNull();
    expect(nextStageLimit(limits(sceneOf(["tower-a"], [level(3)])))).toMatchObject({
      stage: "activate",
      at: START + 15 * MINUTE,
    });
    const raised = sceneOf(["tower-a"], [level(3), level(1, 3, 2)]);
    expect(nextStageLimit(limits(raised))?.at).toBe(START + 5 * MINUTE);
  });

  it("are over when the stage is left, or passed over; entered again it runs out all the same", () => {
    const scene = sceneOf([], [level(1), enter("activate", 1), enter("allocate", 4), leave("activate", 4)]);
    expect(at(scene, "activate")).toMatchObject({ doneAt: START + 4 * MINUTE, inHand: false });
    expect(at(scene, "report")).toMatchObject({ doneAt: START + 4 * MINUTE, enteredAt: null });
    expect(late(scene, 9)).toEqual([]);
    expect(late(scene, 10)).toEqual(["allocate"]);
    const again = sceneOf([], [level(1), enter("report", 1), leave("report", 2), enter("report", 20)]);
    expect(late(again, 21)).toEqual(["report", "allocate"]);
  });

  it("none stands of what has ended", () => {
    expect(limits(sceneOf([], [level(1), [9, "incident.closed", { open: [] }]]))).toEqual([]);
  });

  it("whatever is entered and left, nothing is both through and late, and what is left stays through", () => {
    const act = fc.record({
      stage: fc.constantFrom(...STAGES),
      does: fc.boolean(),
      at: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 10 }), fc.integer({ min: 0, max: 3000 }), (acts, now) => {
        const done = acts.toSorted((a, b) => a.at - b.at);
        const scene = sceneOf([], [level(2), ...done.map((each) => (each.does ? enter : leave)(each.stage, each.at))]);
        const all = limits(scene);
        expect(all.map(({ stage }) => stage)).toEqual(STAGES);
        const overdue = lateStages(all, START + now * MINUTE);
        expect(overdue.filter(({ doneAt }) => doneAt !== null)).toEqual([]);
        expect(all.filter(({ inHand, doneAt }) => inHand && doneAt !== null)).toEqual([]);
        const next = nextStageLimit(all);
        expect(next === null || all.some((each) => each.inHand && each.leads && each.at === next.at)).toBe(true);
      }),
    );
  });
});

describe("what is left of a limit", () => {
  const scene = sceneOf([], [level(2)]);
  const limit = nextStageLimit(limits(scene))?.at ?? 0;
  /** Minutes left on a phone whose own clock says this, by what it measured. */
  const left = (wall: number, epoch: number, samples: Parameters<typeof adjustment>[1]) =>
    (limit - (wall * 1000 + adjustment(epoch, samples).micros)) / MINUTE;
  const start = START / 1000;
  const minute = MINUTE / 1000;
  const sample = (epoch: number, { fast, at: when }: { fast: number; at: number }) => {
    const wall = start + (when + fast) * minute;
    const got = { wall, monotonic: when * minute };
    const found = measure({ number: epoch, skew: wall - got.monotonic }, got, got, (start + when * minute) * 1000);
    if (!found) throw new Error("not measured");
    return found;
  };

  it("is the same after hours of sleep or without a network as if nobody had looked away", () => {
    const fast = [sample(1, { fast: 7, at: 0 })];
    expect(left(start + (7 + 3) * minute, 1, fast)).toBeCloseTo(7);
    // A sleep begins another stretch; that before speaks for it.
    expect(left(start + (7 + 240) * minute, 2, fast)).toBeCloseTo(-230);
  });

  it("is the same on a phone that was started again, and on one whose clock was set, once it heard the server", () => {
    const samples = [sample(1, { fast: 7, at: 0 }), sample(3, { fast: -60, at: 4 })];
    expect(left(start + (4 - 60) * minute, 3, samples)).toBeCloseTo(6);
    expect(left(start + (4 + 7) * minute, 1, samples)).toBeCloseTo(6);
  });
});

describe("a step's own time", () => {
  const [first] = PLAN.lists;
  const [any] = first.pages.flatMap(({ items }) => items) as [Item];
  const item = (id: string, due: number | null): Item => ({
    ...any,
    ...{ id, due: due === null ? null : minutes(due) },
  });
  const list = {
    ...first,
    id: "first",
    pages: [{ name: null, items: [item("one", 5), item("two", null), item("three", 20)] }],
  };
  const stages = STAGES.map((id) => ({
    ...{ id, name: { "zh-Hans": id }, goal: { "zh-Hans": "" }, ends_when: { "zh-Hans": "" } },
    lists: { leader: id === "allocate" ? ["first"] : [], liaison: [], technical: [], service: [], safety: [] },
  }));
  const edition = { ...EDITION, lists: [list], stages };
  const read = (...acts: Act[]) => [
    ...itemLimits(edition, sceneOf([], acts), { list, place: { area: null, asset: null } }),
  ];
  const did = (id: string, after: number): Act => [after, "step.done", { list: "first", item: id }];

  it("counts from when the list is asked for or begun, and no more once it is answered", () => {
    expect(read()).toEqual([]);
    expect(read(enter("allocate", 10))).toEqual([
      ["one", START + 15 * MINUTE],
      ["three", START + 30 * MINUTE],
    ]);
    expect(read(did("two", 3), enter("allocate", 10))).toEqual([
      ["one", START + 8 * MINUTE],
      ["three", START + 23 * MINUTE],
    ]);
    expect(read(did("one", 3))).toEqual([["three", START + 23 * MINUTE]]);
  });
});
