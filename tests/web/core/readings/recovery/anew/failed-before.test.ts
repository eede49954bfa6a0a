/** What failed or tripped while power came back is not forgotten when power goes and comes back again. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { targetKey } from "../../../../../../web/src/core/folds/checklists";
import type { Checklist, Edition } from "../../../../../../web/src/core/plan/plan";
import { WAITS } from "../../../../../../web/src/core/readings/calling-again";
import type { Matter } from "../../../../../../web/src/core/readings/matters/matter";
import { leftByEnd, mattersOf } from "../../../../../../web/src/core/readings/matters/matters";
import { progressIn } from "../../../../../../web/src/core/readings/placed-lists";
import { currentRun } from "../../../../../../web/src/core/readings/recovery/current-run";
import { stillOpen } from "../../../../../../web/src/core/readings/still-open";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import type { Scene } from "../../../../../../web/src/core/scene";
import { orders } from "../../../orders";
import { START } from "../../limit-scenes";
import { A, act, EDITION as GATED, ready, sceneOf, up } from "../gated";

/** Each step of the power-up leads to a list, where it fails. */
const leading = (list: Checklist): Checklist =>
  list.id === "up"
    ? {
        ...list,
        pages: list.pages.map(({ name, items }) => ({
          name,
          items: items.map((each) => ({ ...each, could_not: "tripped" })),
        })),
      }
    : list;
const tripping = (): Checklist => {
  const [of] = GATED.lists.filter(({ id }) => id === "ready");
  return {
    ...(of as Checklist),
    id: "tripped",
    name: { "zh-Hans": "tripped" },
    scope: "area",
    areas: ["tower-a", "tower-b"],
  };
};
const EDITION: Edition = { ...GATED, lists: [...GATED.lists.map(leading), tripping()] };

const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
const back = said(20, "supply.returned", ["tower-a", "tower-b"], 5);
const failed = act(2, up("meters", "step.could_not", { reason: "一合就跳了" }), 10);
const gone = said(21, "supply.lost", ["tower-a"], 30);
const backAgain = said(22, "supply.returned", ["tower-a"], 40);
const goneOnceMore = said(23, "supply.lost", ["tower-a"], 50);
const backOnceMore = said(24, "supply.returned", ["tower-a"], 60);
const done = (n: number, at: number) => act(n, up("meters"), at);
const tripped = (n: number, at: number, refs: string[] = []) =>
  act(n, { ...up("meters", "breaker.tripped"), ...(refs.length > 0 && { refs }) }, at);

const KEY = 'could_not:["up","tower-a","","meters"]';
const now = (entries: readonly Entry[]): Scene => currentRun(EDITION, sceneOf(entries));
const asked = (scene: Scene) => ({ edition: EDITION, scene, waits: WAITS, customers: [], now: START });
const matter = (...entries: readonly Entry[]): Matter | undefined =>
  mattersOf(asked(now(entries))).find(({ key, settled }) => key === KEY && settled === null);
const failures = (...entries: readonly Entry[]) =>
  [...(now(entries).checklists.failedBefore?.values() ?? [])].map(({ step: { target }, told }) => [
    target.item,
    told.ref,
  ]);

