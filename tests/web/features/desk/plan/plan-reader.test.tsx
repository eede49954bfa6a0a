// @vitest-environment happy-dom
import { screen, within } from "@testing-library/preact";
import { beforeEach, expect, it } from "vitest";
import { people } from "../../../../../web/src/features/desk/people/people-state";
import { PlanScreen } from "../../../../../web/src/features/desk/plan/plan-screen";
import { showScreen } from "../../../support/desk/desk-screens";
import { SUPERVISOR } from "../../../support/desk/fake-record";
import { ROWS } from "../../../support/desk/outage-evening";
import { atTheDraft } from "../../../support/desk/plan-draft";
import { PLAN } from "../../../support/phone-plan";

atTheDraft();
beforeEach(() => {
  people.value = null;
});

it("lets whoever does not write the plan read all of it, and names who writes it", async () => {
  const [first, ...others] = ROWS;
  showScreen(
    PlanScreen,
    {
      me: { ...SUPERVISOR, role: "supervisor" },
      plan: PLAN,
      people: first ? [{ ...first, role: "plan_keeper" }, ...others] : [],
    },
    "/desk/plan",
  );
  expect(await screen.findByText(`预案由${first?.name}编写`, { exact: false })).toBeTruthy();
  expect(screen.getByText("现在用的是第 7 版", { exact: false })).toBeTruthy();
  const lists = screen.getByRole("region", { name: "清单" });
  expect(within(lists).getByText("联络员头几步").getAttribute("href")).toBe("/lists/first");
  expect(screen.getByText("B 座住户").textContent).toContain("30 分钟");
  expect(screen.queryByText("（还没有名称）")).toBeNull();
  expect(screen.queryByRole("textbox")).toBeNull();
});
