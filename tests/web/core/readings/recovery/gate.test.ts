import { describe, expect, it } from "vitest";
import type { Edition } from "../../../../../web/src/core/plan/plan";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { MINUTE, START } from "../limit-scenes";
import { A, act, EDITION, gateAt, heard, list as listOf, ONCE, plainly, ready, item as stepOf, up } from "./gated";

const meters = act(2, up("meters"), 10);
const of = (item: string, entries: Parameters<typeof gateAt>[0], time = heard(60)) =>
  gateAt(entries, time).items.find((each) => each.item.id === item);

describe("the order of the power-up", () => {
  it("opens nothing before the lists to be finished before it", () => {
    expect(plainly(gateAt([], heard(60)))["meters"]).toBe("list");
    expect(plainly(gateAt(ready.slice(1), heard(60)))["meters"]).toBe("list");
    expect(plainly(gateAt(ready, heard(60)))).toEqual({
      ...{ meters: "open", main: "needs meters", pumps: "earlier meters", air: "earlier meters" },
    });
  });

  it("goes on from what is done, in its area alone", () => {
    expect(plainly(gateAt([...ready, meters], heard(60)))).toMatchObject({ meters: "done", main: "open" });
    const elsewhere = gateAt([...ready, meters], heard(60), "up", { ...A, area: "tower-b" });
    expect(plainly(elsewhere)).toMatchObject({ meters: "open", main: "needs meters" });
  });

  it("goes on from what is left out with its reason, and from nothing else", () => {
    const skipped = (reason: string) => act(2, up("meters", "step.skipped", { reason }), 10);
    expect(plainly(gateAt([...ready, skipped("已合着")], heard(60)))).toMatchObject({
      meters: "skipped",
      main: "open",
    });
    expect(plainly(gateAt([...ready, skipped(" ")], heard(60)))).toMatchObject({
      meters: "open",
      main: "needs meters",
    });
    const failed = act(2, up("meters", "step.could_not", { reason: "没电" }), 10);
    expect(plainly(gateAt([...ready, failed], heard(60)))).toMatchObject({ meters: "failed", main: "needs meters" });
  });

  it("shows what was done before its turn, and that two did it", () => {
    const early = act(3, up("air"), 11, "bbbbbbbbbb");
    expect(of("air", [...ready, early])).toMatchObject({ passed: false, blocks: [{ kind: "earlier" }] });
    const second = act(4, { ...up("meters"), actor: "p2" }, 10, "bbbbbbbbbb");
    expect(of("meters", [...ready, meters, second])?.also).toMatchObject([{ ref: second.ref }]);
    expect(of("meters", [...ready, meters])?.also).toEqual([]);
  });

  it("is finished when every step is passed", () => {
    const rest = ["main", "pumps", "air"].map((item, at) => act(at + 3, up(item), at * 3 + 13));
    expect(gateAt([...ready, meters, ...rest], heard(60)).finished).toBe(true);
    expect(gateAt([...ready, meters, ...rest.slice(1)], heard(60)).finished).toBe(false);
  });
});

describe("the gap between two steps", () => {
  it("runs from when the server had heard of the last one", () => {
    expect(of("main", [...ready, meters], heard(11))?.blocks).toEqual([{ kind: "gap", wait: MINUTE, after: meters }]);
    expect(of("main", [...ready, meters], heard(12))?.blocks).toEqual([]);
  });

  it("runs by how long this device has held it, where the server has not heard of it or its time is not known", () => {
    const own = { ...meters, receivedAt: null };
    const held = (minutes: number, now: number | null) => ({ now, heldFor: () => minutes * MINUTE });
    expect(of("main", [...ready, own], held(1, START + 90 * MINUTE))?.blocks).toMatchObject([{ wait: MINUTE }]);
    expect(of("main", [...ready, own], held(2, null))?.blocks).toEqual([]);
    expect(of("main", [...ready, meters], held(0, null))?.blocks).toMatchObject([{ wait: 2 * MINUTE }]);
  });

  it("begins anew with a breaker that trips, and not with what was taken back", () => {
    const trip = act(5, { type: "breaker.tripped", body: { list: "up", area: "tower-a", item: "meters" } }, 20);
    expect(of("meters", [...ready, meters, trip], heard(21))?.blocks).toMatchObject([{ kind: "gap", wait: MINUTE }]);
    const undone = act(5, { type: "step.undone", refs: [meters.ref] }, 10);
    expect(of("meters", [...ready, meters, undone], heard(10))?.blocks).toEqual([]);
  });
});