describe("what failed while power came back", () => {
  it("stays to be done when power goes and comes back, with the list that its step leads to", () => {
    for (const after of [[gone], [gone, backAgain], [gone, backAgain, goneOnceMore, backOnceMore]]) {
      expect(matter(...ready, back, failed, ...after)).toMatchObject({
        ...{ urgency: 1, list: "tripped", place: A, since: failed.happenedAt, entries: [{ ref: failed.ref }] },
      });
      expect(failures(...ready, back, failed, ...after)).toEqual([["meters", failed.ref]]);
    }
  });

  it("stays to be done where its breaker tripped after it was switched on, before power goes and after it", () => {
    const [on, off] = [done(3, 10), tripped(4, 12, ["aaaaaaaaaa.3"])];
    for (const after of [[], [gone], [gone, backAgain], [gone, backAgain, goneOnceMore, backOnceMore]]) {
      expect(matter(...ready, back, on, off, ...after)).toMatchObject({
        ...{ urgency: 1, list: "tripped", since: off.happenedAt, entries: [{ ref: on.ref }, { ref: off.ref }] },
      });
    }
    expect(matter(back, off, gone, backAgain)).toBeDefined();
  });

  it("is over once that very step is done; leaving it out settles nothing", () => {
    const round = [...ready, back, failed, gone, backAgain];
    const skip = (reason: string) => act(6, up("meters", "step.skipped", { reason }), 45);
    expect(matter(...round, done(6, 45))).toBeUndefined();
    expect(matter(...round, skip("现在不安全"))).toMatchObject({ entries: [{ ref: failed.ref }] });
    expect(matter(...round, skip("现在不安全"), goneOnceMore, backOnceMore)).toBeDefined();
    expect(matter(...round, skip("现在不安全"), done(7, 48))).toBeUndefined();
    expect(matter(...round, skip(" "))).toBeDefined();
    expect(matter(...round, act(6, up("main"), 45))).toBeDefined();
    expect(matter(...round, act(6, { type: "step.undone", refs: [failed.ref] }, 45))).toBeUndefined();
    // It was mended in the round in which it failed.
    expect(matter(...ready, back, failed, done(6, 20), gone, backAgain)).toBeUndefined();
    expect(matter(...round, done(6, 45), goneOnceMore, backOnceMore)).toBeUndefined();
  });

  it("stays when it is left out in the round in which it failed or tripped, once, and tells why it was", () => {
    const skip = act(6, up("meters", "step.skipped", { reason: "现在不安全" }), 20);
    for (const first of [[failed], [done(3, 10), tripped(4, 12, ["aaaaaaaaaa.3"])]]) {
      const entries = [...ready, back, ...first, skip];
      expect(matter(...entries)).toBeDefined();
      expect(matter(...entries, gone, backAgain)).toBeDefined();
      expect(matter(...entries, done(7, 25))).toBeUndefined();
      const scene = now(entries);
      expect([...(scene.checklists.failedBefore?.values() ?? [])]).toMatchObject([{ since: { ref: skip.ref } }]);
      const kinds = stillOpen(scene, EDITION, { now: START }).map(({ kind }) => kind);
      expect([kinds.includes("step"), kinds.includes("left_out")]).toEqual([true, false]);
    }
    // It was done, and then somebody else left it out: that brings nothing back.
    expect(matter(...ready, back, failed, done(3, 15), skip)).toBeUndefined();
    const left = act(7, { type: "matter.left", body: { matter: KEY, reason: "拆了" } }, 15);
    expect(matter(...ready, back, failed, left, skip)).toBeUndefined();
  });

  it("stays until somebody else confirms that it is done, where the plan asks for two", () => {
    const two = (list: Checklist): Checklist =>
      list.id === "up" ? { ...list, gate: { ...list.gate, two_persons: true } } : list;
    const edition = { ...EDITION, lists: EDITION.lists.map(two) };
    const open = (...entries: readonly Entry[]) =>
      mattersOf({ ...asked(currentRun(edition, sceneOf(entries))), edition }).some(
        ({ key, settled }) => key === KEY && settled === null,
      );
    const confirm = (n: number, of: Entry, at: number) =>
      act(n, { actor: "p2", ...up("meters", "step.confirmed"), refs: [of.ref] }, at, "bbbbbbbbbb");
    const on = done(6, 20);
    for (const first of [[failed], [done(3, 10), tripped(4, 12, ["aaaaaaaaaa.3"])]]) {
      expect(open(...ready, back, ...first, on)).toBe(true);
      expect(open(...ready, back, ...first, on, gone, backAgain)).toBe(true);
      expect(open(...ready, back, ...first, on, confirm(1, on, 22))).toBe(false);
      expect(open(...ready, back, ...first, on, confirm(1, on, 22), gone, backAgain)).toBe(false);
    }
    expect(open(...ready, back, on)).toBe(false);
  });

  it("gives way to what fails at that step anew", () => {
    const again = act(6, up("meters", "step.could_not", { reason: "没人" }), 45);
    const round = [...ready, back, failed, gone, backAgain, again];
    expect(matter(...round)).toMatchObject({ since: again.happenedAt, entries: [{ ref: again.ref }] });
    expect(failures(...round)).toEqual([]);
    expect(failures(...round, goneOnceMore, backOnceMore)).toEqual([["meters", again.ref]]);
  });

  it("can be let go with a reason, and its step still tells of it", () => {
    const left = act(7, { type: "matter.left", body: { matter: KEY, reason: "拆了" } }, 20);
    const round = [...ready, back, failed, left, gone, backAgain];
    expect(matter(...round)).toBeUndefined();
    expect(failures(...round)).toEqual([["meters", failed.ref]]);
    expect(matter(...round, act(6, up("meters", "step.could_not", { reason: "又跳" }), 45))).toBeDefined();
  });

  it("stands first of what is no matter of life, whatever is overdue", () => {
    const all = mattersOf(asked(now([...ready, back, failed]))).filter(({ urgency }) => urgency > 0);
    expect(all.find(({ settled }) => settled === null)?.key).toBe(KEY);
  });
  it("is told by how far its list is, and by what an end leaves", () => {
    const scene = now([...ready, back, failed, gone, backAgain]);
    const [list] = EDITION.lists.filter(({ id }) => id === "up");
    expect(list && progressIn(scene, { list, place: A })).toMatchObject({ answered: 0, failed: 0, before: 1 });
    const left = leftByEnd(asked(scene));
    expect(left.map(({ key }) => key)).toContain(KEY);
    const open = stillOpen(scene, EDITION, { now: START, left });
    expect(open.filter(({ kind }) => kind === "matter" || kind === "step").map(({ key }) => key)).toContain(KEY);
    // Whoever has no matters is told of the step by itself.
    const bare = stillOpen(scene, EDITION, { now: START });
    expect(bare.filter(({ kind }) => kind === "step")).toMatchObject([{ by: { ref: failed.ref } }]);
  });

  it("is not forgotten, however often power goes and comes back, in any order of arrival", () => {
    const items = ["meters", "main", "pumps", "air"];
    const failing = fc.uniqueArray(fc.constantFrom(...items), { maxLength: 3 });
    fc.assert(
      fc.property(failing, failing, fc.integer({ min: 1, max: 3 }), (could, trips, rounds) => {
        const couldNot = could.map((item, n) => act(n + 2, up(item, "step.could_not", { reason: "坏了" }), 10 + n));
        const off = trips.map((item, n) => act(n + 12, up(item, "breaker.tripped"), 15 + n));
        const went = Array.from({ length: rounds }, (_, n) => [
          said(30 + 2 * n, "supply.lost", ["tower-a"], 30 + 10 * n),
          said(31 + 2 * n, "supply.returned", ["tower-a"], 35 + 10 * n),
        ]).flat();
        const open = (entries: readonly Entry[]) =>
          new Set(
            mattersOf(asked(now(entries))).flatMap(({ kind, settled, key }) =>
              kind === "could_not" && settled === null ? key : [],
            ),
          );
        const keys = new Set([...could, ...trips].map((item) => `could_not:${targetKey({ list: "up", ...A, item })}`));
        const first = [back, ...couldNot, ...off];
        expect(open(first)).toEqual(keys);
        for (const order of orders([...first, ...went], 3)) expect(open(order)).toEqual(keys);
        // Each step is left out at once, and the first of them once more when power is back.
        const skip = (item: string, n: number, at: number) =>
          act(n, up(item, "step.skipped", { reason: "现在不安全" }), at);
        const skips = [...items.map((item, n) => skip(item, 40 + n, 22)), skip("meters", 50, 37)];
        for (const order of orders([...first, ...skips, ...went], 3)) expect(open(order)).toEqual(keys);
      }),
      { numRuns: 60 },
    );
  });
});
