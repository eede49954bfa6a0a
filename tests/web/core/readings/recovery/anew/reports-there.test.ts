/** A list for people in danger is done for each place, and once more for whoever is reported there later. */

import { describe, expect, it } from "vitest";
import type { Checklist, Edition } from "../../../../../../web/src/core/plan/plan";
import type { Place } from "../../../../../../web/src/core/plan/plan-lookups";
import { placedLists, progressIn } from "../../../../../../web/src/core/readings/placed-lists";
import { currentRun } from "../../../../../../web/src/core/readings/recovery/current-run";
import { listNear } from "../../../../../../web/src/core/readings/recovery/way-on";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { orders } from "../../../orders";
import { A, act, EDITION as GATED, ONCE, sceneOf } from "../gated";

const B: Place = { area: "tower-b", asset: null };
const listOf = ({ lists }: Edition, id: string) => lists.find((each) => each.id === id) as Checklist;
const like = (id: string, more: Partial<Checklist> = {}): Checklist => ({ ...listOf(GATED, "ready"), id, ...more });
const leading = (list: Checklist, to: string): Checklist => ({
  ...list,
  pages: list.pages.map(({ name, items }) => ({ name, items: items.map((each) => ({ ...each, could_not: to })) })),
});
const lift = GATED.dangers[0] as Edition["dangers"][number];
const EDITION: Edition = {
  ...GATED,
  lists: [...GATED.lists, leading(like("hurt"), "fetch"), like("fetch"), like("patrol")],
  dangers: [lift, { ...lift, id: "hurt", asset_kind: null, list: "hurt" }, { ...lift, id: "machine", list: "patrol" }],
  stages: GATED.stages.map((stage, n) =>
    n === 0 ? { ...stage, lists: { ...stage.lists, leader: ["patrol"] } } : stage,
  ),
};

const report = (n: number, place: Place, at = n, danger = "hurt") => {
  const { area, asset } = place;
  const people = { place: "x", danger, ...(area && { area }), ...(asset && { asset }) };
  return act(n, { type: "incident.opened", body: { areas: ["tower-a"], people_in_danger: people } }, at);
};
const safe = (n: number, of: Entry) =>
  act(n, { type: "entry.corrected", refs: [of.ref], body: { text: "x", safe: true } });
const tick = (n: number, { area, asset }: Place, list = "hurt", at = n) =>
  act(
    n,
    {
      type: "step.done",
      body: { list, item: list === "lift-people" ? "speak" : "dry", ...(area && { area }), ...(asset && { asset }) },
    },
    at,
  );

const run = (entries: readonly Entry[]) => currentRun(EDITION, sceneOf(entries));
const done = (entries: readonly Entry[], place: Place, id = "hurt") =>
  progressIn(run(entries), { list: listOf(EDITION, id), place }).done;

describe("a list for people in danger", () => {
  it("is done at the place of each, and so is what its steps lead to; a round that a stage asks for is not", () => {
    expect(listNear(EDITION, "hurt", A)?.place).toEqual(A);
    expect(listNear(EDITION, "fetch", { area: "tower-a", asset: null })?.place).toEqual(A);
    expect(listNear(EDITION, "patrol", A)?.place).toEqual(ONCE);
    const two = [report(2, A), tick(3, A), report(4, B)];
    expect([done(two, A), done(two, B)]).toEqual([1, 0]);
    expect(placedLists(EDITION, run(two), listOf(EDITION, "hurt")).map(({ place }) => place)).toEqual([A, B]);
  });

  it("begins anew for whoever is reported at its place later, safe or not, and so does what its steps lead to", () => {
    const first = report(2, A);
    const begun = [first, tick(3, A), tick(4, A, "fetch")];
    expect([done(begun, A), done(begun, A, "fetch")]).toEqual([1, 1]);
    for (const second of [[report(6, A)], [safe(5, first), report(6, A)]]) {
      const all = [...begun, ...second];
      expect([done(all, A), done(all, A, "fetch")]).toEqual([0, 0]);
      expect(done([...all, tick(7, A)], A)).toBe(1);
      for (const order of orders([...all, tick(7, A)], 10)) expect(done(order, A)).toBe(1);
    }
  });

  it("goes on where it was begun before anybody reported them", () => {
    expect(done([tick(2, A), report(3, A)], A)).toBe(1);
  });

  it("is of a lift until those in it are safe, however many report them; for the next in it it begins anew", () => {
    const there: Place = { area: "tower-a", asset: "lift-a1" };
    const first = report(2, there, 2, "lift");
    const both = [first, tick(3, there, "lift-people"), report(4, there, 4, "lift")];
    expect(done(both, there, "lift-people")).toBe(1);
    const next = [...both, safe(5, first), report(6, there, 6, "lift")];
    expect(done(next, there, "lift-people")).toBe(0);
  });
});
