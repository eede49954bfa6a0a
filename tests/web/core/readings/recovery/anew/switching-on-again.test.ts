/** What tripped is switched on once more only where the power-up itself may go on, and holds the rest of it until it is off. */

import { describe, expect, it } from "vitest";
import type { Target } from "../../../../../../web/src/core/folds/checklists";
import type { Checklist, Edition, Item } from "../../../../../../web/src/core/plan/plan";
import { isAtGate } from "../../../../../../web/src/core/readings/placed-lists";
import { gateOf, type ListGate } from "../../../../../../web/src/core/readings/recovery/gate";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { A, act, EDITION as GATED, heard, item, list, ONCE, plainly, ready, sceneOf, up } from "../gated";

const POWER = { kinds: ["electrical"], qualified: {}, stop_when: {}, tell: [] } as const;
const WAY = list(
  "tripped",
  [
    item("hands"),
    item("tag"),
    item("smell", { could_not: "ready" }),
    item("once", { needs: ["smell"], two_persons: true }),
    item("say"),
  ],
  { scope: "area", areas: ["tower-a", "tower-b"], hazard: POWER },
);
const leading = (each: Item): Item => ({ ...each, could_not: each.id === "meters" ? "bars" : "tripped" });
const changed = (each: Checklist): Checklist =>
  each.id === "up" ? { ...each, pages: each.pages.map((page) => ({ ...page, items: page.items.map(leading) })) } : each;
const EDITION: Edition = {
  ...GATED,
  lists: [
    ...GATED.lists.map(changed),
    WAY,
    list("bars", [item("doors")]),
    list("more", [item("kitchens")], { scope: "area", areas: ["tower-a", "tower-b"] }),
  ],
  recovery: { ...GATED.recovery, power_up: ["up", "more"] },
};

const way = (n: number, id: string, at = n) =>
  act(n, { type: "step.done", body: { list: "tripped", area: "tower-a", item: id } }, at);
const trip = (n: number, id: string, at = n) => act(n, up(id, "breaker.tripped"), at);
const failed = (n: number, id: string, at = n, reason = "跳了") => act(n, up(id, "step.could_not", { reason }), at);
const gate = (
  entries: readonly Entry[],
  id = "tripped",
  place = A,
  fault: Target | null = null,
  from = EDITION,
): ListGate => gateOf({ edition: from, scene: sceneOf(entries) }, heard(120), { list: of(id, from), place }, fault);
const of = (id: string, from = EDITION) => from.lists.find((each) => each.id === id) as Checklist;
/** What holds a step: as `plainly`, that of another list after its name. */
const holds = (read: ListGate, id: string): readonly string[] =>
  (read.items.find((each) => each.item.id === id)?.blocks ?? []).map((block) => {
    const [where, inner] = block.kind === "elsewhere" ? [`${block.placed.list.id}: `, block.block] : ["", block];
    return `${where}${inner.kind}${"item" in inner ? ` ${inner.item.id}` : ""}${inner.kind === "list" ? ` ${inner.placed.list.id}` : ""}`;
  });
const looked = ["hands", "tag", "smell"].map((id, n) => way(20 + n, id, 40));
const meters = act(2, up("meters"), 5);
const main = act(3, up("main"), 8);

