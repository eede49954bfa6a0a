/** What somebody must hear who takes over while power is brought back. */

import { describe, expect, it } from "vitest";
import {
  halfDone,
  openTrips,
  recoveryLists,
  uncheckedServices,
} from "../../../../../web/src/core/readings/duties/taken-over";
import { currentRun } from "../../../../../web/src/core/readings/recovery/current-run";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { act, EDITION, ready, sceneOf, up } from "../recovery/gated";

const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
const back = said(20, "supply.returned", ["tower-a", "tower-b"], 5);
const gone = said(21, "supply.lost", ["tower-a"], 30);
const meters = act(2, up("meters"), 10);
const pumps = act(3, up("pumps"), 14);
const tripped = act(4, { ...up("pumps", "breaker.tripped", { what: "2 号泵" }), refs: [pumps.ref] }, 15);
const hands = act(5, { type: "step.done", body: { list: "pair", item: "hold" } }, 16);
const SERVICES = [{ id: "lobby", name: { "zh-Hans": "大堂" }, areas: ["tower-a"], after: ["up"] }];
const WITH_SERVICES = { ...EDITION, recovery: { ...EDITION.recovery, services: SERVICES } } as typeof EDITION;

const contextOf = (entries: readonly Entry[], edition = EDITION) => ({
  edition,
  scene: currentRun(edition, sceneOf(entries)),
});

describe("a breaker that tripped", () => {
  const trips = (...entries: readonly Entry[]) =>
    openTrips(contextOf([back, ...ready, meters, pumps, tripped, ...entries])).map(({ entry, item }) => [
      entry.ref,
      item.id,
    ]);

  it("is told until its step is done after it, left out or not", () => {
    expect(trips()).toEqual([[tripped.ref, "pumps"]]);
    expect(trips(act(6, up("pumps", "step.skipped", { reason: "还跳" }), 17))).toEqual([[tripped.ref, "pumps"]]);
    expect(trips(act(6, up("pumps"), 17))).toEqual([]);
  });

  it("is told once power was lost again since, too", () => {
    expect(trips(gone)).toEqual([[tripped.ref, "pumps"]]);
    expect(trips(gone, said(22, "supply.returned", ["tower-a"], 40), act(7, up("pumps"), 45))).toEqual([]);
  });

  it("is not told where that was taken back, or where the plan has no such step", () => {
    expect(trips(act(6, { type: "entry.undone", refs: [tripped.ref] }, 16))).toEqual([]);
    expect(openTrips(contextOf([back, act(6, up("toaster", "breaker.tripped"), 15)]))).toEqual([]);
  });
});

describe("lists that bring the power back", () => {
  const lists = (...entries: readonly Entry[]) =>
    recoveryLists(contextOf(entries)).map(({ placed, next, second }) => [
      `${placed.list.id} ${placed.place.area ?? ""}`.trim(),
      next?.id ?? null,
      second,
    ]);

  it("are told with the step that comes next; of what waits for others none", () => {
    expect(lists(back)).toEqual([
      ["ready", "dry", false],
      ["up tower-a", null, false],
      ["up tower-b", null, false],
    ]);
    expect(lists(back, ...ready, meters)).toEqual([
      ["ready", null, false],
      ["up tower-a", "main", false],
      ["up tower-b", "meters", false],
    ]);
  });

  it("begin anew where power was lost again", () => {
    expect(lists(back, ...ready, meters, gone)[0]).toEqual(["ready", "dry", false]);
    const again = { ...EDITION, recovery: { ...EDITION.recovery, lost_again: "pair" } };
    expect(recoveryLists(contextOf([back, gone], again)).map(({ placed, next }) => [placed.list.id, next?.id])).toEqual(
      [
        ["pair", "hold"],
        ["ready", undefined],
        ["up", undefined],
        ["up", undefined],
      ],
    );
  });
});

describe("a service", () => {
  const opened = act(8, { type: "service.opened", body: { service: "lobby", note: "维保没到" } }, 18);
  const unchecked = (...entries: readonly Entry[]) =>
    uncheckedServices(contextOf([back, ...entries], WITH_SERVICES)).map(({ service, entry }) => [
      service.id,
      entry.ref,
    ]);

  it("that was opened although what it waits for was not done is told, also after power was lost again", () => {
    expect(unchecked(opened)).toEqual([["lobby", opened.ref]]);
    expect(unchecked(opened, gone)).toEqual([["lobby", opened.ref]]);
  });

  it("is not told once it is shut, all is done, or that it opened was taken back", () => {
    expect(unchecked(opened, act(9, { type: "service.closed", body: { service: "lobby" } }, 19))).toEqual([]);
    expect(unchecked(opened, act(9, { type: "entry.undone", refs: [opened.ref] }, 19))).toEqual([]);
    const all = ["meters", "main", "pumps", "air"].map((id, at) => act(10 + at, up(id), 20 + 3 * at));
    expect(unchecked(opened, ...ready, ...all)).toEqual([]);
    expect(unchecked(act(8, { type: "service.opened", body: { service: "lobby" } }, 18))).toEqual([]);
  });
});

describe("lists half done", () => {
  const half = (...entries: readonly Entry[]) =>
    halfDone(contextOf(entries)).map(({ placed, last }) => [placed.list.id, last.ref]);

  it("are told by whoever began them, the latest first; not what is finished, and not what brings the power back", () => {
    const look = act(6, { type: "step.done", body: { list: "rescue", item: "shout" }, actor: "p2" }, 2);
    expect(half(back, ...ready, meters, look, hands)).toEqual([
      ["pair", hands.ref],
      ["rescue", look.ref],
    ]);
    const rest = ["turn", "look"].map((item, n) =>
      act(30 + n, { type: "step.done", body: { list: "pair", item } }, 17 + n),
    );
    expect(half(hands, ...rest)).toEqual([]);
    expect(
      half(hands, act(7, { type: "step.undone", body: { list: "pair", item: "hold" }, refs: [hands.ref] }, 17)),
    ).toEqual([]);
  });
});
