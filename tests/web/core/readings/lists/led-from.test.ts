/** What could not be done and led to a list: once it is settled, nobody goes on with that list. */

import { expect, it } from "vitest";
import { isNeededNoMore, ledFrom } from "../../../../../web/src/core/readings/lists/led-from";
import { unfinishedLists } from "../../../../../web/src/core/readings/review/list-rounds";
import { stillOpen } from "../../../../../web/src/core/readings/still-open";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { list, step } from "../../../features/now/short-lists";
import { act, EDITION as GATED, sceneOf } from "../recovery/gated";

const lists = [
  list("start", [step("look"), step("press", { could_not: "fails" }), step("read")], []),
  list("fails", [step("alarm"), step("valve"), step("runs", { could_not: "without" })]),
];
const EDITION = { ...GATED, lists, recovery: { ...GATED.recovery, before: [], power_up: [], checks: [] } };
const NOWHERE = { area: null, asset: null };
const fails = { list: lists[1] as (typeof lists)[number], place: NOWHERE };

const said = (n: number, verdict: string, of: string, item: string) =>
  act(n, { type: `step.${verdict}`, body: { list: of, item, reason: "坏了" } }, n);
const failed = [said(10, "could_not", "start", "press"), said(11, "done", "fails", "alarm")];
const works = said(12, "done", "start", "press");

const read = (edition: typeof EDITION, ...entries: readonly Entry[]) => {
  const scene = sceneOf(entries);
  const context = { edition, scene };
  const open = stillOpen(scene, edition, { now: 1 });
  return [
    ledFrom(context, fails).map(({ item, n, open: is }) => [item.id, n, is]),
    isNeededNoMore(context, fails),
    open.flatMap((each) => (each.kind === "list" ? each.placed.list.id : [])),
    unfinishedLists(context).map(({ placed }) => placed.list.id),
  ];
};

it("is asked for as long as what led there is not done", () => {
  expect(read(EDITION, ...failed)).toEqual([[["press", 2, true]], false, ["start", "fails"], ["start", "fails"]]);
});

it("is asked for no more once that is done", () => {
  expect(read(EDITION, ...failed, works)).toEqual([[["press", 2, false]], true, ["start"], ["start"]]);
});

it("is asked for all the same where something else sends there", () => {
  const sending = { ...EDITION, lists: [...lists, list("other", [step("go", { list: "fails" })])] };
  expect(read(sending, ...failed, works)[1]).toBe(false);
  expect(read(EDITION, said(11, "done", "fails", "alarm"))[1]).toBe(false);
});
