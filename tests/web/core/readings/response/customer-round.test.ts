import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import type { CaredFor } from "../../../../../web/src/core/readings/matters/context";
import { mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { isNobodys } from "../../../../../web/src/core/readings/matters/taking";
import { customerRound } from "../../../../../web/src/core/readings/response/customer-round";
import { EDITION, MINUTE, START, sceneOf } from "../limit-scenes";

type Act = [number, string, Record<string, unknown>, string[]?];
const customer = (id: string, more: Partial<CaredFor> = {}): CaredFor => ({
  ...{ id, area: "tower-a", battery_hours: null, check_every: null },
  ...more,
});
const LUO = customer("luo", { battery_hours: 2 });
const DAI = customer("dai", { check_every: 30 });
const FAR = customer("far", { area: "tower-b" });
const time = (after: number) => new Date((START + after * MINUTE) / 1000).toISOString();
const checked = (after: number, id: string, result: string, more: object = {}): Act => [
  after,
  "customer.checked",
  { customer: id, result, ...more },
];

function read(acts: Act[], customers: readonly CaredFor[] = [LUO, DAI, FAR], now = 0) {
  const scene = sceneOf(["tower-a"], acts);
  const at = { edition: EDITION, scene, customers };
  const matters = mattersOf({ ...at, waits: WAITS, now: START + now * MINUTE });
  return { matters, visits: customerRound({ ...at, matters }) };
}
const order = (acts: Act[]) => read(acts).visits.map(({ matter }) => matter.id);

describe("the round", () => {
  it("goes to whoever is due first where it is dark, with when their device ends", () => {
    expect(order([])).toEqual(["dai", "luo"]);
    expect(read([]).visits.map(({ endsAt }) => endsAt)).toEqual([null, START + 120 * MINUTE]);
    expect(order([checked(5, "dai", "well", { next: time(90) })])).toEqual(["luo", "dai"]);
  });

  it("goes of all whose turn it is to whose battery ends first, in the list of all matters too", () => {
    const [short, long] = [
      customer("short", { battery_hours: 1 }),
      customer("long", { battery_hours: 8, check_every: 5 }),
    ];
    const turn = (now: number, acts: Act[] = []) => {
      const { matters, visits } = read(acts, [DAI, long, short], now);
      const checks = matters.filter(({ kind }) => kind === "check").map(({ id }) => id);
      expect(visits.map(({ matter }) => matter.id)).toEqual(checks);
      return checks;
    };
    expect(turn(31)).toEqual(["short", "long", "dai"]);
    expect(turn(31, [checked(30, "short", "well")])).toEqual(["long", "dai", "short"]);
    expect(turn(31, [checked(30, "dai", "needs_help")])).toEqual(["dai", "short", "long"]);
    expect(turn(0)).toEqual(["long", "dai", "short"]);
  });

  it("has a device of which nobody has said that it runs out wait its turn", () => {
    const fridge = customer("fridge", { device: "冷库", check_every: 120 });
    const { visits } = read([checked(25, "fridge", "well")], [fridge, DAI], 40);
    expect(visits.map(({ matter: { id, due } }) => [id, ((due ?? 0) - START) / MINUTE])).toEqual([
      ["dai", 30],
      ["fridge", 35],
    ]);
  });

  it("goes first to whoever needs help, and to who is well when it is time again", () => {
    expect(order([checked(5, "luo", "needs_help")])).toEqual(["luo", "dai"]);
    expect(order([checked(40, "dai", "well")])).toEqual(["luo", "dai"]);
    expect(order([checked(5, "luo", "not_met")])).toEqual(["luo", "dai"]);
  });

  it("believes no later time than a day on, nor past half of what is left of a battery", () => {
    const dueOf = (acts: Act[]) => Object.fromEntries(read(acts).visits.map(({ matter }) => [matter.id, matter.due]));
    const late = { next: "9999-12-31T23:59:59Z" };
    const well = dueOf([checked(20, "dai", "well", late), checked(20, "luo", "well", late)]);
    expect(well).toEqual({ dai: START + (20 + 24 * 60) * MINUTE, luo: START + 70 * MINUTE });
    const help = dueOf([checked(20, "dai", "needs_help", late), checked(20, "luo", "not_met", late)]);
    expect(help).toEqual({ dai: START + 20 * MINUTE, luo: START + 20 * MINUTE });
  });

  it("leaves out who was let go", () => {
    expect(order([[5, "matter.left", { matter: "check:dai", reason: "搬走了" }]])).toEqual(["luo"]);
  });

  it("goes on once the power is back, to whoever depends on it, was not well or was never asked, until they are seen to be", () => {
    const back: Act = [50, "supply.returned", { areas: [] }];
    expect(read([back]).visits).toMatchObject([
      { matter: { id: "luo" }, isBack: true, endsAt: START + 120 * MINUTE },
      { matter: { id: "dai", due: null }, isBack: true },
    ]);
    expect(order([checked(5, "luo", "well"), checked(5, "dai", "not_met"), back])).toEqual(["dai", "luo"]);
    const seen: Act = [60, "customer.checked", { customer: "luo", result: "well" }, ["aaaaaaaaaa.3"]];
    expect(order([checked(5, "dai", "not_met"), back, seen])).toEqual(["dai"]);
    // A phone without a network had not heard that it is back, and asked nobody.
    expect(order([checked(5, "dai", "not_met"), back, checked(60, "luo", "well")])).toEqual(["dai", "luo"]);
    const again: Act[] = [
      [70, "supply.lost", { areas: [] }],
      [110, "supply.returned", { areas: [] }],
    ];
    expect(order([checked(5, "dai", "not_met"), back, seen, ...again])).toEqual(["dai", "luo"]);
    expect(order([back, checked(60, "luo", "needs_help")])).toEqual(["luo", "dai"]);
    // On a bottle they have no power yet; in hospital nobody looks for them.
    const bottle = checked(60, "luo", "well", { power: "bottle", lasts_until: time(90) });
    expect(read([back, bottle]).visits[0]).toMatchObject({
      ...{ endsAt: START + 90 * MINUTE, matter: { due: START + 75 * MINUTE } },
    });
    expect(order([back, checked(60, "luo", "well", { power: "taken" })])).toEqual(["dai"]);
    const device = [customer("gu", { device: "电动床" })];
    expect(read([back], device).visits).toHaveLength(1);
  });

  it("says who promised help, until it is here; it is nobody's until somebody takes it", () => {
    const asked: Act = [6, "help.asked", { of: "people", what: "人", customer: "luo", area: "tower-a" }];
    const { visits, matters } = read([checked(5, "luo", "needs_help"), asked]);
    expect(visits[0]?.help).toMatchObject({ customer: "luo", until: null });
    const ref = visits[0]?.help?.entry.ref ?? "";
    const help = matters.find(({ kind }) => kind === "help");
    expect(help).toMatchObject({ urgency: 0, by: null, about: "luo" });
    expect(help && isNobodys(help)).toBe(true);
    const promised: Act = [7, "help.promised", { help: ref, by: "utility", until: time(40) }];
    expect(read([checked(5, "luo", "needs_help"), asked, promised]).visits[0]?.help).toMatchObject({
      promisedBy: "utility",
      until: START + 40 * MINUTE,
    });
    // What keeps them going, or that nobody answers, is no word that they are well.
    const inNeed = (...acts: Act[]) =>
      read([checked(5, "luo", "needs_help"), asked, ...acts]).visits.find(({ matter }) => matter.id === "luo")?.inNeed;
    expect([
      inNeed(),
      inNeed(checked(8, "luo", "well", { power: "own" })),
      inNeed(checked(8, "luo", "not_met")),
    ]).toEqual([true, true, true]);
    expect(inNeed(promised, checked(8, "luo", "well"))).toBe(false);
    const here: Act = [20, "help.arrived", { help: ref }];
    // Whoever asks next sees that it came; once they are well nothing stands of it.
    expect(read([checked(5, "luo", "needs_help"), asked, here]).visits[0]).toMatchObject({
      ...{ help: { here: true }, helping: null },
    });
    const well = checked(30, "luo", "well");
    expect(read([checked(5, "luo", "needs_help"), asked, here, well]).visits.map((each) => each.help)).toEqual([
      null,
      null,
    ]);
    const taken: Act = [8, "matter.taken", { matter: `help:${ref}` }];
    const mine = read([checked(5, "luo", "needs_help"), asked, taken]).matters.find(({ kind }) => kind === "help");
    expect(mine && isNobodys(mine)).toBe(false);
  });

  it("has everybody in the dark once, whatever was recorded, those in need first", () => {
    const many = ["a", "b", "c", "d"].map((id, index) =>
      customer(id, { battery_hours: index % 2 === 0 ? index : null, check_every: index === 3 ? 20 : null }),
    );
    const act = fc.record({
      at: fc.integer({ min: 1, max: 200 }),
      id: fc.constantFrom("a", "b", "c", "d", "nobody"),
      result: fc.constantFrom("well", "needs_help", "not_met", "odd"),
      next: fc.option(fc.integer({ min: 1, max: 400 })),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const done = acts
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, id, result, next }) => checked(at, id, result, next === null ? {} : { next: time(next) }));
        const { visits } = read(done, many);
        expect(visits.map(({ matter }) => matter.id).toSorted()).toEqual(["a", "b", "c", "d"]);
        const ranks = visits.map(({ last }) => (last?.result === "needs_help" ? 0 : 1));
        expect(ranks).toEqual(ranks.toSorted());
      }),
    );
  });
});
