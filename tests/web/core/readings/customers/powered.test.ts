import { describe, expect, it } from "vitest";
import { MINUTE, START } from "../limit-scenes";
import { type Act, checked, customer, DAI, LUO, next, read, time } from "./looks";

/** Their battery of two hours ends at 120. */
const customers = [LUO];
const asks = (...acts: Act[]) => read(acts, { customers }).visits.map((visit) => visit.asksPower);
const power = (...acts: Act[]) => read(acts, { customers }).visits.map(({ powered }) => powered?.by ?? null);
const due = (...acts: Act[]) => next(acts, { customers })["luo"];
const often = { next: time(160) };

describe("whose device has stopped and who is said to be well", () => {
  it("is asked at once what keeps them going, whatever was agreed of the next look", () => {
    expect(asks(checked(130, "luo", "well", often))).toEqual([true]);
    expect(due(checked(130, "luo", "well", often))).toBe(130);
    expect(asks(checked(110, "luo", "well", often))).toEqual([false]);
  });

  it("is looked at next as what was said of that has it", () => {
    const said = checked(131, "luo", "well", { power: "bottle", next: time(141) });
    expect(due(checked(130, "luo", "well"), said)).toBe(141);
    expect(asks(checked(130, "luo", "well"), said)).toEqual([false]);
    expect(power(said)).toEqual(["bottle"]);
    expect(read([said], { customers }).visits[0]?.endsAt).toBeNull();
    // A later word that they are well says nothing else of it, so nobody waits longer.
    expect(power(said, checked(141, "luo", "well", often))).toEqual(["bottle"]);
    expect(due(said, checked(141, "luo", "well", often))).toBe(151);
  });

  it("is looked at no more once they were taken to hospital, nor does anybody go whose help was asked for before", () => {
    const elsewhere = checked(131, "luo", "well", { power: "taken" });
    expect(due(elsewhere)).toBeUndefined();
    // Whoever looks for them here since then has reason to.
    expect(due(elsewhere, checked(141, "luo", "well"))).toBe(201);
    expect(due(elsewhere, checked(141, "luo", "not_met"))).toBe(141);
    expect(due(elsewhere, checked(141, "luo", "needs_help"))).toBe(141);
    // Who needs help here is not in hospital: their device counts again.
    expect(due(elsewhere, checked(141, "luo", "needs_help"), checked(150, "luo", "well", often))).toBe(150);
    const wanted: Act = [125, "help.asked", { of: "people", what: "帮手", customer: "luo" }];
    const open = (...acts: Act[]) =>
      read(acts, { customers }).matters.filter(({ kind, settled }) => kind === "help" && settled === null).length;
    expect(open(wanted)).toBe(1);
    expect(open(wanted, elsewhere)).toBe(0);
    expect(open(elsewhere, [132, "help.asked", { of: "people", what: "帮手", customer: "luo" }])).toBe(1);
  });

  it("is looked after on where nobody said that it is dark, on a bottle, once power is back elsewhere", () => {
    const beyond = [customer("far", { area: "tower-b", battery_hours: 2 })];
    const later = (...acts: Act[]) => next(acts, { customers: beyond });
    const [well, bottle] = [
      checked(10, "far", "well"),
      checked(20, "far", "well", { power: "bottle", lasts_until: time(140) }),
    ];
    const back: Act = [30, "supply.returned", { areas: ["tower-a"] }];
    expect(later(well, back)).toEqual({});
    expect(later(well, bottle, back)).toEqual({ far: 80 });
  });

  it("needs no help any more that nobody promised, and needs it on a bottle", () => {
    const asked: Act = [125, "help.asked", { of: "people", what: "帮手", customer: "luo" }];
    const open = (...acts: Act[]) =>
      read([asked, ...acts], { customers }).matters.flatMap(({ kind, id, settled }) =>
        kind === "help" && settled === null ? [id] : [],
      );
    const [help = ""] = open();
    const well = checked(140, "luo", "well");
    expect(open(well)).toEqual([]);
    expect(open(checked(120, "luo", "well"))).toEqual([help]);
    expect(open(checked(140, "luo", "well", { power: "bottle" }))).toEqual([help]);
    expect(open(well, [150, "help.promised", { help, until: time(200) }])).toEqual([help]);
    expect(open([130, "help.promised", { help, until: time(200) }], [150, "help.released", { help }])).toEqual([]);
    // Whoever needs it anew has it asked for anew.
    expect(open(well, checked(160, "luo", "needs_help"))).toEqual([]);
  });

  it("is asked again once power that was steady went again, or a word of this build's future says what it is", () => {
    const said = checked(131, "luo", "well", { power: "backup" });
    // That they need help takes nothing away of what they go on with.
    expect(power(said, checked(140, "luo", "needs_help"))).toEqual(["backup"]);
    expect(asks(said, checked(140, "luo", "needs_help"), checked(150, "luo", "well"))).toEqual([false]);
    const lost = (after: number): Act[] => [
      [132, "supply.returned", { areas: ["tower-a"] }],
      [after, "supply.lost", { areas: ["tower-a"] }],
    ];
    expect(power(said, ...lost(133))).toEqual(["backup"]);
    expect(power(said, ...lost(200))).toEqual([null]);
    expect(asks(checked(131, "luo", "well", { power: "moon" }))).toEqual([true]);
  });

  it("is asked soon where nobody knows how long their device lasts, until that is said", () => {
    const unknown = [customer("luo", { device: "制氧机" })];
    const dueOf = (...acts: Act[]) => next(acts, { customers: unknown })["luo"];
    expect(dueOf(checked(20, "luo", "well"))).toBe(30);
    expect(read([checked(20, "luo", "well")], { customers: unknown }).visits[0]?.untold).toBe(true);
    const told = checked(20, "luo", "well", { power: "own", lasts_until: time(80) });
    expect(read([told], { customers: unknown }).visits[0]).toMatchObject({
      untold: false,
      endsAt: START + 80 * MINUTE,
    });
    expect(dueOf(told)).toBe(50);
    // It lasts longer than the list has it.
    const longer = checked(130, "luo", "well", { power: "own", lasts_until: time(190) });
    expect([due(longer), asks(longer)]).toEqual([160, [false]]);
  });

  it("comes before others whose turn it is", () => {
    const { visits } = read([checked(130, "luo", "well")], { customers: [DAI, LUO] });
    expect(visits.map(({ matter }) => matter.id)).toEqual(["luo", "dai"]);
  });

  it("goes on with something else from when that is said, before the device stopped too", () => {
    const said = checked(100, "luo", "well", { power: "backup" });
    expect(power(said)).toEqual(["backup"]);
    expect(read([said], { customers }).visits[0]?.endsAt).toBeNull();
    expect(due(said)).toBe(110);
  });
});

