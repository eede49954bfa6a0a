// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { aftermaths, countLeft } from "../../../../../web/src/app/matters/afterwards";
import { IncidentsPanel } from "../../../../../web/src/features/desk/incidents/incidents-panel";
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

it("an outage that ended says how much of it is still to be done, as everywhere", () => {
  const open = entry({
    ...told,
    device: "li00000002",
    incident: null,
    n: 1,
    type: "incident.opened",
    happenedAt: ago(5),
  });
  for (const Screen of [IncidentsScreen, IncidentsPanel]) {
    showScreen(Screen, { entries: [opened, closed, open] }, "/desk/incidents");
    const [of] = aftermaths.value;
    if (!of) throw new Error("nothing has ended");
    const { n } = countLeft(of);
    expect(n).toBeGreaterThan(0);
    expect(screen.getAllByText(has(`已结束 · 还有 ${n} 件没办完`))).toHaveLength(1);
    cleanup();
  }
});

it("an outage of which nothing is left says only that it ended", () => {
  const done = ["analysis", "meeting", "report"].map((step, at) =>
    entry({ ...told, n: 4 + at, type: "review.step_done", happenedAt: ago(9), body: { step } }),
  );
  const over = entry({ ...told, n: 8, type: "review.completed", happenedAt: ago(8) });
  showScreen(IncidentsScreen, { entries: [opened, closed, ...done, over] }, "/desk/incidents");
  expect(screen.getByText("已结束")).toBeTruthy();
});
