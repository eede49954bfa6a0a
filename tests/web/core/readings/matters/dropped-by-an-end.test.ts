/** What an end would drop silently: it is named, or left for somebody to do. */

import { expect, it } from "vitest";
import { WAITS } from "../../../../../web/src/core/readings/calling-again";
import type { Matter } from "../../../../../web/src/core/readings/matters/matter";
import { isOpen, leftByEnd, mattersOf } from "../../../../../web/src/core/readings/matters/matters";
import { stillOpen } from "../../../../../web/src/core/readings/still-open";
import type { PlainAction } from "../../boards";
import { given } from "../../commands/given";
import { SERVING } from "../serving";

const AT = 60_000_000;
const LUO = { id: "cluo", area: null, battery_hours: 2, check_every: 30 };
const everywhere = [
  { type: "facts.changed", body: { areas: [] } },
  { type: "supply.lost", body: { areas: ["tower-a", "tower-b"] } },
];
const closing = { type: "incident.closed", body: { still_open: [] } };
const context = (...told: readonly PlainAction[]) => ({
  ...{ edition: SERVING, scene: given(...everywhere, ...told), waits: WAITS, customers: [LUO], now: AT },
});

const back = { type: "supply.returned", body: { areas: [] } };
const kinds = (...told: readonly PlainAction[]) => {
  const { scene } = context(...told);
  return stillOpen(scene, SERVING, { now: AT, known: [LUO] }).flatMap((each) => {
    if (each.kind === "untold") return [["untold", ...each.audiences.map(({ id }) => id)]];
    if (each.kind === "shut") return [["shut", ...each.services.map(({ service: of }) => of.id)]];
    return each.kind === "unasked" ? [["unasked", each.n]] : [];
  });
};

it("names audiences never told and special customers never asked, each kind in one, until somebody does", () => {
  const told = { type: "notice.given", body: { audience: "b", channel: "sms" } };
  const asked = { type: "customer.checked", body: { customer: "cluo", result: "well" } };
  const all = [
    ["untold", "b"],
    ["unasked", 1],
    ["shut", "doors", "lifts"],
  ];
  expect(kinds()).toEqual(all);
  expect(kinds(back)).toEqual(all.slice(0, 2));
  expect(kinds(told, asked, back)).toEqual([]);
});

it("asked nobody of whom a report alone told as in danger, until somebody says how they are", () => {
  const people = { place: "x", customer: "cluo", area: "tower-a" };
  const report = { type: "incident.opened", body: { areas: ["tower-a"], people_in_danger: people } };
  const unasked = (...acts: readonly PlainAction[]) => kinds(...acts).filter(([kind]) => kind === "unasked");
  expect(unasked(report)).toEqual([["unasked", 1]]);
  const { scene } = context(report);
  const refs = [scene.situation.danger[0]?.entry.ref ?? ""];
  const said = [{ safe: true }, { people_in_danger: { ...people, count: 1 } }];
  for (const body of said) {
    expect(unasked(report, { type: "entry.corrected", refs, body: { text: "x", ...body } })).toEqual([]);
  }
});

it("leaves services that are not open, whatever they wait for, once their power is back", () => {
  const services = (of: readonly Matter[]) => of.filter(({ kind }) => kind === "service").map(({ id }) => id);
  expect(services(leftByEnd(context()))).toEqual([]);
  expect(services(mattersOf(context(back)))).toEqual(["doors"]);
  expect(services(leftByEnd(context(back)))).toEqual(["doors", "lifts"]);
  expect(services(mattersOf(context(back, closing)))).toEqual(["doors", "lifts"]);
  const opened = { type: "service.opened", body: { service: "lifts", note: "有人守着" } };
  expect(services(leftByEnd(context(back, opened)).filter(isOpen))).toEqual(["doors", "lifts"]);
  const heard = ["staff", "customers"].map((whom) => ({ type: "service.told", body: { service: "lifts", whom } }));
  expect(services(leftByEnd(context(back, opened, ...heard)).filter(isOpen))).toEqual(["doors"]);
});

it("leaves special customers never asked to somebody, each by name, though their power is back", () => {
  const checks = (of: readonly Matter[]) => of.filter(isOpen).filter(({ kind }) => kind === "check");
  const left = checks(leftByEnd(context(back)));
  expect(left.map(({ id, by }) => [id, by])).toEqual([["cluo", "service"]]);
  expect(checks(mattersOf(context(back, closing)))).toHaveLength(1);
  const plain = [{ ...LUO, battery_hours: null }];
  expect(checks(mattersOf({ ...context(back), customers: plain }))).toHaveLength(1);
  expect(checks(mattersOf({ ...context(back, closing), customers: plain }))).toHaveLength(1);
  const { scene } = context(back);
  const named = stillOpen(scene, SERVING, { now: AT, known: [LUO], left }).map(({ key }) => key);
  expect(named).toContain("check:cluo");
  expect(named).not.toContain("unasked");
  const asked = { type: "customer.checked", body: { customer: "cluo", result: "well" } };
  expect(checks(mattersOf({ ...context(back, closing, asked), customers: plain }))).toEqual([]);
  // Who depends on power is asked whether they have it by somebody who knew that it is back.
  expect(checks(mattersOf(context(back, closing, asked)))).toHaveLength(1);
  const later = [given(...everywhere, asked)];
  expect(checks(leftByEnd({ ...context(back), scene: { ...scene, later } }))).toEqual([]);
});