/** Nobody has said of their tower that it is dark. */
const ELSEWHERE = customer("luo", { area: "tower-b", battery_hours: 2, check_every: 30 });
const there = (...acts: Act[]) => read(acts, { customers: [ELSEWHERE] }).visits[0];
const stopped: Act[] = [
  [
    5,
    "incident.opened",
    { areas: [], people_in_danger: { place: "1501", area: "tower-b", customer: "luo", lasts_until: time(5) } },
  ],
  checked(8, "luo", "well"),
  checked(9, "luo", "well", { power: "bottle", next: time(19) }),
];
const safe: Act = [10, "entry.corrected", { text: "", safe: true }, ["aaaaaaaaaa.2"]];
const minutes = (at: number | null | undefined) => (typeof at === "number" ? (at - START) / MINUTE : at);

describe("what was said of whoever was in danger", () => {
  it("stays true after they were said to be safe", () => {
    expect(there(...stopped, safe)).toMatchObject({ endsAt: null, powered: { by: "bottle" }, asksPower: false });
    const [told, well] = stopped as [Act, Act];
    expect(there(told, well, safe)?.asksPower).toBe(true);
    expect(minutes(there(told, well, safe)?.endsAt)).toBe(5);
  });

  it("says nothing any more of a battery that was filled since, as far as somebody has seen it", () => {
    const acts: Act[] = [
      [12, "facts.changed", { areas: ["tower-a", "tower-b"] }],
      [20, "supply.returned", { areas: ["tower-b"] }],
      [200, "supply.lost", { areas: ["tower-b"] }],
    ];
    const [dark, back, lost] = acts as [Act, Act, Act];
    const seen: Act = [150, "customer.checked", { customer: "luo", result: "well" }, ["aaaaaaaaaa.7"]];
    expect(minutes(there(...stopped, safe, dark, back, seen, lost)?.endsAt)).toBe(320);
    // Where nobody has seen that, they may be on their bottle still.
    expect(there(...stopped, safe, ...acts)).toMatchObject({ endsAt: null, untold: true });
  });

  it("counts however late it is said that their place is dark as well", () => {
    for (const before of [stopped, [...stopped, safe]]) {
      const acts: Act[] = [
        ...before,
        [12, "supply.lost", { areas: ["tower-b"] }],
        [12, "facts.changed", { areas: ["tower-a", "tower-b"] }],
      ];
      const visit = there(...acts);
      expect(visit).toMatchObject({ powered: { by: "bottle" }, asksPower: false, last: { result: "well" } });
      expect(minutes(visit?.matter.due)).toBe(19);
    }
    const alone = [checked(8, "luo", "well", { next: time(38) }), [12, "supply.lost", { areas: ["tower-b"] }] as Act];
    expect(there(...alone)?.last?.result).toBe("well");
    expect(minutes(there(...alone)?.matter.due)).toBe(38);
  });
});
