import { describe, expect, it } from "vitest";
import type { Edition } from "../../../../../web/src/core/plan/plan";
import type { Entry } from "../../../../../web/src/core/record/entries";
import { EDITION, MINUTE, START } from "../limit-scenes";
import {
  type Act,
  apart,
  checked,
  customer,
  GU,
  knowing,
  next,
  REPORT,
  read,
  reported,
  type Told,
  takenIn,
  time,
} from "./looks";

describe("a special customer who is well", () => {
  it("is looked at again: as was agreed, before their battery ends, else as the plan has it", () => {
    expect(next([])).toEqual({ luo: 60, dai: 30, gu: 0 });
    expect(next([checked(20, "luo", "well"), checked(20, "dai", "well"), checked(20, "gu", "well")])).toEqual({
      ...{ luo: 70, dai: 50, gu: 80 },
    });
  });

  it("is looked at no later for being given to somebody, but may be sooner", () => {
    const given = (until: number): Act => [5, "matter.given", { matter: "check:luo", to: "p2", due: time(until) }];
    expect(next([given(100)])).toMatchObject({ luo: 60 });
    expect(next([given(20)])).toMatchObject({ luo: 20 });
  });

  it("is asked ever sooner as the battery goes down, but not all the time, and then by what keeps them going", () => {
    expect(next([checked(80, "luo", "well")])).toMatchObject({ luo: 100 });
    expect(next([checked(105, "luo", "well")])).toMatchObject({ luo: 115 });
    expect(next([checked(115, "luo", "well")])).toMatchObject({ luo: 120 });
    expect(next([checked(130, "luo", "well")])).toMatchObject({ luo: 130 });
    expect(next([checked(130, "luo", "well", { power: "none" })])).toMatchObject({ luo: 190 });
    expect(next([checked(20, "luo", "well", { next: time(25) })])).toMatchObject({ luo: 25 });
  });

  it("is asked as often as the plan's own figure says", () => {
    const every = { id: "special-check", name: {}, value: 15, unit: "minutes", source: {} } as const;
    const edition = { ...EDITION, figures: [every] as unknown as Edition["figures"] };
    expect(next([checked(20, "gu", "well")], { edition })).toMatchObject({ gu: 35 });
  });
});

describe("power that goes again", () => {
  const back: Act = [30, "supply.returned", { areas: ["tower-a"] }];
  const again: Act = [60, "supply.lost", { areas: ["tower-a"] }];
  const acts = [checked(20, "luo", "well"), checked(20, "dai", "well", { next: time(300) }), back];

  it("has everybody looked at anew: how they were before it says nothing", () => {
    expect(next(acts)).toEqual({ luo: 70, gu: null });
    expect(next([...acts, again])).toEqual({ luo: 120, dai: 90, gu: 60 });
    expect(read([...acts, again]).visits.map(({ last }) => last)).toEqual([null, null, null]);
  });

  it("has filled no battery where it was back too shortly to be steady, and has everybody asked again soon", () => {
    const blip: Act = [32, "supply.lost", { areas: ["tower-a"] }];
    expect(next([...acts, checked(20, "gu", "well"), blip].toSorted(([a], [b]) => a - b))).toEqual({
      ...{ luo: 70, dai: 62, gu: 32 },
    });
    const { visits } = read([...acts, blip]);
    const ends = visits.find(({ matter }) => matter.id === "luo");
    expect(ends).toMatchObject({ endsAt: START + 120 * MINUTE, last: { result: "well" } });
    expect(next([...acts, blip, checked(40, "dai", "well", { next: time(300) })])).toMatchObject({ dai: 300 });
  });

  it("leaves in need who was in need", () => {
    const inNeed = [checked(20, "luo", "needs_help"), checked(20, "gu", "not_met"), back, again];
    expect(next(inNeed)).toMatchObject({ luo: 20, gu: 20 });
  });

  it("asks at no set time for whom nobody asked where the power stayed", () => {
    const far = customer("far", { area: "tower-b" });
    const lost: Act = [0, "supply.lost", { areas: ["tower-b"] }];
    const told: Act[] = [[1, "facts.changed", { areas: ["tower-a", "tower-b"] }], lost];
    expect(next([...told, [30, "supply.returned", { areas: ["tower-a"] }]], { customers: [GU, far] })).toEqual({
      ...{ far: 0, gu: null },
    });
  });
});

