import { describe, expect, it } from "vitest";
import type { Clock } from "../../../../web/src/core/plan/plan";
import { type Mark, marksOf } from "../../../../web/src/core/readings/clock-marks";
import { EDITION, MINUTE, START, sceneOf } from "./limit-scenes";

type Act = [number, string, Record<string, unknown>, string[]?];

const marks = (of: string, acts: Act[], areas: string[] = [], first = {}): readonly Mark[] => {
  const clock = EDITION.clocks.find(({ id }) => id === of) as Clock;
  return marksOf(EDITION, clock, { ...sceneOf(areas, acts, first), since: START - MINUTE, leading: "aaaaaaaaaa.1" });
};
const at = (after: number) => START + after * MINUTE;
const NOWHERE = { area: null, asset: null };
const IN_A = { area: "tower-a", asset: "lift-a1" };
const trapped = (more = {}) => ({ people_in_danger: { place: "A1", danger: "lift", ...IN_A, ...more } });
const safe = (after: number, ref: string): Act => [after, "entry.corrected", { safe: true }, [ref]];

const backUntil = (lost: number, back = 5): Act[] => [
  [back, "supply.returned", { areas: ["tower-a"] }],
  [lost, "supply.lost", { areas: ["tower-a"] }],
];

describe("what moves a clock", () => {
  it("is said with its place", () => {
    expect(marks("fuel", [[2, "clock.started", { clock: "fuel", area: "site", asset: "set" }]])).toEqual([
      { at: at(2), does: "start", place: { area: "site", asset: "set" } },
    ]);
  });

  it("is a step only once it is done, of its own list", () => {
    const out = { list: "lift-people", item: "out", ...IN_A };
    const mark = { at: at(3), does: "stop", place: IN_A };
    expect(marks("entrapment", [[3, "step.done", out]])).toEqual([mark]);
    expect(marks("entrapment", [[3, "step.could_not", { ...out, reason: "-" }]])).toEqual([]);
    expect(marks("entrapment", [[3, "step.done", { ...out, list: "unknown" }]])).toEqual([]);
    expect(marks("entrapment", [[3, "step.done", { ...out, list: "fuel" }]])).toEqual([]);
    expect(marks("fuel", [[3, "step.done", out]])).toEqual([]);
    const undone: Act = [4, "step.undone", {}, ["aaaaaaaaaa.2"]];
    expect(marks("entrapment", [[3, "step.done", out], undone])).toEqual([]);
  });

  it("is read anew for another edition with the same lists", () => {
    const acts: Act[] = [[3, "step.done", { list: "fuel", item: "fill" }]];
    const [, fuel] = EDITION.lists;
    const still = { ...EDITION, lists: [{ ...fuel, pages: [] }] } as typeof EDITION;
    const [clock] = EDITION.clocks.filter(({ id }) => id === "fuel") as [Clock];
    const seen = { ...sceneOf([], acts), since: START, leading: "aaaaaaaaaa.1" };
    expect(marksOf(EDITION, clock, seen)).toHaveLength(1);
    expect(marksOf(still, clock, seen)).toEqual([]);
    expect(marksOf(EDITION, clock, seen)).toHaveLength(1);
  });

  it("is power that is gone since it went, or since it was said to be gone again", () => {
    expect(marks("lights", [], ["tower-a"])).toEqual([{ at: at(-1), does: "start", place: NOWHERE }]);
    expect(marks("lights", backUntil(35), ["tower-a"])).toEqual([{ at: at(35), does: "start", place: NOWHERE }]);
  });

  it("is power that was not back for long enough to be steady, since it went first, and since it went last", () => {
    const both = [-1, 34].map((after) => ({ at: at(after), does: "start", place: NOWHERE }));
    expect(marks("lights", backUntil(34), ["tower-a"])).toEqual(both);
    const thrice: Act[] = [...backUntil(34), ...backUntil(70, 60)];
    expect(marks("lights", thrice, ["tower-a"]).map((mark) => mark.at)).toEqual([at(-1), at(70)]);
    const of = (areas: string[], acts: Act[]) => marks("ups", acts, areas).map((mark) => [mark.place.asset, mark.at]);
    expect(
      of(
        [],
        [
          [5, "supply.returned", {}],
          [9, "supply.lost", { areas: ["tower-a"] }],
        ],
      ),
    ).toEqual([
      ["ups-a", at(-1)],
      ["ups-b", at(5)],
      ["ups-a", at(9)],
    ]);
    const still: Act = [34, "supply.returned", { areas: ["tower-a"] }];
    expect(
      marks(
        "lights",
        [...backUntil(36), still].toSorted(([a], [b]) => a - b),
        ["tower-a"],
      ),
    ).toHaveLength(1);
    const opened: Act = [9, "incident.opened", { kind: "outage", cause: "unknown", areas: ["tower-a"] }];
    const reported = [...backUntil(9).slice(0, 1), opened];
    expect(marks("lights", reported, ["tower-a"]).map((mark) => mark.at)).toEqual([at(-1), at(9)]);
  });

  it("is power that is back once it is back in all areas that feed the place, since the last of them", () => {
    const back = (after: number, area: string): Act => [after, "supply.returned", { areas: [area] }];
    const both = [back(5, "tower-a"), back(8, "tower-b")];
    expect(marks("lights", both, ["tower-a", "tower-b"])).toEqual([{ at: at(8), does: "stop", place: NOWHERE }]);
    expect(marks("ups", [back(5, "tower-a")], ["tower-a", "tower-b"])).toEqual([
      { at: at(-1), does: "start", place: { area: "tower-b", asset: "ups-b" } },
      { at: at(5), does: "stop", place: { area: "tower-a", asset: "ups-a" } },
    ]);
  });

  it("is nothing where no word of the power is of its place; a word of no area is of every place", () => {
    expect(marks("ups", [], ["tower-a"]).map(({ place }) => place.asset)).toEqual(["ups-a"]);
    expect(marks("ups", [], []).map(({ place }) => place.asset)).toEqual(["ups-a", "ups-b"]);
    expect(marks("accident", [], ["tower-a"])).toEqual([]);
  });

  it("is people in a danger that names it, where they are, until they are safe and nobody else is there", () => {
    const began = { at: at(0), does: "start", place: IN_A };
    expect(marks("entrapment", [], [], trapped())).toEqual([began]);
    expect(marks("entrapment", [], [], trapped({ danger: "fire" }))).toEqual([]);
    expect(marks("entrapment", [], [], trapped({ danger: null }))).toEqual([]);
    expect(marks("entrapment", [safe(6, "aaaaaaaaaa.1")], [], trapped())).toEqual([
      began,
      { at: at(6), does: "stop", place: IN_A, alone: true },
    ]);
  });

  it.each([
    ["the same place", {}, false],
    ["another asset", { asset: "lift-a2" }, true],
    ["another area", { area: "tower-b", asset: null }, true],
    ["another danger there", { danger: "fire" }, true],
  ])("is not stopped by a rescue while others are in danger at %s", (_, other, stops) => {
    const acts: Act[] = [safe(6, "aaaaaaaaaa.1"), [7, "incident.opened", trapped(other)]];
    const found = marks("entrapment", acts, [], trapped()).filter(({ does }) => does === "stop");
    expect(found).toHaveLength(stops ? 1 : 0);
  });

  it("is a rescue alone, not a word that they are not safe after all", () => {
    const acts: Act[] = [safe(6, "aaaaaaaaaa.1"), [7, "entry.corrected", { safe: false }, ["aaaaaaaaaa.1"]]];
    expect(marks("entrapment", acts, [], trapped())).toEqual([{ at: at(0), does: "start", place: IN_A }]);
  });
});