describe("switching on once more what tripped", () => {
  it("waits for the checks before power-up; disconnecting, tagging and looking wait for nothing", () => {
    expect(plainly(gate([]))).toEqual({
      ...{ hands: "open", tag: "open", smell: "open", say: "open" },
      once: "needs smell, elsewhere, elsewhere",
    });
    expect(holds(gate(looked), "once")).toEqual(["up: list ready", "up: needs meters"]);
  });

  it("waits for the turn of the step that tripped, and for nothing else", () => {
    const before = [...ready, ...looked, failed(4, "pumps", 10)];
    expect(holds(gate(before), "once")).toEqual(["up: earlier meters"]);
    expect(holds(gate([...before, meters]), "once")).toEqual(["up: earlier main"]);
    expect(holds(gate([...before, meters, main]), "once")).toEqual([]);
  });

  it("waits for the turn of what an earlier outage left", () => {
    const left: Target = { list: "up", area: "tower-a", asset: null, item: "pumps" };
    expect(holds(gate([...ready, ...looked, meters], "tripped", A, left), "once")).toEqual(["up: earlier main"]);
    expect(holds(gate([...ready, ...looked, meters, main], "tripped", A, left), "once")).toEqual([]);
  });

  it("waits while somebody has stopped the power-up, and for the time between two", () => {
    const stop = act(30, { type: "powerup.stopped", body: { reason: "冒烟" } }, 50);
    const fault = failed(4, "pumps", 10);
    expect(holds(gate([...ready, ...looked, meters, main, fault, stop]), "once")).toEqual(["up: stopped"]);
    expect(holds(gate([...ready, ...looked, meters, act(3, up("main"), 119), fault]), "once")).toEqual(["up: gap"]);
  });

  it("was not done too early once power is lost again", () => {
    const lost = (n: number, type: string, when: number) => act(n, { type, body: { areas: ["tower-a"] } }, when);
    const round = [lost(40, "supply.returned", 1), way(25, "once", 45), lost(41, "supply.lost", 60)];
    expect(holds(gate([...ready, ...looked, meters, main, failed(4, "pumps", 10), ...round]), "once")).toEqual([]);
  });

  it("waits for nothing in a list for people in danger", () => {
    const saving = {
      ...EDITION,
      dangers: [{ ...(EDITION.dangers[0] as Edition["dangers"][number]), id: "shock", list: "tripped" }],
    };
    expect(holds(gate(looked, "tripped", A, null, saving), "once")).toEqual([]);
  });
});

describe("what tripped out of its turn", () => {
  const pumps = (id: string, entries: readonly Entry[], area = "tower-a", in_ = "up") =>
    holds(gate([...ready, ...entries], in_, { area, asset: null }), id);

  it("holds the steps before it too, and the other lists by which power comes to that area", () => {
    expect(pumps("meters", [trip(4, "pumps")])).toEqual(["earlier pumps"]);
    expect(pumps("main", [meters, trip(4, "pumps", 10)])).toEqual(["earlier pumps"]);
    expect(pumps("air", [trip(4, "pumps")])).toEqual(["earlier meters", "earlier pumps"]);
    expect(pumps("pumps", [trip(4, "pumps")])).toEqual(["earlier meters"]);
    expect(pumps("kitchens", [trip(4, "pumps")], "tower-a", "more")).toEqual(["up: earlier pumps"]);
    expect(pumps("meters", [trip(4, "pumps")], "tower-b")).toEqual([]);
    expect(pumps("kitchens", [trip(4, "pumps")], "tower-b", "more")).toEqual([]);
  });

  it("holds them whatever was said of why, where the plan leads on to a list of work on electricity", () => {
    expect(pumps("meters", [failed(4, "pumps", 4, "Won't hold")])).toEqual(["earlier pumps"]);
    const elsewhere = [act(2, up("main"), 5), act(3, up("meters", "step.could_not", { reason: "没人" }), 6)];
    expect(pumps("kitchens", elsewhere, "tower-a", "more")).toEqual([]);
  });

  it("holds them until it is off and looked at, done, left out, or let go", () => {
    const fault = trip(4, "pumps", 10);
    expect(pumps("meters", [fault, ...looked.slice(1)])).toEqual(["earlier pumps"]);
    expect(pumps("meters", [fault, ...looked])).toEqual([]);
    expect(pumps("meters", [fault, act(5, up("pumps"), 20)])).toEqual([]);
    expect(pumps("meters", [fault, act(5, up("pumps", "step.skipped", { reason: "拆了" }), 20)])).toEqual([]);
    const matter = JSON.stringify(["up", "tower-a", "", "pumps"]);
    const letGo = act(6, { type: "matter.left", body: { matter: `could_not:${matter}`, reason: "拆了" } }, 20);
    expect(pumps("meters", [fault, letGo])).toEqual([]);
  });

  it("can still be switched on once more itself, when its turn comes", () => {
    const done = [trip(4, "pumps", 10), ...looked, meters, main];
    expect(pumps("pumps", done)).toEqual([]);
    expect(holds(gate([...ready, ...done]), "once")).toEqual([]);
  });
});

it("is never answered on Now: a list by which power comes is at its gate", () => {
  const kitchens = { list: of("more"), place: A };
  expect(isAtGate(EDITION, sceneOf([]), kitchens, item("kitchens"))).toBe(true);
});

it("is held nowhere but in the power-up", () => {
  expect(holds(gate([trip(4, "pumps")], "ready", ONCE), "dry")).toEqual([]);
});
