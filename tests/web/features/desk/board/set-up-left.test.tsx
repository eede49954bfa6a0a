// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { SET_UP_STEPS } from "../../../../../web/src/core/plan/draft/set-up";
import { DeskScreen } from "../../../../../web/src/features/desk/board/desk-screen";
import { showDraft } from "../../../../../web/src/features/desk/plan/state/draft-state";
import { draftHead } from "../../../../../web/src/features/desk/plan/state/saving";
import { stepsLeft } from "../../../../../web/src/features/desk/setup/set-up-state";
import { has, showScreen } from "../../../support/desk/desk-screens";
import { SUPERVISOR } from "../../../support/desk/fake-record";
import { PLAN } from "../../../support/desk/plan";
import { atTheDraft, draftWith } from "../../../support/desk/plan-draft";

atTheDraft();

const NAMED = { "zh-Hans": "江南" };
const SITE = { ...PLAN.site, name: NAMED, address: NAMED, hotline: "8000", hotline_mobile: "139", account: "3301" };
const KEEPER = { ...SUPERVISOR, role: "plan_keeper" } as const;
const HEAD = { version: 1, profile: "hotel", based_on: PLAN.number, changed_at: 0, changed_by: null, proposed: null };

beforeEach(() => {
  showDraft(JSON.parse(JSON.stringify(draftWith({ site: SITE as never, assets: [] }))));
});

describe("the quiet desk whose own plan is in force", () => {
  it("leads a plan keeper to what is left of setting up", async () => {
    draftHead.value = { ...HEAD, later: [], findings: [] };
    showScreen(DeskScreen, { me: KEEPER });
    const link = await screen.findByRole("link", { name: has("开始使用 · 还剩") }, { timeout: 9000 });
    expect(link.getAttribute("href")).toBe("/desk/setup");
  });

  it("is still where all that is left was put off", async () => {
    draftHead.value = { ...HEAD, later: SET_UP_STEPS, findings: [] };
    showScreen(DeskScreen, { me: KEEPER });
    await waitFor(() => expect(stepsLeft.value).toBe(0));
    expect(screen.queryByRole("link", { name: has("开始使用") })).toBeNull();
  });

  it("says nothing of it to a supervisor", () => {
    draftHead.value = { ...HEAD, later: [], findings: [] };
    showScreen(DeskScreen, { me: SUPERVISOR });
    expect(screen.queryByRole("link", { name: has("开始使用") })).toBeNull();
  });
});
