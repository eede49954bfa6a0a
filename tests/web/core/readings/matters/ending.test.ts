import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../../../../web/src/core/commands/decision";
import { closeIncident } from "../../../../../web/src/core/commands/ending";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import type { Remainder } from "../../../../../web/src/core/readings/lists/remainder";
import type { Matter } from "../../../../../web/src/core/readings/matters/matter";
import {
  afterEnd,
  begunByEnd,
  isOpen,
  leftByEnd,
  mattersOf,
  unshownAfter,
} from "../../../../../web/src/core/readings/matters/matters";
import { improvementsIn } from "../../../../../web/src/core/readings/review/improvements";
import { stillOpen } from "../../../../../web/src/core/readings/still-open";
import { type Entry, inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../web/src/core/scene";
import { entryOf, type PlainAction } from "../../boards";
import { EDITION } from "../limit-scenes";
import { EDITION as GATED } from "../recovery/gated";
import { SERVING } from "../serving";

const [START, MINUTE] = [1_800_000_000_000_000, 60_000_000];
const OPEN = "aaaaaaaaaa.1";
const AT = START + 200 * MINUTE;
const LUO = { id: "cluo", area: null, battery_hours: 2, check_every: 30 };

const entry = (n: number, action: PlainAction, at = n) =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: START + at * MINUTE,
    action: { actor: "p1", incident: OPEN, ...action },
  });
const opening = entry(1, { type: "incident.opened", body: { areas: [], level: 3 } }, 0);
const ofPart = entry(1, { type: "incident.opened", body: { areas: ["tower-a"], level: 3 } }, 0);
const closing = entry(99, { type: "incident.closed", body: { still_open: [] } }, 199);

function read(entries: readonly Entry[]) {
  const board = createScenes()([opening, ...entries].sort(inDisplayOrder));
  const [view] = board.real;
  if (!view) throw new Error("no outage");
  return { edition: EDITION, scene: board.scene(view), waits: WAITS, customers: [LUO], now: AT };
}

/** In the dark, beside it, and wherever they are. */
const CUSTOMERS = [
  LUO,
  { ...LUO, id: "cb", area: "tower-b" },
  { ...LUO, id: "cc", area: "tower-a", battery_hours: null },
];

const inDrill = (of: Entry): Entry => (of.action ? { ...of, action: { ...of.action, drill: true } } : of);

