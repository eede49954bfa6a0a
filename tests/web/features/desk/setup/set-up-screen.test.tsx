// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";
import { people } from "../../../../../web/src/features/desk/people/people-state";
import { SetUpScreen } from "../../../../../web/src/features/desk/setup/set-up-screen";
import { customerRow } from "../../../support/desk/fake-api";
import { ROWS } from "../../../support/desk/outage-evening";
import { PLAN } from "../../../support/desk/plan";
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

  it("says that phones show the example only while it is in force", () => {
    showOnDraft(SetUpScreen, blank);
    expect(document.body.textContent).not.toContain("手机上还是示例");
    cleanup();
    showOnDraft(SetUpScreen, blank, [], { plan: { ...PLAN, site: { ...PLAN.site, example: true } } });
    expect(document.body.textContent).toContain("手机上还是示例");
    expect(step("特殊客户").textContent).toContain("先发布，才能选到自己的楼栋");
  });

  it("has what opens a form that is done beside its other ways, not under its tick", () => {
    const site = { ...PLAN.site, languages: ["zh-Hans", "en"], hotline: "8000", hotline_mobile: "139" };
    Object.assign(site, { name: { "zh-Hans": "江南" }, address: { "zh-Hans": "江南路" }, account: "3301" });
    showOnDraft(SetUpScreen, draftWith({ site: site as unknown as PlanForm }));
    const done = step("名称、热线、地址、户号");
    expect(done.dataset["state"]).toBe("done");
    const opens = within(done).getByRole("button", { name: "打开" });
    expect(opens.parentElement).toBe(within(done).getByRole("link", { name: "看看、改改" }).parentElement);
  });

  it("says of how many customers something is missing", async () => {
    const customers = ["王奶奶", "李先生"].map((name) => customerRow({ name }));
    showOnDraft(SetUpScreen, blank, [], { customers });
    await waitFor(() => expect(step("特殊客户").textContent).toContain("没记同意 2 个"));
    expect(step("特殊客户").dataset["state"]).toBe("left");
  });

  it("asks anew who works here each time that it is shown", async () => {
    people.value = [];
    showOnDraft(SetUpScreen, blank, [], { people: ROWS });
    await waitFor(() => expect(people.value).toEqual(ROWS));
  });

  it("has one amber way on", () => {
    showOnDraft(SetUpScreen, draftWith({ assets: [] }));
    expect(document.querySelectorAll(".btn.go").length).toBeLessThanOrEqual(1);
  });
});
