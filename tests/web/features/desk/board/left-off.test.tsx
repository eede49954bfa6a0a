/** What tripped in an outage that ended is named at the desk until it is settled: in quiet times, in the next outage, in the list of all and in its review. */
// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { Route, Router } from "preact-iso";
import { expect, it } from "vitest";
import { matterKey } from "../../../../../web/src/core/readings/matters/matter";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { IncidentsScreen } from "../../../../../web/src/features/desk/incidents/incidents-screen";
import { ReviewScreen } from "../../../../../web/src/features/desk/review/review-screen";
import { atTheDesk, has, showScreen } from "../../../support/desk/desk-screens";
import { ago, entry } from "../../../support/desk/fake-record";
import { PLAN } from "../../../support/desk/plan";
import { saidList, saidStep } from "../../../support/phone-plan";

atTheDesk();

const plan = {
  ...PLAN,
  lists: [
    ...PLAN.lists,
    saidList("up", "按顺序送电", [saidStep("one", "送第一栋", "tripped")]),
    saidList("tripped", "分路又跳了", [
      { ...saidStep("which", "哪一路"), expect: { text: { "zh-Hans": "柜号" }, figures: [], answer: true } },
      saidStep("open", "断开那一路，挂上牌"),
    ]),
  ],
  recovery: { ...PLAN.recovery, power_up: ["up"] },
};
const TITLE = "停电结束了，送电还有 1 步没成";
const FAR = "“分路又跳了”做了 1/2，没做：断开那一路，挂上牌";
const told = { device: "li00000001", actor: "pli", incident: "li00000001.1" };
const step = (n: number, type: string, body: Record<string, unknown>) =>
  entry({ ...told, n, type, body, happenedAt: ago(60 - n) });
const FIRST = [
  step(1, "incident.opened", { kind: "outage", areas: ["tower-a"] }),
  step(2, "supply.returned", { areas: ["tower-a"] }),
  step(3, "step.could_not", { list: "up", item: "one", reason: "一合就跳了", follow_on: "tripped" }),
  step(4, "step.done", { list: "tripped", item: "which", answer: "AA3柜 Q5" }),
  step(9, "incident.closed", { still_open: [] }),
];
const NEXT = entry({
  ...{ device: "zhao000001", n: 1, type: "incident.opened", actor: "pzhao", incident: "zhao000001.1" },
  ...{ body: { kind: "outage", areas: ["tower-b"] }, happenedAt: ago(20) },
});
const entries = [...FIRST, NEXT];
const card = () => screen.getByRole("navigation", { name: TITLE });

it("stands first in quiet times and in the headline", () => {
  showScreen(DeskScreen, { plan, entries: FIRST });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(TITLE);
  for (const each of ["送第一栋", "一合就跳了、AA3柜 Q5", FAR]) expect(card().textContent).toContain(each);
  const ready = screen.getByRole("heading", { level: 2, name: "平时" });
  expect(card().compareDocumentPosition(ready) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it("stands before what is to be done in the next outage", () => {
  showScreen(DeskScreen, { plan, entries });
  const matters = screen.getByRole("heading", { level: 2, name: "要办的" });
  expect(card().textContent).toContain(FAR);
  expect(card().compareDocumentPosition(matters) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it("is named with its outage among all of them, and in its review with the breaker and what is not done", async () => {
  showScreen(IncidentsScreen, { plan, entries }, "/desk/incidents");
  expect(
    screen.getAllByText(has(`没做成：按顺序送电 · 送第一栋 · 一合就跳了、AA3柜 Q5 · ${FAR}`)).length,
  ).toBeGreaterThan(0);
  cleanup();
  const review = () => (
    <Router>
      <Route path="/desk/review/:ref" component={ReviewScreen} />
      <Route default component={IncidentsScreen} />
    </Router>
  );
  showScreen(review, { plan, entries }, "/desk/review/li00000001.1");
  const said = `送第一栋没送上（一合就跳了、AA3柜 Q5、${FAR}）`;
  expect((await screen.findAllByText(has(said))).length).toBeGreaterThan(0);
});

it("is named no more once it is let go", () => {
  const key = matterKey("could_not", '["up","","","one"]');
  const gone = step(12, "matter.left", { matter: key, reason: "拆了" });
  showScreen(DeskScreen, { plan, entries: [...FIRST, gone] });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("没有停电");
});
