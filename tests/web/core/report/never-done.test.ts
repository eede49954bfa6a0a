/** What a written report says of that which nobody did. */

import { expect, it } from "vitest";
import { partsOf } from "../../../../web/src/core/report/report";
import { EDITION } from "../readings/limit-scenes";
import { atOnce, END, rowsOf, told } from "./telling";

it("names whom nobody told, which special customers nobody asked and which reports nobody gave", () => {
  const level = { type: "level.changed", body: { from: null, to: 2, reason: "" } };
  const late = { ...EDITION, reports: EDITION.reports.map((rule) => ({ ...rule, limits: rule.limits.map(atOnce) })) };
  const [audience] = EDITION.audiences;
  if (!audience) throw new Error("no audience");
  const audiences = ["owners", "shops"].map((id) => ({ ...audience, id, areas: ["tower-b"] }));
  const heard = { type: "notice.given", body: { audience: "shops", channel: "sms" } };
  const known = ["ca", "cb"].map((id) => ({ id, area: null, battery_hours: 2, check_every: null }));
  const asked = { type: "customer.checked", body: { customer: "ca", result: "well" } };
  const areas = { type: "facts.changed", body: { areas: [] } };
  const telling = { ...told(areas, level, heard, asked, END), edition: { ...late, audiences }, known };
  const never = partsOf(telling).find(({ id }) => id === "not_done");
  const rows = rowsOf(never?.blocks ?? []).map(([, what]) => what ?? "");
  for (const each of ["owners", "cb", "inside"]) expect(rows.some((row) => row.includes(`/${each}/`))).toBe(true);
  for (const each of ["shops", "ca"]) expect(rows.some((row) => row.includes(`/${each}/`))).toBe(false);
  expect(partsOf(telling).find(({ id }) => id === "customers")?.text).toContain("report-customers-unasked(1)");
});

it("names whom nobody reached of those who were to be called out, and how it stood with them", () => {
  const wait = { id: null, value: 0, unit: "minutes" as const, source: {} };
  const order = ["utility", "lift-maintainer"].map((contact) => ({ duty: null, contact, next_after: wait }));
  const edition = { ...EDITION, call_out: ([1, 2, 3, 4] as const).map((level) => ({ level, order })) };
  const set = { type: "level.changed", body: { from: null, to: 2, reason: "" } };
  const called = { type: "person.called_out", body: { contact: "utility", outcome: "no_answer" } };
  const telling = { ...told(set, called, END), edition, doers: new Map() };
  const rows = rowsOf(partsOf(telling).find(({ id }) => id === "not_done")?.blocks ?? []).map(([, what]) => what ?? "");
  expect(rows).toContain("report-never(call_out/contact:utility/vain)");
  expect(rows).toContain("report-never(call_out/contact:lift-maintainer/open)");
});
