import { describe, expect, it } from "vitest";
import type { Edition } from "../../../../../web/src/core/plan/plan";
import { EDITION, MINUTE, START } from "../limit-scenes";
import { type Act, apart, checked, customer, knowing, read, reported, time } from "./looks";

const item = { id: "call", text: {}, customers: "battery" };
const list = { ...EDITION.lists[0], id: "machines", pages: [{ name: null, items: [item] }] };
const danger = { id: "machine", name: {}, asset_kind: null, list: "machines", contacts: [], scripts: [], clock: null };
const edition = {
  ...EDITION,
  lists: [...EDITION.lists, list],
  dangers: [...EDITION.dangers, danger],
} as unknown as Edition;
/** Elsewhere than where the power is said to be gone. */
const PENG = customer("peng", { area: "tower-b", battery_hours: 2 });
const QIAO = customer("qiao", { area: "tower-b", check_every: 60 });

const people = (more = {}) => ({ people_in_danger: { place: "1501", danger: "machine", area: "tower-b", ...more } });
const told = (after: number, more = {}): Act => [after, "incident.opened", { areas: [], ...people(more) }];
const corrected = (after: number, body: object): Act => [
  after,
  "entry.corrected",
  { text: "", ...body },
  ["aaaaaaaaaa.2"],
];

/** What is due, in minutes, by the key of the matter; null: it has no time. */
function due(acts: readonly Act[], more: Parameters<typeof read>[1] = {}) {
  const { matters } = read(acts, { customers: [], edition, ...more });
  const open = matters.filter(({ kind, settled }) => (kind === "danger" || kind === "check") && settled === null);
  return Object.fromEntries(open.map((each) => [each.key, each.due === null ? null : (each.due - START) / MINUTE]));
}
const DANGER = "danger:aaaaaaaaaa.2";

describe("whose equipment runs out and whom nobody knows", () => {
  it("is asked again soon, or before the equipment ends, by whoever does customer service", () => {
    expect(due([told(5)])).toEqual({ [DANGER]: 15 });
    expect(due([told(5, { lasts_until: time(65) })])).toEqual({ [DANGER]: 35 });
    const [matter] = read([told(5)], { customers: [], edition }).matters.filter(({ kind }) => kind === "danger");
    expect(matter?.by).toBe("service");
  });

  it("is asked again from what was last told of them, until they are safe", () => {
    const acts = [told(5, { lasts_until: time(65) }), corrected(30, people({ lasts_until: time(90) }))];
    expect(due(acts)).toEqual({ [DANGER]: 60 });
    expect(due([...acts, corrected(31, { safe: true })])).toEqual({});
  });

  it("is due at once where the equipment has stopped, whatever is told of it later, until somebody saw that they are well", () => {
    const acts = [told(5, { lasts_until: time(5) })];
    expect(due(acts)).toEqual({ [DANGER]: 5 });
    expect(due([...acts, corrected(30, people({ lasts_until: time(5), count: 2 }))])).toEqual({ [DANGER]: 5 });
  });

  it("is left to the clock of the plan where it is another danger", () => {
    expect(due([told(5, { danger: "fire" })])).toEqual({ [DANGER]: null });
  });
});

