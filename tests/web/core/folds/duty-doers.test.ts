import { describe, expect, it } from "vitest";
import { dutiesFold } from "../../../../web/src/core/folds/duties";
import { type Doers, doersOf, handsFold } from "../../../../web/src/core/folds/duty-doers";
import { runner } from "../../../../web/src/core/folds/fold";
import { coverOf, coversOf } from "../../../../web/src/core/readings/duty-cover";
import { entryOf } from "../boards";
import { EDITION } from "../readings/limit-scenes";

type Act = readonly [type: string, body: Record<string, unknown>, actor?: string];

const ROSTER = [
  { id: "pwang", duties: ["leader"] },
  { id: "psun", duties: ["technical"] },
  { id: "pzhao", duties: ["technical", "safety"] },
];

const entries = (acts: readonly Act[]) =>
  acts.map(([type, body, actor = "pwang"], index) =>
    entryOf({ ref: `aaaaaaaaaa.${index + 1}`, happened_at: index, action: { type, actor, body } }),
  );

/** Who does what in an outage after these acts, where others stand by since before. */
function doing(acts: readonly Act[], standing: readonly Act[] = []): Doers {
  const [here, before] = [entries(acts), entries(standing)];
  return doersOf(runner(dutiesFold)(here), runner(dutiesFold)(before), ROSTER, runner(handsFold)(here));
}

const took = (duty: string, person: string): Act => ["duty.taken", { duty, person }, person];
const wrote = (person: string): Act => ["note.written", { text: "" }, person];

describe("a duty", () => {
  it("is done by whoever has it on the roster and acts in the outage, as by whoever took it", () => {
    expect(doing([wrote("psun")]).get("technical")).toEqual(["psun"]);
    expect(doing([wrote("psun"), wrote("pzhao")]).get("technical")).toEqual(["psun", "pzhao"]);
    expect(doing([wrote("psun"), took("technical", "pli")]).get("technical")).toEqual(["pli"]);
    expect(doing([wrote("pwang")]).get("technical")).toEqual([]);
  });

  it("is not done any longer by whoever let it go or handed it over", () => {
    const over: Act = ["duty.handed_over", { duty: "technical", from: "psun", to: "pli" }, "psun"];
    const released = (duty: string, person: string): Act => ["duty.released", { duty, person }, person];
    expect(doing([wrote("psun"), released("technical", "psun")]).get("technical")).toEqual([]);
    expect(doing([over, released("technical", "pli")]).get("technical")).toEqual([]);
    const kept = doing([wrote("pzhao"), released("technical", "pzhao")]);
    expect([kept.get("technical"), kept.get("safety")]).toEqual([[], ["pzhao"]]);
  });

  it("is let go only where it is said who lets go of which", () => {
    const hands = (...acts: readonly Act[]) => runner(handsFold)(entries(acts));
    for (const body of [{ duty: "technical" }, { person: "psun" }, { person: "psun", duty: "unknown" }, {}]) {
      expect([...hands(["duty.released", body], ["duty.handed_over", { ...body, to: "pli" }]).letGo]).toEqual([]);
    }
    expect([...hands(["duty.handed_over", { duty: "technical", from: "psun", to: "pli" }]).letGo]).toHaveLength(1);
  });

  it("is nobody's who did nothing, or of whom nobody knows who did it", () => {
    const unknown = entryOf({ ref: "aaaaaaaaaa.1", happened_at: 1, action: { type: "note.written" } });
    const unread = entryOf({ ref: "aaaaaaaaaa.2", happened_at: 2 });
    expect(runner(handsFold)([unknown, unread]).people.size).toBe(0);
  });

  it("follows what was taken before the outage rather than the roster", () => {
    const doers = doing([wrote("psun")], [took("liaison", "psun")]);
    expect([doers.get("liaison"), doers.get("technical")]).toEqual([["psun"], []]);
  });

  it("is in quiet times whose it usually is", () => {
    const doers = doersOf(new Map(), new Map(), ROSTER, null);
    expect([...doers.values()]).toEqual([["pwang"], [], ["psun", "pzhao"], [], ["pzhao"]]);
  });
});

describe("duties that nobody does", () => {
  const taken = (...duties: string[]) => doing(duties.map((duty, index) => took(duty, `p${index + 1}`)));

  it("are covered by the first in the plan's order that somebody does", () => {
    const doers = taken("leader", "safety", "service");
    expect(coverOf(EDITION, doers, "technical")).toBe("safety");
    expect(coverOf(EDITION, doers, "liaison")).toBe("leader");
    expect(coverOf(EDITION, doers, "leader")).toBeNull();
  });

  it("let three people do all five", () => {
    const doers = taken("leader", "safety", "service");
    const all = ["p1", "p2", "p3"].map((person) => coversOf(EDITION, doers, person));
    expect(all).toEqual([["liaison"], ["technical"], []]);
  });

  it("are covered through one that nobody does itself", () => {
    expect(coverOf(EDITION, taken("safety"), "leader")).toBeNull();
    expect(coverOf(EDITION, taken("liaison"), "service")).toBe("liaison");
  });

  it("have no cover while nobody does anything", () => {
    expect(coverOf(EDITION, taken(), "technical")).toBeNull();
  });

  it("are covered by one who leads by the roster, once that one acts", () => {
    expect(coversOf(EDITION, doing([wrote("pwang")]), "pwang")).toEqual(["liaison", "technical", "service", "safety"]);
    expect(coversOf(EDITION, doing([]), "pwang")).toEqual([]);
  });
});
