/** What tripped in an outage that ended and is dealt with in a later one is left by neither. */

import { describe, expect, it } from "vitest";
import type { Checklist, Edition, Item } from "../../../../../../web/src/core/plan/plan";
import { WAITS } from "../../../../../../web/src/core/readings/calling-again";
import { isOpen, mattersOf } from "../../../../../../web/src/core/readings/matters/matters";
import { faultStand } from "../../../../../../web/src/core/readings/recovery/anew/made-safe";
import { currentRun } from "../../../../../../web/src/core/readings/recovery/current-run";
import { type Entry, inDisplayOrder } from "../../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../../web/src/core/scene";
import type { PlainAction } from "../../../boards";
import { START } from "../../limit-scenes";
import { act, EDITION as GATED, item, list, opening, up } from "../gated";

const twice = (each: Item): Item =>
  each.id === "pumps" ? { ...each, two_persons: true, could_not: "tripped" } : { ...each, could_not: "tripped" };
const pagesOf = ({ pages }: Checklist) => pages.map(({ name, items }) => ({ name, items: items.map(twice) }));
const EDITION: Edition = {
  ...GATED,
  lists: [
    ...GATED.lists.map((each) => (each.id === "up" ? { ...each, pages: pagesOf(each) } : each)),
    list("tripped", [item("hands"), item("tag"), item("smell")]),
  ],
};

const SECOND = "aaaaaaaaaa.30";
const [end, endAgain] = [29, 59].map((n) =>
  act(n, { type: "incident.closed", body: { still_open: [] }, ...(n > 30 && { incident: SECOND }) }),
) as [Entry, Entry];
const openAgain = act(30, { type: "incident.opened", body: { areas: ["tower-a"] }, incident: null } as never, 30);
const trip = act(10, up("pumps", "breaker.tripped", { what: "水泵那一路" }));
const hands = act(11, { type: "step.done", body: { list: "tripped", item: "hands" } });
const later = (n: number, action: PlainAction) => act(n, { ...action, incident: SECOND });
const way = ["hands", "tag", "smell"].map((id, n) =>
  later(32 + n, { type: "step.done", body: { list: "tripped", item: id } }),
);
const on = later(40, up("pumps"));
const confirmed = later(41, { ...up("pumps", "step.confirmed"), actor: "p2", refs: [on.ref] });

/** What the first outage left, as it stands with what was recorded since. */
function left(...since: readonly Entry[]) {
  const all = [opening, trip, hands, end, openAgain, ...since].toSorted(inDisplayOrder);
  const board = createScenes()(all);
  const [first, ...others] = board.real;
  if (!first) throw new Error("no outage");
  const scene = { ...currentRun(EDITION, board.scene(first)), later: others.map((view) => board.scene(view)) };
  const context = { edition: EDITION, scene, waits: WAITS, customers: [], now: START };
  const faults = mattersOf(context).filter((each) => each.first);
  return faults.map((fault) => {
    const { done, total } = faultStand(context, fault);
    return `${isOpen(fault) ? "open" : fault.settled} ${done}/${total}`;
  });
}

describe("what tripped in an outage that ended", () => {
  it("is as far as its list was gone through in a later outage", () => {
    expect(left()).toEqual(["open 1/3"]);
    expect(left(...way.slice(0, 2))).toEqual(["open 2/3"]);
    expect(left(...way)).toEqual(["open 3/3"]);
  });

  it("is settled once its step is done in a later outage by all whom the plan asks for, that one ended or not", () => {
    expect(left(...way, on)).toEqual(["open 3/3"]);
    expect(left(...way, on, confirmed)).toEqual(["done 3/3"]);
    expect(left(...way, on, confirmed, endAgain)).toEqual(["done 3/3"]);
  });

  it("stays left where the step tripped again then, or was done at another place", () => {
    const again = later(42, up("pumps", "breaker.tripped", { what: "又跳了" }));
    expect(left(...way, on, confirmed, again)).toEqual(["open 3/3"]);
    expect(left(later(40, { type: "step.done", body: { list: "up", area: "tower-b", item: "pumps" } }))).toEqual([
      "open 1/3",
    ]);
  });

  it("is no further by what was done then for another that tripped", () => {
    const other = later(31, up("main", "breaker.tripped", { what: "总开关" }));
    expect(left(other, ...way)).toEqual(["open 1/3"]);
    expect(left(...way.slice(0, 2), later(35, up("main", "breaker.tripped", { what: "总开关" })))).toEqual([
      "open 2/3",
    ]);
  });
});
