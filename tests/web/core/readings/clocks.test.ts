import { describe, expect, it } from "vitest";
import type { Clock } from "../../../../web/src/core/plan/plan";
import { byUrgency, nextLimit, reachedLimit, runningClocks } from "../../../../web/src/core/readings/clocks";
import { EDITION, MINUTE, START, sceneOf } from "./limit-scenes";

type Act = [number, string, Record<string, unknown>, string[]?];

const withClock = (more: Partial<Clock>) => {
  const [, lights] = EDITION.clocks;
  return { ...EDITION, clocks: [{ ...lights, ...more } as Clock] };
};
const run = (edition: typeof EDITION, acts: Act[], areas: string[] = [], first = {}) =>
  runningClocks(edition, { ...sceneOf(areas, acts, first), since: START, leading: "aaaaaaaaaa.1" }).map(
    ({ place, startedAt, limits }) => [
      place.asset ?? place.area,
      (startedAt - START) / MINUTE,
      (limits[0]?.at ?? 0) / MINUTE - START / MINUTE,
    ],
  );
const BY_HAND = withClock({ starts: "by_hand" });
const PATROL = withClock({ starts: "by_hand", scope: "area" });
const UPS = withClock({ starts: "by_hand", scope: "asset", asset_kind: "ups" });
const start = (after: number, more = {}): Act => [after, "clock.started", { clock: "lights", ...more }];
const reset = (after: number, more = {}): Act => [after, "clock.reset", { clock: "lights", ...more }];
const stop = (after: number, more = {}): Act => [after, "clock.stopped", { clock: "lights", ...more }];

describe("a clock that is moved by hand", () => {
  it("runs from its first start until it is stopped, and of another clock nothing moves it", () => {
    expect(run(BY_HAND, [])).toEqual([]);
    expect(run(BY_HAND, [start(3), start(5)])).toEqual([[null, 3, 23]]);
    expect(run(BY_HAND, [start(3), stop(5)])).toEqual([]);
    expect(run(BY_HAND, [start(3), [5, "clock.stopped", { clock: "fuel" }]])).toEqual([[null, 3, 23]]);
    expect(run(BY_HAND, [start(3), stop(5), start(8)])).toEqual([[null, 8, 28]]);
  });

  it("begins its limits anew by a reset, and by one that finds it standing", () => {
    expect(run(BY_HAND, [start(3), reset(7)])).toEqual([[null, 3, 27]]);
    expect(run(BY_HAND, [reset(7)])).toEqual([[null, 7, 27]]);
  });

  it("that is done once is the same clock wherever it was said", () => {
    expect(run(BY_HAND, [start(3, { area: "tower-a" }), stop(5, { area: "tower-b", asset: "ups-b" })])).toEqual([]);
  });

  it("runs in each area by itself, whatever asset was named", () => {
    const a = { area: "tower-a", asset: "ups-a" };
    const acts = [start(1, a), start(2, { area: "tower-b" }), reset(4, { area: "tower-a" })];
    expect(run(PATROL, acts)).toEqual([
      ["ups-a", 1, 24],
      ["tower-b", 2, 22],
    ]);
    expect(run(PATROL, [...acts, stop(6, { area: "tower-a" })])).toEqual([["tower-b", 2, 22]]);
  });

  it("runs at each asset by itself; a reset or a stop of no place is of all, a start of none is its own", () => {
    const two = [start(1, { asset: "ups-a", area: "tower-a" }), start(2, { asset: "ups-b", area: "tower-b" })];
    expect(run(UPS, [...two, stop(6, { asset: "ups-a", area: "tower-b" })])).toEqual([["ups-b", 2, 22]]);
    expect(run(UPS, [...two, reset(6)]).map(([place, , first]) => [place, first])).toEqual([
      ["ups-a", 26],
      ["ups-b", 26],
      [null, 26],
    ]);
    expect(run(UPS, [...two, stop(6)])).toEqual([]);
    expect(run(UPS, [...two, start(6)])).toEqual([
      ["ups-a", 1, 21],
      ["ups-b", 2, 22],
      [null, 6, 26],
    ]);
  });

  it("is that of the only asset of its kind where none is named; one that is retired is none", () => {
    const lone = { ...UPS, assets: UPS.assets.filter(({ id }) => id !== "ups-b") };
    expect(run(lone, [start(3)])).toEqual([["ups-a", 3, 23]]);
    expect(run(lone, [start(3), stop(4, { asset: "ups-a" })])).toEqual([]);
    expect(run(lone, [start(3, { asset: "gone" })])).toEqual([["gone", 3, 23]]);
    const retired = { ...UPS, assets: UPS.assets.map((each) => ({ ...each, retired: each.id === "ups-b" })) };
    expect(run(retired, [start(3)])).toEqual([["ups-a", 3, 23]]);
    expect(run({ ...UPS, assets: [] }, [start(3)])).toEqual([[null, 3, 23]]);
  });

  it("has its limits in the order in which they come", () => {
    const [, lights] = EDITION.clocks;
    const turned = withClock({ starts: "by_hand", limits: lights?.limits.toReversed() ?? [] });
    const [found] = runningClocks(turned, { ...sceneOf([], [start(0)]), since: START, leading: "aaaaaaaaaa.1" });
    expect(found?.limits.map(({ limit }) => limit.id)).toEqual(["warn", "out"]);
  });
});

const at = (after: number) => START + after * MINUTE;
const NOWHERE = { area: null, asset: null };

describe("limits", () => {
  const clock = (id: string, minutes: number[]) => ({
    ...{ clock: { ...EDITION.clocks[0], id } as Clock, place: NOWHERE, accident: null, startedAt: START },
    limits: minutes.map((each) => ({ at: at(each), limit: EDITION.clocks[0]?.limits[0] as never })),
  });

  it("are reached at their moment and not before", () => {
    const found = clock("c", [5, 9]);
    expect(reachedLimit(found, at(5) - 1)).toBeNull();
    expect(reachedLimit(found, at(5))?.at).toBe(at(5));
    expect(nextLimit(found, at(5))?.at).toBe(at(9));
    expect(nextLimit(found, at(9))).toBeNull();
  });

  it("that were reached come first, the latest of them before all, then what comes next, then what has none", () => {
    const all = [clock("none", []), clock("later", [30]), clock("long", [1]), clock("soon", [12]), clock("just", [9])];
    for (const order of [all, all.toReversed()]) {
      expect(byUrgency(order, at(10)).map((each) => each.clock.id)).toEqual(["just", "long", "soon", "later", "none"]);
    }
  });
});