describe("a special customer found in the field", () => {
  const found = (told: object, after = 20): Told => ({ customers: [], others: [reported(after, told)] });

  it("is to be looked at: before the battery ends, as often as agreed, else as the plan has it", () => {
    expect(next([], found({ battery_hours: 2 }))).toEqual({ [REPORT]: 70 });
    expect(next([], found({ check_every: 30 }))).toEqual({ [REPORT]: 50 });
    expect(next([], found({}))).toEqual({ [REPORT]: 80 });
    expect(next([], found({ battery_hours: 0 }))).toEqual({ [REPORT]: 20 });
  });

  it("is the customer service's, a life where a battery runs down, and has whoever reported them as told", () => {
    const [matter] = read([], found({ battery_hours: 2 })).matters.filter(({ kind }) => kind === "check");
    expect(matter).toMatchObject({ id: REPORT, by: "service", urgency: 0, place: { area: "tower-a", asset: null } });
    expect(matter?.entries.map(({ ref }) => ref)).toEqual([REPORT]);
  });

  it("is in the round and is looked after like the others, with the help that they need", () => {
    const told = found({ battery_hours: 2 });
    expect(next([checked(30, REPORT, "well")], told)).toEqual({ [REPORT]: 75 });
    expect(next([checked(30, REPORT, "not_met")], told)).toEqual({ [REPORT]: 30 });
    const asked: Act = [31, "help.asked", { of: "people", what: "人", customer: REPORT, area: "tower-a" }];
    const [visit] = read([checked(30, REPORT, "needs_help"), asked], told).visits;
    expect(visit).toMatchObject({ endsAt: START + 120 * MINUTE, last: { result: "needs_help" }, help: { what: "人" } });
  });

  it("is in the dark although nobody has said so of where they are, in the outage in which they were found", () => {
    const elsewhere = (after: number) =>
      found({ battery_hours: 2 }, after).others?.map((entry) => ({
        ...entry,
        action: entry.action && { ...entry.action, body: { area: "tower-b" } },
      })) as Entry[];
    expect(next([], { customers: [], others: elsewhere(20) })).toEqual({ [REPORT]: 80 });
    expect(next([], { customers: [], others: elsewhere(-600) })).toEqual({});
    const back: Act[] = [
      [30, "supply.lost", { areas: ["tower-b"] }],
      [40, "supply.returned", { areas: ["tower-b"] }],
    ];
    expect(next(back, { customers: [], others: elsewhere(20) })).toEqual({ [REPORT]: 80 });
    expect(next([...back, knowing(45, REPORT, 2)], { customers: [], others: elsewhere(20) })).toEqual({});
    // Who calls after that has no power at home, whatever they depend on.
    expect(next(back, { customers: [], others: elsewhere(50) })).toEqual({ [REPORT]: 110 });
    expect(next([...back, knowing(60, REPORT, 2)], { customers: [], others: elsewhere(50) })).toEqual({});
  });

  it("is still there in a later outage, and is asked after from when the power went", () => {
    expect(next([], found({ battery_hours: 2 }, -600))).toEqual({ [REPORT]: 60 });
    expect(next([], found({}, -600))).toEqual({ [REPORT]: 0 });
  });

  it("is nobody whom the desk did not take in, or who may not read of them", () => {
    const off = apart(1, 30, "matter.left", { matter: `customer_reported:${REPORT}`, reason: "有了" });
    const { others = [] } = found({});
    expect(next([], { customers: [], others: [...others, off] })).toEqual({});
    const hidden = others.map((entry) => ({ ...entry, private: null }));
    expect(next([], { customers: [], others: hidden })).toEqual({});
  });

  it("is one customer once the desk has taken them in, with what was said and who goes", () => {
    const acts: Act[] = [
      checked(30, REPORT, "needs_help"),
      [31, "help.asked", { of: "people", what: "人", customer: REPORT, area: "tower-a" }],
      [32, "matter.taken", { matter: `check:${REPORT}` }],
    ];
    const others = [reported(20, { battery_hours: 2 }), takenIn(40)];
    const { visits } = read(acts, { customers: [customer("c-9", { battery_hours: 2 })], others });
    expect(visits).toMatchObject([
      { matter: { id: "c-9", keepers: [{ person: "p1" }] }, last: { result: "needs_help" }, help: { what: "人" } },
    ]);
    const later: Act[] = [...acts, checked(50, "c-9", "well")];
    expect(next(later, { customers: [customer("c-9", { battery_hours: 2 })], others })).toEqual({ "c-9": 85 });
    // A phone that has not heard of it records under the report.
    const late: Act[] = [...acts, checked(50, REPORT, "well")];
    expect(next(late, { customers: [customer("c-9", { battery_hours: 2 })], others })).toEqual({ "c-9": 85 });
  });
});
