/** Lists that were due and were not finished, and what nobody answered anew after it failed. */

import { expect, it } from "vitest";
import type { Entry } from "../../../../web/src/core/record/entries";
import { neverRetried, unfinishedLists } from "../../../../web/src/core/report/list-rounds";
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

it("tells what nobody answered anew after a breaker tripped or it failed, before power was lost again too", () => {
  const failed = act(52, up("air", "step.could_not", { reason: "跳了" }), 21);
  const refs = (...entries: readonly Entry[]) => [...neverRetried(context(...entries))];
  expect(refs(back, ...power, trip)).toEqual([trip.ref]);
  expect(refs(back, ...power, trip, done)).toEqual([]);
  expect(refs(back, ...power, trip, failed, gone, backAgain)).toEqual([trip.ref, failed.ref]);
  expect(refs(back, ...power, trip, failed, gone, backAgain, act(60, up("air"), 45))).toEqual([]);
});
