import { describe, expect, it } from "vitest";
import { candidatesFor, peopleFor } from "../../../../../web/src/core/readings/duties/candidates";
import type { Rostered } from "../../../../../web/src/core/readings/duties/reachable";
import { entryOf } from "../../boards";

const ROSTER: readonly Rostered[] = [
  { id: "lin", duties: ["leader"] },
  { id: "wang", duties: ["liaison"] },
  { id: "he", duties: [] },
  { id: "xu", duties: ["liaison"], away_until: 100 },
  { id: "mao", duties: [], deputy_of: ["xu"] },
  { id: "left", duties: [], acts: false },
];
const quiet = { taken: new Map(), standing: new Map(), roster: ROSTER, hands: null, tries: new Map(), zone: "UTC" };
const holder = { person: "wang", entry: entryOf({ ref: "a.1", happened_at: 1 }), after: [] };

const candidates = (staffing: object = {}) =>
  candidatesFor("liaison", { ...quiet, at: 50, ...staffing }).map(({ person, hindrance, does }) =>
    [person, hindrance?.why, ...does].filter(Boolean).join(" "),
  );

describe("a duty that is to be given to somebody", () => {
  it("is offered to all but who has it, those free first and why the others are not", () => {
    const taken = new Map([["liaison", [holder]]]);
    expect(candidates({ taken })).toEqual(["mao", "he", "lin leader", "xu away"]);
  });

  it("is offered to whoever comes into question before the others", () => {
    expect(candidates()).toEqual(["he", "mao liaison", "lin leader", "xu away"]);
    expect(candidates({ at: 100 })).toEqual(["he", "mao", "xu liaison", "lin leader"]);
  });

  it("is kept by who has it, to whom anything else can be given by name", () => {
    const staffing = { ...quiet, at: 50, taken: new Map([["liaison" as const, [holder]]]) };
    expect(peopleFor("liaison", staffing).map(({ person }) => person)).toEqual(["mao", "he", "wang", "lin", "xu"]);
  });
});
