/** A list for people in danger is done for each report; of a lift, for those in it, and anew for the next. */

import { describe, expect, it } from "vitest";
import { whereOf } from "../../../../../../web/src/core/folds/dangers";
import type { Checklist, Edition } from "../../../../../../web/src/core/plan/plan";
import type { Place } from "../../../../../../web/src/core/plan/plan-lookups";
import { isOfTheSafe, placedLists, progressIn } from "../../../../../../web/src/core/readings/placed-lists";
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
  lists: [
    ...[...GATED.lists, leading(like("hurt"), "fetch"), like("fetch"), leading(like("patrol"), "unreached")],
    like("unreached"),
  ],
  dangers: [
    ...[lift, { ...lift, id: "hurt", asset_kind: null, list: "hurt" }],
    { ...lift, id: "machine", asset_kind: null, list: "patrol" },
  ],
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

/** Where the lists of a report are that names no lift. */
const own = ({ ref, action }: Entry): Place => ({
  area: (action?.body["people_in_danger"] as { area?: string } | undefined)?.area ?? null,
  asset: ref,
});

const run = (entries: readonly Entry[]) => currentRun(EDITION, sceneOf(entries));
const done = (entries: readonly Entry[], place: Place, id = "hurt") =>
  progressIn(run(entries), { list: listOf(EDITION, id), place }).done;

describe("a list for people in danger", () => {
  it("is each report's own, and so is what its steps lead to", () => {
    const one = own(report(2, A));
    expect(listNear(EDITION, "hurt", one)?.place).toEqual(one);
    expect(listNear(EDITION, "fetch", one)?.place).toEqual(one);
    const [elsewhere, there] = [own(report(4, B)), own(report(5, A))];
    const all = [report(2, A), tick(3, one), report(4, B), report(5, A), tick(6, one, "fetch")];
    for (const order of orders(all, 10)) {
      expect([one, elsewhere, there].map((place) => done(order, place))).toEqual([1, 0, 0]);
      expect([one, there].map((place) => done(order, place, "fetch"))).toEqual([1, 0]);
    }
    const places = placedLists(EDITION, run(all), listOf(EDITION, "hurt")).map(({ place }) => place);
    expect(places).toEqual([one, elsewhere, there]);
  });

  it("is each report's own where a stage asks for it once for all too, and the round is done besides", () => {
    const reports = [report(2, A, 2, "machine"), report(3, A, 3, "machine")] as const;
    const [one, two] = [own(reports[0]), own(reports[1])];
    expect(listNear(EDITION, "patrol", one)?.place).toEqual(one);
    expect(listNear(EDITION, "unreached", one)?.place).toEqual(one);
    for (const near of [ONCE, A, { area: "tower-a", asset: "lift-a1" }])
      expect(listNear(EDITION, "patrol", near)?.place).toEqual(ONCE);
    const all = [...reports, tick(4, one, "patrol")];
    for (const order of orders(all, 10)) {
      expect([one, two, ONCE].map((place) => done(order, place, "patrol"))).toEqual([1, 0, 0]);
    }
    expect(placedLists(EDITION, run(all), listOf(EDITION, "patrol")).map(({ place }) => place)).toEqual([ONCE]);
    const list = listOf(EDITION, "patrol");
    const rescued = run([...all, safe(5, reports[0])]).situation;
    const overFor = (place: Place) => isOfTheSafe(EDITION, rescued, { list, place });
    expect([one, two, ONCE].map(overFor)).toEqual([true, false, false]);
  });

  it("stays as it is when somebody says better where they are", () => {
    const first = report(2, A);
    const told = { text: "x", people_in_danger: { place: "y", danger: "hurt", area: "tower-b" } };
    const all = [first, tick(3, own(first)), act(4, { type: "entry.corrected", refs: [first.ref], body: told })];
    const [danger] = run(all).situation.danger;
    expect(danger?.area).toBe("tower-b");
    expect(danger && whereOf(danger)).toEqual(own(first));
  });

  it("is of a lift until those in it are safe, however many report them; for the next in it it begins anew", () => {
    const there: Place = { area: "tower-a", asset: "lift-a1" };
    const first = report(2, there, 2, "lift");
    const both = [first, tick(3, there, "lift-people"), report(4, there, 4, "lift")];
    expect(done(both, there, "lift-people")).toBe(1);
    const next = [...both, safe(5, first), report(6, there, 6, "lift")];
    for (const order of orders(next, 10)) expect(done(order, there, "lift-people")).toBe(0);
    expect(done([...next, tick(7, there, "lift-people")], there, "lift-people")).toBe(1);
  });

  it("goes on where it was begun before anybody reported them", () => {
    const there: Place = { area: "tower-a", asset: "lift-a1" };
    expect(done([tick(2, there, "lift-people"), report(3, there, 3, "lift")], there, "lift-people")).toBe(1);
  });
});
