import { describe, expect, it } from "vitest";
import { triesFold } from "../../../../web/src/core/folds/call-tries";
import { dutiesFold } from "../../../../web/src/core/folds/duties";
import { type Hands, handsFold } from "../../../../web/src/core/folds/duty-doers";
import { runner } from "../../../../web/src/core/folds/fold";
import { coverOf, coversOf } from "../../../../web/src/core/readings/duties/duty-cover";
import { type Doers, doersOf, type Lines, standIns } from "../../../../web/src/core/readings/duties/stand-ins";
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

/** Who comes into question after these acts, where others stand by since before; `hands` null: in quiet times. */
function linesOf(acts: readonly Act[], standing: readonly Act[] = [], hands: Hands | null = handsOf(acts)): Lines {
  const [taken, before] = [runner(dutiesFold)(entries(acts)), runner(dutiesFold)(entries(standing))];
  const now = { tries: new Map(), at: 0, zone: "Asia/Shanghai" };
  return standIns({ taken, standing: before, roster: ROSTER, hands, ...now });
}

const handsOf = (acts: readonly Act[]) => runner(handsFold)(entries(acts));
const doing = (...of: Parameters<typeof linesOf>): Doers => doersOf(linesOf(...of));

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

  it("follows what was taken before the outage beside the roster", () => {
    const doers = doing([wrote("psun")], [took("liaison", "psun")]);
    expect([doers.get("liaison"), doers.get("technical")]).toEqual([["psun"], ["psun"]]);
  });

  it("is in quiet times whose it usually is", () => {
    const doers = doing([], [], null);
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
    const lines = linesOf(["leader", "safety", "service"].map((duty, index) => took(duty, `p${index + 1}`)));
    const all = ["p1", "p2", "p3"].map((person) => coversOf(EDITION, lines, person));
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
    expect(coversOf(EDITION, linesOf([wrote("pwang")]), "pwang")).toEqual([
      "liaison",
      "technical",
      "service",
      "safety",
    ]);
    expect(coversOf(EDITION, linesOf([]), "pwang")).toEqual([]);
  });

  it("fall to the first who stands in for somebody, to no other deputy", () => {
    const called: Act = ["contact.tried", { contact: "psun", channel: "phone", outcome: "busy" }];
    const acts = [took("technical", "psun"), called];
    const roster = [
      ...ROSTER,
      { id: "pli", duties: [], deputy_of: ["psun"] },
      { id: "pxu", duties: [], deputy_of: ["psun"] },
    ];
    const lines = standIns({
      ...{ taken: runner(dutiesFold)(entries(acts)), standing: new Map(), roster, hands: handsOf(acts) },
      ...{ tries: runner(triesFold)(entries(acts)), at: 0, zone: "Asia/Shanghai" },
    });
    expect(["pli", "pxu"].map((person) => coversOf(EDITION, lines, person))).toEqual([["technical"], []]);
  });
});
