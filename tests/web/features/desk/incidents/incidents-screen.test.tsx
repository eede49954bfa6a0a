// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { IncidentsScreen } from "../../../../../web/src/features/desk/incidents/incidents-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry, NOW } from "../../../support/desk/fake-record";

atTheDesk();

const told = { device: "li00000001", actor: "pli", incident: "li00000001.1" };
const opened = entry({ ...told, incident: null, n: 1, type: "incident.opened", happenedAt: ago(60) });
const closed = entry({ ...told, n: 3, type: "incident.closed", happenedAt: ago(10) });

it("an outage lasted since its power went, as that was put right", () => {
  const since = new Date(NOW - 100 * 60_000).toISOString();
  const right = entry({ ...told, n: 2, type: "facts.changed", happenedAt: ago(20), body: { since } });
  showScreen(IncidentsScreen, { entries: [opened, right, closed] }, "/desk/incidents");
  expect(screen.getByText(has("90 分钟"))).toBeTruthy();
});

it("an outage of which nobody knew since when lasted since it was told", () => {
  showScreen(IncidentsScreen, { entries: [opened, closed] }, "/desk/incidents");
  expect(screen.getByText(has("50 分钟"))).toBeTruthy();
});

it("an outage that ended leads to its review, and the list to all improvements", () => {
  showScreen(IncidentsScreen, { entries: [opened, closed] }, "/desk/incidents");
  expect(screen.getByRole("link", { name: has("复盘：") }).getAttribute("href")).toBe("/desk/review/li00000001.1");
  expect(screen.getByRole("link", { name: "全部改进" }).getAttribute("href")).toBe("/desk/improvements");
});

it("an outage that goes on has no review yet", () => {
  showScreen(IncidentsScreen, { entries: [opened] }, "/desk/incidents");
  expect(screen.queryByRole("link", { name: has("复盘：") })).toBeNull();
});
