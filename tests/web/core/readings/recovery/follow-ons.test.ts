/** The list that a failed step leads to, until that is let go, begins anew when a step fails again: that is another fault. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Checklist, Edition } from "../../../../../web/src/core/plan/plan";
import { progressIn } from "../../../../../web/src/core/readings/placed-lists";
import { roundsIn } from "../../../../../web/src/core/readings/recovery/anew/rounds";
import { currentRun } from "../../../../../web/src/core/readings/recovery/current-run";
import { waysOn } from "../../../../../web/src/core/readings/recovery/leads";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { orders } from "../../orders";
import { A, act, EDITION as GATED, ONCE, ready, sceneOf, up } from "./gated";

const like = (of: string, more: Partial<Checklist>): Checklist => ({
  ...(GATED.lists.find(({ id }) => id === of) as Checklist),
  ...more,
});
const leading = (list: Checklist): Checklist =>
  list.id === "up"
    ? {
        ...list,
        pages: list.pages.map(({ name, items }) => ({
          name,
          items: items.map((each) => ({ ...each, could_not: each.id === "air" ? "stay-off" : "tripped" })),
        })),
      }
    : list;
const EDITION: Edition = {
  ...GATED,
  lists: [
    ...GATED.lists.map(leading),
    like("ready", { id: "tripped", scope: "area", areas: ["tower-a", "tower-b"] }),
    like("ready", { id: "stay-off" }),
  ],
};

const said = (n: number, type: string, at: number) => act(n, { type, body: { areas: ["tower-a"] } }, at);
const back = said(20, "supply.returned", 5);
const failed = (n: number, item: string, at: number, device?: string) =>
  act(n, up(item, "step.could_not", { reason: "一合就跳了" }), at, device);
const tick = (n: number, at: number, list = "tripped", area: string | null = "tower-a") =>
  act(n, { type: "step.done", body: { list, item: "dry", ...(area && { area }) } }, at);
const begun = [...ready, back, failed(2, "meters", 10), tick(3, 11)];

const far = (entries: readonly Entry[], id = "tripped", place = A) => {
  const list = EDITION.lists.find((each) => each.id === id) as Checklist;
  return progressIn(currentRun(EDITION, sceneOf(entries)), { list, place }).done;
};

describe("the list that a failed step leads to", () => {
  it("keeps its answers until a step that leads to it fails again or trips, at its place", () => {
    expect(far(begun)).toBe(1);
    expect(far([...begun, act(4, up("meters"), 15)])).toBe(1);
    expect(far([...begun, failed(4, "main", 20)])).toBe(0);
    expect(far([...begun, act(4, up("meters", "breaker.tripped"), 20)])).toBe(0);
    expect(far([...begun, failed(4, "main", 20), tick(5, 21)])).toBe(1);
    // The same switch once more, as its list says, and it trips again.
    const [on, off] = [act(4, up("meters"), 18), act(5, up("meters", "breaker.tripped"), 19)];
    expect(far([...begun, on, off])).toBe(0);
    expect(far([...begun, on, failed(5, "meters", 19)])).toBe(0);
    // Another list, and another tower.
    expect(far([...begun, failed(4, "air", 20)])).toBe(1);
    const elsewhere = { list: "up", area: "tower-b", item: "main", reason: "跳了" };
    expect(far([...begun, act(4, { type: "step.could_not", body: elsewhere }, 20)])).toBe(1);
  });

  it("begins anew in the next round when that step fails once more, and not by the loss of power alone", () => {
    const round = [...begun, said(21, "supply.lost", 30), said(22, "supply.returned", 40)];
    expect(far(round)).toBe(1);
    expect(far([...round, failed(4, "meters", 45)])).toBe(0);
  });

  it("is not begun anew by a second word of one failure, by one that was taken back, nor by the first of all", () => {
    expect(far([...begun, failed(2, "meters", 12, "bbbbbbbbbb")])).toBe(1);
    const again = failed(4, "main", 20);
    expect(far([...begun, again, act(5, { type: "step.undone", refs: [again.ref] }, 21)])).toBe(1);
    expect(far([...ready, back, tick(3, 9), failed(4, "meters", 10)])).toBe(1);
  });

  it("is told in rounds, and its failure is not forgotten", () => {
    const not = act(
      6,
      { type: "step.could_not", body: { list: "tripped", item: "tags", area: "tower-a", reason: "黑" } },
      12,
    );
    const scene = currentRun(EDITION, sceneOf([...begun, not, failed(4, "main", 20), tick(5, 21)]));
    const rounds = roundsIn({ edition: EDITION, scene }).filter(({ step }) => step.target.list === "tripped");
    expect(rounds.map(({ round, step }) => [step.target.item, round])).toEqual([
      ["dry", 0],
      ["dry", 1],
      ["tags", 0],
    ]);
    expect([...(scene.checklists.failedBefore?.values() ?? [])].map(({ told }) => told.ref)).toEqual([not.ref]);
  });

  it("that is done once is begun anew wherever a step fails", () => {
    const off = [...ready, back, failed(2, "air", 10), tick(3, 11, "stay-off", null)];
    expect(far(off, "stay-off", ONCE)).toBe(1);
    const elsewhere = { list: "up", area: "tower-b", item: "air", reason: "跳了" };
    expect(far([...off, act(4, { type: "step.could_not", body: elsewhere }, 20)], "stay-off", ONCE)).toBe(0);
  });

  it("stands the same in any order of arrival", () => {
    const pool = [
      ...begun,
      failed(4, "main", 20),
      tick(5, 21),
      act(6, up("meters", "breaker.tripped"), 25),
      tick(7, 26),
    ];
    fc.assert(
      fc.property(fc.subarray(pool), (some) => {
        const expected = far(some);
        for (const order of orders(some, 3)) expect(far(order)).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a step of the power-up that failed or tripped", () => {
  const ways = (...entries: readonly Entry[]) => {
    const list = EDITION.lists.find(({ id }) => id === "up") as Checklist;
    const context = { edition: EDITION, scene: sceneOf([...ready, ...entries]) };
    return waysOn(context, { list, place: A }).map((way) => way.list.id);
  };
  const letGo = (n: number, at: number) =>
    act(n, { type: "matter.left", body: { matter: 'could_not:["up","tower-a","","meters"]', reason: "拆了" } }, at);
  const trip = (n: number, at: number) => act(n, up("meters", "breaker.tripped"), at);

  it("leads to its list until it is let go", () => {
    expect(ways(failed(2, "meters", 10))).toEqual(["tripped"]);
    expect(ways(failed(2, "meters", 10), letGo(3, 11))).toEqual([]);
    expect(ways(act(2, up("meters"), 9), trip(3, 10))).toEqual(["tripped"]);
    expect(ways(act(2, up("meters"), 9), trip(3, 10), letGo(4, 11))).toEqual([]);
  });

  it("leads to its list still where somebody leaves that step out since", () => {
    const skip = act(4, up("meters", "step.skipped", { reason: "这里用不上", needless: true }), 11);
    expect(ways(trip(3, 10), skip)).toEqual(["tripped"]);
    expect(ways(trip(3, 10), skip, act(5, up("meters"), 12))).toEqual([]);
  });

  it("leads there again when it trips once more", () => {
    expect(ways(trip(3, 10), letGo(4, 11), trip(5, 12))).toEqual(["tripped"]);
  });
});
