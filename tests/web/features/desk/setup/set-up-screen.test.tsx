// @vitest-environment happy-dom
import { screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";
import { SetUpScreen } from "../../../../../web/src/features/desk/setup/set-up-screen";
import { atTheDraft, draftWith, showOnDraft } from "../../../support/desk/plan-draft";

atTheDraft();

const blank = draftWith({ site: { name: { "zh-Hans": "" }, languages: ["zh-Hans", "en"] } as PlanForm, assets: [] });
const step = (words: string) => screen.getByRole("heading", { name: words }).closest("li") as HTMLElement;

describe("the screen of setting up", () => {
  it("says of each step what is left, and opens the form of the first", () => {
    showOnDraft(SetUpScreen, blank, [{ path: ["site", "name"], code: "text-empty", severity: "error", words: "空的" }]);
    const site = step("名称、热线、地址、户号");
    expect(site.textContent).toContain("还缺：名称、热线、热线转到的手机、地址、用电户号");
    expect(site.querySelector('[name="site.hotline"]')).not.toBeNull();
    expect(site.textContent).toContain("空的");
    expect(within(step("设备：电梯、水泵、发电机…")).getByText("还没有设备")).toBeTruthy();
  });

  it("leads to the very forms of the editor, and lets what can wait be put off", () => {
    showOnDraft(SetUpScreen, blank);
    const assets = within(step("设备：电梯、水泵、发电机…"));
    expect(assets.getByRole("link", { name: "填设备" }).getAttribute("href")).toBe("/desk/plan/assets");
    expect(assets.getByRole("button", { name: "以后再说" })).toBeTruthy();
    expect(within(step("发布")).queryByRole("button", { name: "以后再说" })).toBeNull();
  });

  it("has one amber way on", () => {
    showOnDraft(SetUpScreen, draftWith({ assets: [] }));
    expect(document.querySelectorAll(".btn.go").length).toBeLessThanOrEqual(1);
  });
});
