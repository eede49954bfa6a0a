import { describe, expect, it } from "vitest";
import { actsFold, counted, enquiriesFold } from "../../../../web/src/core/folds/countable-acts";
import { type Duties, dutiesFold, dutiesOf } from "../../../../web/src/core/folds/duties";
import { handsFold } from "../../../../web/src/core/folds/duty-doers";
import { runner } from "../../../../web/src/core/folds/fold";
import { coverOf, coversOf } from "../../../../web/src/core/readings/duties/duty-cover";
import { tallies } from "../../../../web/src/core/readings/enquiries";
import { inDisplayOrder } from "../../../../web/src/core/record/entries";
import { entryOf } from "../boards";
import { orders } from "../orders";
import { EDITION } from "../readings/limit-scenes";

type Act = readonly [type: string, body: Record<string, unknown>, actor?: string | null];

const entries = (acts: readonly Act[]) =>
  acts.map(([type, body, actor = "p1"], index) =>
    entryOf({ ref: `aaaaaaaaaa.${index + 1}`, happened_at: index, action: { type, actor, body } }),
  );
const leads = (...acts: Act[]) =>
  (runner(dutiesFold)(entries(acts)).get("leader") ?? []).map(({ person, entry }) => `${person} ${entry.n}`);
const took = (person: string, duty = "leader"): Act => ["duty.taken", { duty, person }];
const released = (person: string): Act => ["duty.released", { duty: "leader", person }];
const over = (from: string | null, to: string): Act => ["duty.handed_over", { duty: "leader", from, to }];

describe("a duty", () => {
  it("is held by all who took it, the first leading, until they release it", () => {
    expect(leads(took("a"), took("b"), took("a"))).toEqual(["a 1", "b 2"]);
    expect(leads(took("a"), took("b"), released("a"))).toEqual(["b 2"]);
    expect(leads(took("a"), released("c"))).toEqual(["a 1"]);
    expect(leads(took("a"), released("a"))).toEqual([]);
  });

  it("goes to the successor in the place of who hands over", () => {
    expect(leads(took("a"), took("b"), took("c"), over("b", "d"))).toEqual(["a 1", "d 4", "c 3"]);
    expect(leads(took("a"), took("b"), over("a", "d"))).toEqual(["d 3", "b 2"]);
  });

  it("goes to the last place where who hands over held nothing", () => {
    expect(leads(took("a"), over("x", "b"))).toEqual(["a 1", "b 2"]);
    expect(leads(took("a"), over(null, "b"))).toEqual(["a 1", "b 2"]);
    expect(leads(took("a"), over("x", "a"))).toEqual(["a 1"]);
  });

  it("goes by the last word where who hands it over had given it away and did not know", () => {
    expect(leads(took("a"), over("a", "b"), over("a", "c"))).toEqual(["c 3"]);
    expect(leads(took("a"), took("z"), over("a", "b"), over("b", "c"), over("a", "d"))).toEqual(["d 5", "z 2"]);
    expect(leads(took("a"), over("a", "b"), over("a", "b"))).toEqual(["b 2"]);
    expect(leads(took("a"), over("a", "b"), took("a"), over("a", "c"))).toEqual(["b 2", "c 4"]);
  });

  it("is held the same in whatever order that is heard", () => {
    const all = entries([took("a"), over("a", "b"), over("a", "c"), took("b"), over("c", "d")]);
    const held = orders(all, 40).map((order) => {
      const heard = [...new Set(order)].toSorted(inDisplayOrder);
      return [...(runner(dutiesFold)(heard).get("leader") ?? [])].map(({ person }) => person);
    });
    expect(new Set(held.map(String))).toEqual(new Set(["d,b"]));
  });

  it("is held once by a successor who held it already, in the place further ahead", () => {
    expect(leads(took("a"), took("b"), took("c"), over("c", "a"))).toEqual(["a 1", "b 2"]);
    expect(leads(took("a"), took("b"), took("c"), over("a", "c"))).toEqual(["c 4", "b 2"]);
  });

  it("changes by no other word, of no other duty, and by none that names nobody", () => {
    const state = runner(dutiesFold)(entries([took("a")]));
    const others: Act[] = [
      ["person.taken", { duty: "leader", person: "b" }],
      ["duty.praised", { duty: "leader", person: "b", to: "b" }],
      ["duty.taken", { duty: "cook", person: "b" }],
      ["duty.taken", { duty: "leader" }],
      ["duty.released", { duty: "leader", to: "a" }],
      ["duty.handed_over", { duty: "leader", from: "a" }],
      took("a"),
      released("z"),
    ];
    for (const entry of entries(others)) expect(dutiesFold.evolve(state, entry)).toBe(state);
  });

  it("is one of those that a person holds, in the plan's order", () => {
    const held = runner(dutiesFold)(entries([took("a", "safety"), took("b", "leader"), took("a", "leader")]));
    expect([dutiesOf(held, "a"), dutiesOf(held, "b"), dutiesOf(held, "c")]).toEqual([
      ["leader", "safety"],
      ["leader"],
      [],
    ]);
  });
});

