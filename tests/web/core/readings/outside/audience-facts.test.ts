import { describe, expect, it } from "vitest";
import { factsFold } from "../../../../../web/src/core/folds/facts";
import { situationFold } from "../../../../../web/src/core/folds/situation";
import type { Edition } from "../../../../../web/src/core/plan/plan";
import { factsFor } from "../../../../../web/src/core/readings/outside/audience-facts";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { at, EDITION, fold, MINUTE, START } from "../../told";

const floor = {
  id: "b-1",
  parent: "tower-b",
  kind: "floor",
  name: { "zh-Hans": "B 座 1 楼" },
  retired: false,
} as const;
const PLAN: Edition = { ...EDITION, areas: [...EDITION.areas, floor] };
const iso = (minute: number) => new Date((START + minute * MINUTE) / 1000).toISOString();
const opened = (minute: number, areas: string[], since: number | null = minute) =>
  at(minute, "incident.opened", { areas, since: since === null ? null : iso(since) });

/** The areas that an audience of these areas is told of, and at which minute they went out; null: not known. */
function told(entries: readonly Entry[], own: string[]) {
  const [leading] = entries as [Entry];
  const state = { facts: fold(factsFold, entries), situation: fold(situationFold, entries), view: { leading } };
  const { areas, since } = factsFor(PLAN, state, { areas: own });
  const value = since?.value ?? null;
  return [areas?.value, value === null ? null : (value - START) / MINUTE];
}

const wider = [
  opened(0, ["tower-a"]),
  at(77, "facts.changed", { areas: ["tower-a", "tower-b"] }),
  at(77, "supply.lost", { areas: ["tower-b"] }),
];

describe("an audience", () => {
  it("is told of its own areas and since when they are dark, the whole site of all", () => {
    expect(told(wider, ["tower-a"])).toEqual([["tower-a"], 0]);
    expect(told(wider, ["tower-b"])).toEqual([["tower-b"], 77]);
    expect(told(wider, ["site"])).toEqual([["tower-a", "tower-b"], 0]);
    expect(told(wider, ["tower-b", "tower-a"])).toEqual([["tower-a", "tower-b"], 0]);
  });

  it("within a dark area is named by itself, and one that holds a dark area by that", () => {
    expect(told(wider, ["b-1"])).toEqual([["b-1"], 77]);
    expect(told([opened(0, ["b-1"])], ["tower-b"])).toEqual([["b-1"], 0]);
  });

  it("that a second report is of is told the time of that report, and the first's as it was put right", () => {
    const second = [opened(0, ["tower-a"]), opened(30, ["tower-b"], 25)];
    expect(told(second, ["tower-b"])).toEqual([["tower-b"], 25]);
    const right = [...second, at(40, "facts.changed", { since: iso(-10) })];
    expect(told(right, ["tower-a"])).toEqual([["tower-a"], -10]);
    expect(told(right, ["tower-b"])).toEqual([["tower-b"], 25]);
    expect(told([opened(0, ["tower-a"]), opened(30, ["tower-b"], null)], ["tower-b"])).toEqual([["tower-b"], 0]);
  });

  it("keeps its time when power is back, and has that of a new loss once it was steady", () => {
    const back = [...wider, at(90, "supply.returned", { areas: ["tower-b"] })];
    expect(told(back, ["tower-b"])).toEqual([["tower-b"], 77]);
    const again = (minute: number) => told([...back, at(minute, "supply.lost", { areas: ["tower-b"] })], ["tower-b"]);
    expect([again(92), again(200)]).toEqual([
      [["tower-b"], 77],
      [["tower-b"], 200],
    ]);
  });

  it("is told no time that nobody knows, and of everything where all is dark", () => {
    expect(told([opened(0, ["tower-a"], null)], ["tower-a"])).toEqual([["tower-a"], null]);
    expect(told([opened(0, [])], ["tower-b"])).toEqual([[], 0]);
    expect(told([opened(0, ["tower-a"])], ["tower-b"])).toEqual([["tower-a"], 0]);
  });
});

describe("what was said of some of the dark areas", () => {
  const CAUSE = { cause: "equipment" } as const;
  const back = at(10, "facts.changed", { ...CAUSE, expected_back: iso(90) });
  const joined = [opened(0, ["tower-a"]), back, opened(30, ["tower-b"])];
  /** The cause that an audience of these areas is told, and by which minute power is expected. */
  function said(entries: readonly Entry[], own: string[]) {
    const [leading] = entries as [Entry];
    const state = { facts: fold(factsFold, entries), situation: fold(situationFold, entries), view: { leading } };
    const { cause, expectedBack } = factsFor(PLAN, state, { areas: own });
    const value = expectedBack?.value ?? null;
    return [cause?.value ?? null, value === null ? null : (value - START) / MINUTE];
  }

  it("is told to those alone of whom it was said, within an area too", () => {
    expect(said(joined, ["tower-a"])).toEqual(["equipment", 90]);
    expect(said(joined, ["tower-b"])).toEqual([null, null]);
    expect(said(joined, ["b-1"])).toEqual([null, null]);
    expect(said(joined, ["site"])).toEqual([null, null]);
    expect(said([opened(0, ["tower-b"]), back, opened(30, ["tower-a"])], ["b-1"])).toEqual(["equipment", 90]);
  });

  it("is told to the others once it is said again, or where it names them", () => {
    expect(said([...joined, at(40, "facts.changed", { expected_back: iso(90) })], ["tower-b"])).toEqual([null, 90]);
    const named = at(10, "facts.changed", { areas: ["tower-a", "tower-b"], expected_back: iso(90) });
    expect(said([opened(0, ["tower-a"]), named], ["tower-b"])).toEqual([null, 90]);
    const wide = at(20, "facts.changed", { areas: ["tower-a", "tower-b"] });
    expect(said([opened(0, ["tower-a"]), back, wide], ["tower-b"])).toEqual([null, null]);
  });

  it("is of everybody where it was said of all of the site, and of both where two reports say the same", () => {
    expect(said([opened(0, []), back, opened(30, ["tower-b"])], ["tower-b"])).toEqual(["equipment", 90]);
    const twice = [
      at(0, "incident.opened", { areas: ["tower-a"], ...CAUSE }),
      at(5, "incident.opened", { areas: ["tower-b"], ...CAUSE }),
    ];
    expect(said(twice, ["site"])).toEqual(["equipment", null]);
    expect(said([opened(0, ["tower-a"]), back, opened(30, [])], ["tower-b"])).toEqual([null, null]);
  });
});
