// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { expect, it } from "vitest";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { EVENING } from "../../../support/desk/outage-evening";

atTheDesk();

const note = (n: number, more: object = {}) =>
  entry({
    ...{ device: "li00000001", n, type: "note.written", actor: "pli", incident: "li00000001.1" },
    ...{ happenedAt: ago(3600 - n / 4), body: { text: `第 ${n} 条` }, ...more },
  });

it("a very long timeline shows its newest entries at once, then everything with its count", async () => {
  const notes = Array.from({ length: 10_500 }, (_, index) => note(index + 100));
  const correction = note(10_600, { type: "entry.corrected", refs: ["li00000001.100"], body: { text: "改" } });
  showScreen(DeskScreen, { entries: [...EVENING, ...notes, correction].sort((a, b) => a.happenedAt - b.happenedAt) });
  expect(screen.getByRole("button", { name: has("第 10599 条") })).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("A 座、B 座停电 · 外线故障");
  expect(screen.queryByText("各处进度")).toBeNull();
  expect(await screen.findByText(has("10,5"))).toBeTruthy();
  expect(screen.getByText("各处进度")).toBeTruthy();
});