describe("who did something in an outage", () => {
  it("is known with what each let go, and only a change makes it anew", () => {
    const some: Act[] = [["note.written", {}, "a"], released("a"), over("b", "c"), ["note.written", {}, null]];
    const state = runner(handsFold)(entries(some));
    expect([[...state.people.keys()], [...state.letGo]]).toEqual([
      ["a", "p1"],
      ["a leader", "b leader"],
    ]);
    // What sorts later and happened before is nothing new of who did it.
    const others: Act[] = [
      ["note.written", {}, "a"],
      ["duty.released", { duty: "cook", person: "a" }, "a"],
      ["duty.released", { duty: "leader" }, "a"],
      ["duty.taken", { duty: "leader", person: "b" }, "p1"],
    ];
    const before = (acts: readonly Act[]) => entries(acts).map((entry) => ({ ...entry, happenedAt: 0 }));
    for (const entry of before(others)) expect(handsFold.evolve(state, entry)).toBe(state);
    expect(handsFold.evolve(state, entryOf({ ref: "aaaaaaaaaa.9", happened_at: 9 }))).toBe(state);
  });
});

describe("a cover", () => {
  const doers = (...duties: string[]): never => new Map(duties.map((duty) => [duty, [`p-${duty}`]])) as never;

  it("is nobody's where the plan has no card for the duty", () => {
    const bare = { ...EDITION, duties: [] };
    expect(coverOf(bare, doers("leader"), "technical")).toBeNull();
  });

  it("is the first person of who does it", () => {
    const inLine = (person: string) => ({ person, standsFor: null, hindrance: null, does: true });
    const two = new Map([["leader", [inLine("p1"), inLine("p2")]]]) as never;
    expect(coversOf(EDITION, two, "p1")).toEqual(["liaison", "technical", "service", "safety"]);
    expect(coversOf(EDITION, two, "p2")).toEqual([]);
  });
});

describe("acts that count until they are taken back", () => {
  const fold = actsFold(["report.given"], "rule");
  const given: Act = ["report.given", { rule: "r" }];

  it("are those of their type that say what they are about", () => {
    const acts = runner(fold)(entries([given, ["report.given", {}], ["report.skipped", { rule: "r" }]]));
    expect(counted(acts).map(({ n }) => n)).toEqual([1]);
  });

  it("are taken back once", () => {
    const read = runner(fold);
    const undo = (n: number, ...refs: string[]) =>
      entryOf({ ref: `bbbbbbbbbb.${n}`, happened_at: 10 + n, action: { type: "entry.undone", refs } });
    const first = [...entries([given, given]), undo(1, "aaaaaaaaaa.1")];
    const state = read(first);
    expect(counted(state).map(({ n }) => n)).toEqual([2]);
    expect(read([...first, undo(2, "aaaaaaaaaa.1")])).toBe(state);
    expect([...read([...first, undo(2, "aaaaaaaaaa.1", "x.1")]).undone.keys()]).toEqual(["aaaaaaaaaa.1", "x.1"]);
  });

  it("are tallied by what was asked, or by the answer that was looked at", () => {
    const asked = runner(enquiriesFold)(
      entries([
        ["enquiry.counted", { kind: "when", answer: "x", area: "a" }],
        ["enquiry.counted", { kind: "when", channel: "phone", area: "a" }],
        ["enquiry.counted", { kind: "lift", answer: "x" }],
      ]),
    );
    expect([...tallies(asked)].map(([kind, { count }]) => [kind, count])).toEqual([
      ["when", 2],
      ["lift", 1],
    ]);
    expect([...tallies(asked, "answer")].map(([answer, { count }]) => [answer, count])).toEqual([["x", 2]]);
    expect(tallies(asked).get("when")).toEqual({
      count: 2,
      areas: new Map([["a", 2]]),
      channels: new Map([["phone", 1]]),
    });
  });
});

it("nobody's duties are none", () => {
  const none: Duties = new Map();
  expect(dutiesOf(none, "a")).toEqual([]);
});