describe("whose equipment runs out and who is a special customer", () => {
  it("is asked soon where nobody has said when it ends, whatever the list has of its battery and what was agreed", () => {
    const LAI = customer("lai", { area: "tower-a", battery_hours: 6, check_every: 30 });
    const acts = [told(5, { customer: "lai" })];
    const seen = (...more: Act[]) => read([...acts, ...more], { customers: [LAI], edition }).visits[0];
    expect(seen()).toMatchObject({ endsAt: null, untold: true });
    expect(due(acts, { customers: [LAI] })).toMatchObject({ "check:lai": 15 });
    const well = checked(20, "lai", "well", { next: time(50) });
    expect(due([...acts, well], { customers: [LAI] })).toMatchObject({ "check:lai": 30 });
    expect(due([...acts, well])).toEqual({ [DANGER]: 30 });
    expect(seen(checked(20, "lai", "well", { power: "bottle" }))).toMatchObject({ untold: false, endsAt: null });
    const known = corrected(21, people({ customer: "lai", lasts_until: time(81) }));
    expect(seen(known)).toMatchObject({ untold: false, endsAt: START + 81 * MINUTE });
    // A battery that was over before the report was over.
    const none = customer("lai", { area: "tower-a", battery_hours: 0 });
    expect(read(acts, { customers: [none], edition }).visits[0]).toMatchObject({ endsAt: START, untold: false });
  });

  it("goes on with what was said last: a time of the device that comes after, and no word that says the same again", () => {
    const ends = { customer: "peng", lasts_until: time(65) };
    const acts = [told(5, ends), checked(30, "peng", "well", { power: "bottle" })];
    const powered = (...more: Act[]) =>
      read([...acts, ...more], { customers: [PENG], edition }).visits.map((each) => each.powered?.by ?? null);
    expect(powered()).toEqual(["bottle"]);
    expect(powered(corrected(31, people({ ...ends, count: 2 })))).toEqual(["bottle"]);
    expect(powered(corrected(31, people({ ...ends, lasts_until: time(200) })))).toEqual([null]);
  });

  it("is looked after in their turn, wherever it is said to be dark, and no second time", () => {
    expect(due([], { customers: [PENG] })).toEqual({});
    const acts = [told(5, { customer: "peng", lasts_until: time(65) })];
    expect(due(acts, { customers: [PENG] })).toEqual({ [DANGER]: null, "check:peng": 35 });
    const checks = [...acts, checked(30, "peng", "well")];
    expect(due(checks, { customers: [PENG] })).toMatchObject({ "check:peng": 47.5 });
    expect(read(acts, { customers: [PENG], edition }).visits.map(({ endsAt }) => endsAt)).toEqual([
      START + 65 * MINUTE,
    ]);
    // Who may not read of the customer sees when somebody asks again all the same.
    expect(due(acts)).toEqual({ [DANGER]: 35 });
    expect(due([...checks])).toEqual({ [DANGER]: 47.5 });
  });

  it("is the one who was written down from there", () => {
    const report = reported(7, {});
    const others = [{ ...report, action: report.action && { ...report.action, refs: ["aaaaaaaaaa.2"] } }];
    expect(due([told(5)], { others })).toEqual({ [DANGER]: null, [`check:${report.ref}`]: 17 });
  });
});

describe("a special customer where nobody has said that it is dark", () => {
  const customers = [PENG, QIAO];

  it("has a turn once somebody had to look after them, until they are well and the power is back", () => {
    expect(due([checked(10, "peng", "needs_help")], { customers })).toEqual({ "check:peng": 10 });
    const acts = [checked(10, "peng", "needs_help"), checked(20, "peng", "well")];
    expect(due(acts, { customers })).toEqual({ "check:peng": 75 });
    const back: Act = [30, "supply.returned", { areas: ["tower-a"] }];
    expect(due([...acts, back], { customers })).toEqual({});
    expect(due([checked(10, "qiao", "not_met"), back], { customers })).toEqual({ "check:qiao": 10 });
  });

  it("has one after the power came back too, until they are seen to be well", () => {
    const back: Act = [30, "supply.returned", { areas: [] }];
    expect(due([checked(10, "peng", "needs_help"), back], { customers })).toEqual({ "check:peng": 10 });
    const well = checked(40, "peng", "well");
    expect(due([checked(10, "peng", "needs_help"), back, knowing(40, "peng", 2)], { customers })).toEqual({});
    // A phone without a network had not heard of it, and asked nobody.
    expect(due([checked(10, "peng", "needs_help"), back, well], { customers })).toEqual({ "check:peng": 85 });
    expect(due([back, checked(40, "peng", "needs_help")], { customers })).toEqual({ "check:peng": 40 });
  });

  it("has none from what is of no outage", () => {
    expect(
      due([], { customers, others: [apart(1, 5, "customer.checked", { customer: "peng", result: "needs_help" })] }),
    ).toEqual({});
  });
});