describe("a step for two", () => {
  const step = (item: string, type = "step.done") => ({ type, body: { list: "pair", item } });
  const [hold, turn] = [act(2, step("hold")), act(3, step("turn"))];
  const pair = (...more: Parameters<typeof gateAt>[0]) =>
    plainly(gateAt([hold, turn, ...more], heard(60), "pair", ONCE));
  const confirmed = (more: object = {}) =>
    act(4, { ...step("turn", "step.confirmed"), actor: "p2", refs: [turn.ref], ...more });

  it("is done when somebody else says so, too", () => {
    expect(pair()).toEqual({ hold: "done", turn: "second", look: "second turn" });
    expect(pair(confirmed())).toEqual({ hold: "done", turn: "done", look: "open" });
    expect(pair(confirmed({ refs: [] }))).toMatchObject({ turn: "second" });
  });

  it("is confirmed on the phone of whoever did it by somebody else, and by nobody in the name of whoever did it", () => {
    const beside = (actor: string, witness: string) =>
      confirmed({ actor, body: { ...step("turn", "step.confirmed").body, witness } });
    expect(pair(beside("p1", "p2"))).toMatchObject({ turn: "done" });
    expect(pair(beside("p1", "p1"))).toMatchObject({ turn: "second" });
    expect(pair(beside("p2", "p1"))).toMatchObject({ turn: "second" });
  });

  it("is not confirmed by whoever did it, by nobody, or by a word for what was taken back", () => {
    expect(pair(confirmed({ actor: "p1" }))).toMatchObject({ turn: "second" });
    expect(pair(confirmed({ actor: null }))).toMatchObject({ turn: "second" });
    const again = [act(5, { type: "step.undone", refs: [turn.ref] }), act(6, step("turn"))];
    expect(pair(confirmed(), ...again)).toMatchObject({ turn: "second" });
    expect(pair(confirmed(), act(7, { type: "entry.undone", refs: ["aaaaaaaaaa.4"] }))).toMatchObject({
      turn: "second",
    });
  });
});

