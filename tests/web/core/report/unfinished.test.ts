/** Lists that were due and were not finished, and what nobody answered anew after it failed. */

import { expect, it } from "vitest";
import { unfinishedLists } from "../../../../web/src/core/readings/review/list-rounds";
import type { Entry } from "../../../../web/src/core/record/entries";
import { neverUp, sinceFailed } from "../../../../web/src/core/report/since-failed";
import { act, EDITION, ready, sceneOf, up } from "../readings/recovery/gated";

const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
const back = said(20, "supply.returned", ["tower-a"], 5);
const gone = said(21, "supply.lost", ["tower-a"], 30);
const backAgain = said(22, "supply.returned", ["tower-a"], 40);
const power = ["meters", "main", "pumps", "air"].map((id, at) => act(30 + at, up(id), 10 + at));
const trip = act(50, up("air", "breaker.tripped"), 20);
const done = act(51, up("air"), 22);

const context = (...entries: readonly Entry[]) => ({ edition: EDITION, scene: sceneOf(entries) });
const read = (...entries: readonly Entry[]) =>
  unfinishedLists(context(...entries)).map(({ placed, far, total, left }) => [
    ...[placed.list.id, placed.place.area, `${far.done}/${total}`, left.map(({ id }) => id).join(" ")],
  ]);

it("names what was begun, and what the power's return asked for, with its steps", () => {
  expect(read()).toEqual([]);
  expect(read(ready[0] as Entry)).toEqual([["ready", null, "1/2", "tags"]]);
  expect(read(...ready, back, power[0] as Entry)).toEqual([["up", "tower-a", "1/4", "main pumps air"]]);
  expect(read(...ready, back)).toEqual([["up", "tower-a", "0/4", "meters main pumps air"]]);
  expect(read(...ready, back, ...power)).toEqual([]);
});

it("names what power lost again began anew, once it is back", () => {
  expect(read(...ready, back, ...power, gone)).toEqual([]);
  expect(read(...ready, back, ...power, gone, backAgain)).toEqual([
    ["ready", null, "0/2", "dry tags"],
    ["up", "tower-a", "0/4", "meters main pumps air"],
  ]);
});

it("names a step at which a breaker tripped and that nobody did again", () => {
  expect(read(...ready, back, ...power, trip)).toEqual([["up", "tower-a", "3/4", "air"]]);
  expect(read(...ready, back, ...power, trip, done)).toEqual([]);
});

it("tells what became of each trip and failure, before power was lost again too", () => {
  const failed = act(52, up("air", "step.could_not", { reason: "跳了" }), 21);
  const again = act(60, up("air", "breaker.tripped"), 45);
  const left = act(61, up("air", "step.skipped", { reason: "现在不安全" }), 46);
  const since = (...entries: readonly Entry[]) =>
    [...sinceFailed(context(...entries))].map(([ref, { how, entry }]) => [ref, how, entry?.ref ?? null]);
  expect(since(back, ...power, trip)).toEqual([[trip.ref, "open", null]]);
  expect(since(back, ...power, trip, done)).toEqual([[trip.ref, "done", done.ref]]);
  expect(since(back, ...power, trip, failed, gone, backAgain)).toEqual([
    [trip.ref, "could_not", failed.ref],
    [failed.ref, "open", null],
  ]);
  expect(since(back, ...power, trip, gone, backAgain, again)).toEqual([
    [trip.ref, "tripped", again.ref],
    [again.ref, "open", null],
  ]);
  expect(since(back, ...power, trip, gone, backAgain, again, left)).toEqual([
    [trip.ref, "skipped", left.ref],
    [again.ref, "skipped", left.ref],
  ]);
  const late = act(62, up("air"), 47);
  expect(since(back, ...power, trip, failed, gone, backAgain, again, left, late).map(([, how]) => how)).toEqual([
    "done",
    "done",
    "done",
  ]);
});

it("names the steps of the power-up that failed and were never done since, once each", () => {
  const again = act(60, up("air", "breaker.tripped"), 45);
  const left = act(61, up("air", "step.skipped", { reason: "现在不安全" }), 46);
  const pumps = act(63, up("pumps", "step.could_not", { reason: "没人" }), 44);
  const named = (...entries: readonly Entry[]) =>
    neverUp(context(...entries)).map(({ target, tripped }) => [target.area, target.item, tripped]);
  expect(named(back, ...power)).toEqual([]);
  expect(named(back, ...power, trip, done)).toEqual([]);
  expect(named(back, ...power, trip, gone, backAgain, pumps, again, left)).toEqual([
    ["tower-a", "air", true],
    ["tower-a", "pumps", false],
  ]);
});
