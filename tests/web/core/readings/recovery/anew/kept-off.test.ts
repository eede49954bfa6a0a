/** What tripped, is off and tagged, and tripped again or was not switched on once more, stays off and holds nothing else. */

import { describe, expect, it } from "vitest";
import type { Checklist, Edition, Item } from "../../../../../../web/src/core/plan/plan";
import { nextInList } from "../../../../../../web/src/core/readings/lists/next-in-list";
import { faultStand } from "../../../../../../web/src/core/readings/recovery/anew/made-safe";
import { currentRun } from "../../../../../../web/src/core/readings/recovery/current-run";
import { gateOf } from "../../../../../../web/src/core/readings/recovery/gate";
import { waysOn } from "../../../../../../web/src/core/readings/recovery/leads";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { A, act, EDITION as GATED, heard, item, list, plainly, ready, sceneOf, up } from "../gated";

const POWER = { kinds: ["electrical"], qualified: {}, stop_when: {}, tell: [] } as const;
const WAY = list(
  "tripped",
  [item("hands"), item("tag"), item("once", { needs: ["tag"], two_persons: true }), item("skip"), item("say")],
  { scope: "area", areas: ["tower-a", "tower-b"], hazard: POWER },
);
const leading = (each: Item): Item => ({ ...each, could_not: "tripped" });
const changed = (each: Checklist): Checklist =>
  each.id === "up" ? { ...each, pages: each.pages.map((page) => ({ ...page, items: page.items.map(leading) })) } : each;
const EDITION: Edition = { ...GATED, lists: [...GATED.lists.map(changed), WAY] };

const way = (n: number, id: string, type = "step.done", at = n) =>
  act(n, { type, body: { list: "tripped", area: "tower-a", item: id, reason: "一合就跳了" } }, at);
const contextOf = (entries: readonly Entry[]) => ({
  edition: EDITION,
  scene: currentRun(EDITION, sceneOf([...ready, act(2, up("meters"), 2), ...entries])),
});
const placed = (id: string) => ({ list: EDITION.lists.find((each) => each.id === id) as Checklist, place: A });
const gate = (entries: readonly Entry[]) => plainly(gateOf(contextOf(entries), heard(200), placed("up")));
const next = (entries: readonly Entry[]) => nextInList(contextOf(entries), placed("up"), "p1")?.id;
const ways = (entries: readonly Entry[]) => waysOn(contextOf(entries), placed("up")).map((each) => each.list.id);

const failed = act(5, up("main", "step.could_not", { reason: "一合就跳了" }), 5);
const [done, trip] = [act(4, up("main"), 4), act(5, up("main", "breaker.tripped"), 5)];
const off = [way(10, "hands"), way(11, "tag")];
const not = way(12, "once", "step.could_not");
const after = [way(13, "skip"), way(14, "say")];
const said = (n: number, type: string) => act(n, { type, body: { areas: ["tower-a"] } }, n);

describe("what tripped again, or was left off", () => {
  it.each([
    ["failed", [failed], not],
    ["failed, and was not tried once more", [failed], way(12, "once", "step.skipped")],
    ["tripped", [done, trip], not],
    ["tripped, and was not tried once more", [done, trip], way(12, "once", "step.skipped")],
  ])("holds the next circuit no longer once its list is through: it %s", (_, fault, once) => {
    const all = [...fault, ...off, once, ...after];
    expect(gate(all)).toMatchObject({ pumps: "open" });
    expect(next(all)).toBe("pumps");
    expect(ways(all)).toEqual([]);
    expect(gate([...all, act(20, up("pumps"), 30), act(21, up("air"), 40)])).toMatchObject({ air: "done" });
  });

  it("holds it before it is off and tagged, before it was tried or left out, and before all after that has an answer", () => {
    const [hands, tag, skip] = [...off, after[0]] as [Entry, Entry, Entry];
    for (const some of [
      [hands, not, ...after],
      [tag, not, ...after],
      [...off, ...after],
      [...off, not, skip],
    ]) {
      expect(gate([failed, ...some])).toMatchObject({ pumps: "earlier main" });
      expect(ways([failed, ...some])).toEqual(["tripped"]);
    }
    const untagged = [hands, way(11, "tag", "step.skipped"), not, ...after];
    expect(gate([failed, ...untagged])).toMatchObject({ pumps: "earlier main" });
    expect(gate([failed, hands, way(11, "tag", "step.could_not"), not, ...after])).toMatchObject({
      pumps: "earlier main",
    });
  });

  it("holds it where somebody says without why that it was not tried once more", () => {
    const silent = act(12, { type: "step.skipped", body: { list: "tripped", area: "tower-a", item: "once" } });
    expect(gate([failed, ...off, silent, ...after])).toMatchObject({ pumps: "earlier main" });
  });

  it("stays off when another circuit trips after it, which holds by itself", () => {
    const other = act(20, up("pumps", "step.could_not", { reason: "一合就跳了" }), 20);
    const all = [failed, ...off, not, ...after, other];
    expect(gate(all)).toMatchObject({ pumps: "failed", air: "earlier pumps" });
    expect(ways(all)).toEqual(["tripped"]);
  });

  it("holds again when it was switched on once more by its list and trips", () => {
    const again = [act(20, up("main"), 20), act(21, up("main", "breaker.tripped"), 21)];
    expect(gate([failed, ...off, not, ...after, ...again])).toMatchObject({ pumps: "earlier main" });
  });

  it("stays off after power was lost once more, and holds nothing then", () => {
    const lost = [said(30, "supply.returned"), said(31, "supply.lost"), said(32, "supply.returned")];
    const checks = ready.map(({ action }, n) => act(35 + n, { ...action, type: "step.done" }, 35 + n));
    const all = [said(3, "supply.returned"), failed, ...off, not, ...after, ...lost.slice(1), ...checks];
    expect(gate([...all, act(40, up("meters"), 40)])).toMatchObject({ pumps: "open" });
    expect(next([...all, act(40, up("meters"), 40)])).toBe("pumps");
  });

  it("is told as off, not as a step that is still to be done", () => {
    const stand = (entries: readonly Entry[]) =>
      faultStand(contextOf(entries), { list: "tripped", place: A, entries: [failed] });
    expect(stand([failed, ...off, not, ...after])).toMatchObject({ off: true, undone: [] });
    expect(stand([failed, ...off, not])).toMatchObject({ off: false });
  });
});