describe("what stops it", () => {
  const trip = (more: object) =>
    act(5, { type: "breaker.tripped", body: { list: "up", area: "tower-a", ...more } }, 20);
  const main = act(3, up("main"), 13);

  it("a breaker that trips steps back to its step; one of no step holds everything until somebody goes on", () => {
    const back = gateAt([...ready, meters, main, trip({ item: "main" })], heard(60));
    expect(plainly(back)).toMatchObject({ meters: "done", main: "open", pumps: "earlier main" });
    expect(back.items[1]?.since).toMatchObject([{ ref: "aaaaaaaaaa.5" }]);
    const again = act(6, { ...up("main"), refs: ["aaaaaaaaaa.5"] }, 25);
    expect(plainly(gateAt([...ready, meters, main, trip({ item: "main" }), again], heard(60)))).toMatchObject({
      ...{ main: "done", pumps: "open" },
    });
    const held = [...ready, meters, main, trip({})];
    expect(plainly(gateAt(held, heard(60)))).toMatchObject({ main: "done", pumps: "stopped" });
    const resumed = act(6, { type: "powerup.resumed", refs: ["aaaaaaaaaa.5"] }, 15);
    expect(plainly(gateAt([...held, resumed], heard(60)))).toMatchObject({ pumps: "open" });
  });

  it("an answer that the trip names counts no longer, though its clock says that it came after", () => {
    const fast = act(3, up("main"), 40);
    const named = act(5, { ...trip({ item: "main" }).action, refs: [fast.ref], type: "breaker.tripped" }, 20);
    expect(plainly(gateAt([...ready, meters, fast, named], heard(60)))).toMatchObject({ main: "open" });
  });

  it("a stop holds the power-up there, and no other list", () => {
    const stop = (area?: string) =>
      act(5, { type: "powerup.stopped", body: { reason: "冒烟", ...(area && { area }) } }, 20);
    expect(plainly(gateAt([...ready, stop()], heard(60)))).toMatchObject({ meters: "stopped" });
    expect(plainly(gateAt([...ready, stop("tower-b")], heard(60)))).toMatchObject({ meters: "open" });
    expect(plainly(gateAt([stop()], heard(60), "pair", ONCE))).toMatchObject({ hold: "open" });
  });

  it("power lost again begins its area anew, with what comes before; power lost elsewhere or said twice does not", () => {
    const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
    const back = said(6, "supply.returned", ["tower-a"], 5);
    const gone = said(7, "supply.lost", ["tower-a"], 30);
    const fresh = gateAt([...ready, meters, back, gone], heard(60));
    expect(fresh.anew?.ref).toBe(gone.ref);
    expect(plainly(fresh)).toMatchObject({ meters: "list" });
    const elsewhere = said(7, "supply.lost", ["tower-b"], 30);
    const other = said(8, "supply.returned", ["tower-b"], 5);
    expect(plainly(gateAt([...ready, meters, back, elsewhere], heard(60)))).toMatchObject({ meters: "done" });
    expect(gateAt([...ready, meters, back, other, elsewhere], heard(60)).anew).toBeNull();
    const known = said(7, "supply.lost", ["tower-a"], 30);
    expect(gateAt([...ready, meters, known], heard(60)).anew).toBeNull();
    expect(gateAt([...ready, back, said(7, "supply.lost", [], 30)], heard(60)).anew).not.toBeNull();
  });
});

it("lists for people in danger have no gate", () => {
  const stop = act(5, { type: "powerup.stopped", body: { reason: "x", list: "rescue" } });
  expect(plainly(gateAt([stop], heard(0), "rescue", ONCE))).toEqual({ shout: "open", call: "open" });
});

describe("three lists in a row", () => {
  const third: Edition = {
    ...EDITION,
    lists: [
      ...EDITION.lists,
      listOf("after", [stepOf("look"), stepOf("tell")], {
        gate: { in_order: false, min_gap: null, two_persons: false, after: ["up"] },
      }),
    ],
  };
  const there = (entries: readonly Entry[]) => plainly(gateAt(entries, heard(60), "after", ONCE, third));
  const skips = ["meters", "main", "pumps", "air"].flatMap((id, at) =>
    ["tower-a", "tower-b"].map((area, other) =>
      act(at * 2 + other + 2, up(id, "step.skipped", { area, reason: "没有这台", needless: true })),
    ),
  );
  const seconds = skips.slice(-2).map((skip, at) => {
    const word = { ...up("air", "step.confirmed", skip.action?.body), actor: "p2", refs: [skip.ref] };
    return act(at + 2, word, 15, "bbbbbbbbbb");
  });
  const leftOut = [...skips, ...seconds];
  const look = act(20, { type: "step.done", body: { list: "after", item: "look", reason: "已经看过" } });

  it("hold the third by the first, where the second was left out whole", () => {
    expect(there(leftOut)).toMatchObject({ look: "list", tell: "list" });
    expect(there([...leftOut, look])).toMatchObject({ look: "list", tell: "list" });
    expect(there([...leftOut, look, ...ready])).toMatchObject({ look: "done", tell: "open" });
  });

  it("lead to the nearest that is not finished", () => {
    const gate = gateAt([], heard(60), "after", ONCE, third);
    const held = gate.items[0]?.blocks.map((block) => block.kind === "list" && block.placed.list.id);
    expect(new Set(held)).toEqual(new Set(["up"]));
  });
});
