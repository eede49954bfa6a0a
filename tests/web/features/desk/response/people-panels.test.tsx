// @vitest-environment happy-dom
import { screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";
import { PLAN } from "../../../support/desk/plan";

atTheDesk();

const wait = { id: null, value: 5, unit: "minutes" as const, source: {} };
const ORDER = (["leader", "technical", "service"] as const).map((duty) => ({ duty, contact: null, next_after: wait }));
const EDITION = { ...PLAN, call_out: ([1, 2, 3, 4] as const).map((level) => ({ level, order: ORDER })) };

let n = 40;
/** What somebody recorded in the outage so many minutes ago. */
function told(minutes: number, type: string, body: Record<string, unknown>) {
  n += 1;
  return entry({
    device: "li00000001",
    n,
    type,
    body,
    actor: "pli",
    incident: "li00000001.1",
    happenedAt: ago(minutes),
  });
}
const CALLED = { duty: "service", channel: "phone", outcome: "reached" };
const coming = (at: string) => told(2, "person.answered", { person: "pzhou", answer: "coming", at });
const ARRIVED = told(1, "person.answered", { person: "pwang", answer: "arrived", area: "tower-a" });

const panel = (name: string) => within(screen.getByRole("region", { name }));
const text = (name: string) => screen.getByRole("region", { name }).textContent ?? "";

describe("people at the desk", () => {
  it("are those who were called and are not here yet, and until when each is waited for", () => {
    const calls = [told(8, "person.called_out", { ...CALLED, person: "pzhou" }), coming("2026-11-24T21:30:42+08:00")];
    showScreen(DeskScreen, { plan: EDITION, entries: [...EVENING, ...calls] });
    expect(text("召集")).toContain("周婷 · 在路上 · 21:30 到");
    expect(panel("召集").getByRole("timer").textContent).toContain("10:00");
  });

  it("are late once the time that they said, or that the plan gives them, is over", () => {
    const late = [told(8, "person.called_out", { ...CALLED, person: "pzhou" }), coming("2026-11-24T21:19:00+08:00")];
    showScreen(DeskScreen, { plan: EDITION, entries: [...EVENING, ...late] });
    expect(panel("召集").getByText("周婷 · 在路上 · 21:19 到").className).toContain("bad");
  });

  it("are on site with where they are, once they say so", () => {
    showScreen(DeskScreen, { plan: EDITION, entries: [...EVENING, ARRIVED] });
    expect(panel("召集").getByText("在场 1 人")).toBeTruthy();
    expect(panel("召集").getByText("A 座 · 21:19 到的")).toBeTruthy();
  });

  it("come from outside where help was asked for: from whom, by when, and where it is", () => {
    const asked = told(9, "help.asked", { of: "people", what: "电工", count: 2, from: "hire" });
    const promised = told(5, "help.promised", { help: asked.ref, until: "2026-11-24T21:30:42+08:00", by: "hire" });
    const came = told(3, "help.arrived", { help: asked.ref, count: 1, area: "tower-b" });
    showScreen(DeskScreen, { plan: EDITION, entries: [...EVENING, asked, promised, came] });
    expect(text("支援")).toContain("电工 × 2");
    expect(text("支援")).toContain("到了 1，要 2 · 在B 座 · hire · 21:30 前到");
  });

  it("are not shown where nobody asked for help", () => {
    showScreen(DeskScreen, { plan: EDITION, entries: EVENING });
    expect(screen.queryByRole("region", { name: "支援" })).toBeNull();
  });
});