const KEYS = ["request:aaaaaaaaaa.2", "help:aaaaaaaaaa.3", "check:cluo", 'could_not:["rounds","","","lamps"]'];
const matter = fc.constantFrom(...KEYS);
const refs = fc.constantFrom("aaaaaaaaaa.2", "aaaaaaaaaa.3", "aaaaaaaaaa.4");
const act = (type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({ type: fc.constant(type), body: fc.record(fields, { requiredKeys: Object.keys(fields) }) });
const histories = fc.array(
  fc.oneof(
    act("request.opened", { kind: fc.constantFrom("trapped", "repair") }),
    act("request.closed", { request: refs, outcome: fc.constant("solved") }),
    act("help.asked", { of: fc.constant("people"), what: fc.constant("x"), count: fc.nat(2) }),
    act("help.arrived", { help: refs, count: fc.nat(2) }),
    act("step.could_not", { list: fc.constant("rounds"), item: fc.constant("lamps"), reason: fc.constant("x") }),
    act("step.done", { list: fc.constant("rounds"), item: fc.constantFrom("lamps", "doors") }),
    act("contact.tried", { contact: fc.constant("utility"), outcome: fc.constantFrom("busy", "reached") }),
    act("promise.made", {
      ...{ by: fc.constant("utility"), what: fc.constantFrom("power", "crew") },
      until: fc.constant("2027-01-15T09:00:00Z"),
    }),
    act("supply.returned", { areas: fc.constantFrom([], ["tower-a"]) }),
    act("supply.lost", { areas: fc.constantFrom(["tower-a"], ["tower-b"]) }),
    act("customer.checked", {
      customer: fc.constantFrom("cluo", "cb", "cc"),
      result: fc.constantFrom("well", "not_met", "needs_help"),
    }),
    act("improvement.opened", { what: fc.constant("x"), why: fc.constant("y") }),
    act("improvement.changed", { improvement: refs, due: fc.constant("2027-01-16T01:00:00Z") }),
    act("improvement.closed", { improvement: refs, outcome: fc.constantFrom("done", "dropped") }),
    act("improvement.reopened", { improvement: refs, reason: fc.constant("x") }),
    act("service.opened", { service: fc.constantFrom("doors", "lifts") }),
    act("level.changed", { from: fc.constant(3), to: fc.constantFrom(1, 2), reason: fc.constant("x") }),
    act("report.given", { rule: fc.constantFrom(...EDITION.reports.map(({ id }) => id)) }),
    act("system.checked", { list: fc.constantFrom("rounds", "lifts"), result: fc.constantFrom("well", "faulty") }),
    act("matter.given", { matter, to: fc.constantFrom("p1", "p2"), due: fc.constant("2027-01-16T01:00:00Z") }),
    act("matter.left", { matter, reason: fc.string() }),
    act("accident.recorded", { part: fc.constantFrom("first", "finding"), accident: refs, text: fc.string() }),
  ),
  { maxLength: 14 },
);
const told = (made: readonly unknown[]) => made.map((each, index) => entry(index + 2, each as PlainAction));

describe("an end", () => {
  it("names what the power's return asks for and nobody began, once it is back", () => {
    const edition = { ...GATED, recovery: { ...GATED.recovery, before: ["ready"], power_up: [] } };
    const lists = (...entries: readonly Entry[]) =>
      stillOpen(read(entries).scene, edition, { now: AT }).flatMap((each) =>
        each.kind === "list" ? [[each.placed.list.id, each.progress.answered]] : [],
      );
    const back = entry(20, { type: "supply.returned", body: { areas: [] } });
    const step = (n: number, item: string) => entry(n, { type: "step.done", body: { list: "ready", item } });
    expect(lists()).toEqual([]);
    expect(lists(back)).toEqual([["ready", 0]]);
    expect(lists(back, step(21, "dry"))).toEqual([["ready", 1]]);
    expect(lists(back, step(21, "dry"), step(22, "tags"))).toEqual([]);
  });

  it("counts beforehand what there is to do after it, whoever asks", () => {
    fc.assert(
      fc.property(histories, fc.boolean(), fc.boolean(), fc.boolean(), (made, oversees, isDrill, isPart) => {
        const marked = (all: readonly Entry[]) => (isDrill ? all.map(inDrill) : all);
        const of = (...more: readonly Entry[]) => {
          const board = createScenes()(
            marked([isPart ? ofPart : opening, ...told(made), ...more]).toSorted(inDisplayOrder),
          );
          const [view] = isDrill ? board.drills : board.real;
          if (!view) throw new Error("no outage");
          const improvements = improvementsIn(board.improvements);
          const reviewer = { oversees, person: "p1" };
          return {
            ...read([]),
            edition: SERVING,
            scene: board.scene(view),
            customers: CUSTOMERS,
            improvements,
            reviewer,
          };
        };
        const keys = (all: readonly Matter[]) => all.filter(isOpen).map(({ key, due }) => [key, due]);
        const ended = of(entry(99, { type: "incident.closed", body: { still_open: [] } }, 200));
        const after = mattersOf(ended);
        expect(keys(afterEnd(of()))).toEqual(keys(after));
        const overseen = mattersOf({ ...ended, reviewer: { oversees: true, person: "p9" } });
        expect(keys(after).length + unshownAfter(ended)).toBe(keys(overseen).length);
        const parts = [...leftByEnd(of()), ...begunByEnd(of())];
        expect(parts.filter(isOpen)).toHaveLength(after.filter(isOpen).length);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves what it was said to leave, with the same people and times, and nothing is lost by it", () => {
    fc.assert(
      fc.property(histories, (made) => {
        const entries = told(made);
        const plain = ({ key, due, keepers }: { key: string; due: number | null; keepers: readonly unknown[] }) => [
          key,
          due,
          keepers.length,
        ];
        const before = leftByEnd(read(entries)).filter(isOpen).map(plain);
        const after = mattersOf(read([...entries, closing])).filter(isOpen);
        // What the end itself begins comes on top.
        expect(after.filter(({ kind }) => kind !== "care" && kind !== "list").map(plain)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it("names each thing once, those that it leaves among them", () => {
    fc.assert(
      fc.property(histories, (made) => {
        const context = read(told(made));
        // An end waits until all of it has somebody.
        const left = leftByEnd(context).map((each) => ({ ...each, by: each.by ?? ("leader" as const) }));
        const say = (of: Remainder) => (of.kind === "matter" ? of.key : `${of.kind} ${of.key}`);
        const ending = { now: AT, left, say, sayRest: say, reason: "over", supervises: true };
        const decided = closeIncident(context.scene, EDITION, ending);
        if (isRefusal(decided)) return;
        const named = (decided[0]?.body as { readonly still_open?: readonly string[] } | undefined)?.still_open ?? [];
        expect(new Set(named).size).toBe(named.length);
        for (const each of left) expect(named.includes(each.key)).toBe(isOpen(each));
      }),
      { numRuns: 200 },
    );
  });
});

describe("by when", () => {
  const failed = entry(2, { type: "step.could_not", body: { list: "rounds", item: "lamps", reason: "x" } });
  const key = KEYS[3] ?? "";
  const due = (...more: readonly Entry[]) =>
    mattersOf(read([failed, ...more])).find((each) => each.key === key)?.due ?? null;
  const given = (n: number, at: string, when = n) =>
    entry(n, { type: "matter.given", body: { matter: key, to: "p2", due: at } }, when);

  it("is what was said last when it was given; what was said before it was asked for counts no more", () => {
    expect(due()).toBeNull();
    expect(due(given(3, "2027-01-15T09:00:00Z"), given(4, "2027-01-15T10:00:00Z"))).toBe(1_800_007_200_000_000);
    expect(due(given(3, "2027-01-15T09:00:00Z", 1))).toBeNull();
  });

  it("is that of the plan again once the giving is taken back", () => {
    const back = entry(4, { type: "entry.undone", refs: ["aaaaaaaaaa.3"] });
    expect(due(given(3, "2027-01-15T09:00:00Z"), back)).toBeNull();
  });
});
