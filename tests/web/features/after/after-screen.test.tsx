// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import type { ComponentType } from "preact";
import { beforeEach, describe, expect, it } from "vitest";
import { followAddress } from "../../../../web/src/app/incident/ended-incident";
import { currentIncident, endedIncident } from "../../../../web/src/app/record/store";
import type { Checklist, Edition, Figure } from "../../../../web/src/core/plan/plan";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { HelpScreen } from "../../../../web/src/features/help/help-screen";
import { EntryScreen } from "../../../../web/src/features/log/entry-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { ReportsScreen } from "../../../../web/src/features/reports/reports-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show as draw, open } from "../../support/phone-screens";
import { bodies, last, note, press } from "../../support/supervisor-phone";

const words = (text: string) => ({ "zh-Hans": text });
const hours = (value: number): Figure => ({ id: null, value, unit: "hours", source: words("本预案") });
const none = { leader: [], liaison: [], technical: [], service: [], safety: [] };
const rule = (id: string, name: string, channel: "voice" | "written") => ({
  ...{ id, name: words(name), by: "leader" as const, to: "utility", channel, clock: null, script: null, outline: [] },
  limits: ([1, 2, 3, 4] as const).map((level) => ({ level, first: hours(24), repeat: null })),
});
const lists = (PLAN.lists as readonly Checklist[]).map((each) =>
  each.id === "rounds" ? { ...each, name: words("评估准备") } : each,
);
const evaluate = { id: "evaluate", name: words("评估"), goal: words(""), ends_when: words("") } as const;
const EDITION: Edition = {
  ...PLAN,
  lists,
  stages: [...PLAN.stages, { ...evaluate, lists: { ...none, leader: ["rounds"] } }],
  reports: [rule("spoken", "报组长", "voice"), rule("analysis", "初步分析", "written")],
};

const LEAVE = /^不做了：/u;
const SETTLED = /^了结的/u;
const SEVEN_OPEN = /B 座停电之后：要办的 7 件/u;
const OPEN_ROW = /B 座停电之后：要办的 6 件/u;

let at: Bench;
let incident: string;
const tell = (type: string, body: object, of = incident) =>
  at.localRecord.record({ type, incident: of, body: { ...body } });
beforeEach(async () => {
  localStorage.clear();
  followAddress("/", undefined);
  at = await bench("supervisor", EDITION);
  at.browser.fate = () => "lost";
  incident = (
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: { ...open, areas: ["tower-b"] } })
  ).ref;
  await tell("contact.tried", { contact: "utility", channel: "phone", outcome: "no_answer" });
  await tell("supply.returned", { areas: ["tower-b"] });
  await tell("incident.closed", { still_open: [] });
});

/** As the app does it: the address says what is looked at. */
function show(address: string, pattern: string, page: ComponentType) {
  cleanup();
  const { pathname, searchParams } = new URL(address, location.origin);
  followAddress(pathname, searchParams.get("after") ?? undefined);
  return draw(address, pattern, page);
}
const left = () => show(`/after/${incident}`, "/after/:ref", AfterScreen);
const settled = () => screen.queryByText(SETTLED)?.textContent;

describe("an ended outage", () => {
  it("goes on again once a supervisor takes its end back, whoever else ended it too", async () => {
    await tell("incident.closed", { still_open: [] });
    left();
    await screen.findByRole("button", { name: "撤回这次结束" });
    press("撤回这次结束");
    press("撤回，接着处理");
    await waitFor(() => expect(last(at)?.type).toBe("incident.reopened"));
    expect(last(at)?.refs).toHaveLength(2);
    await waitFor(() => expect(endedIncident.value).toBeNull());
    expect(location.pathname).toBe("/");
  });

  it("offers the same at the entry that ended it, which then says that it counts no longer", async () => {
    const end = at.localRecord.entries().find(({ action }) => action?.type === "incident.closed")?.ref ?? "";
    show(`/entries/${end}`, "/entries/:ref", EntryScreen);
    await screen.findByRole("button", { name: "撤回这次结束" });
    press("撤回这次结束");
    press("撤回，接着处理");
    await screen.findByText("撤回了，不算");
    expect(screen.queryByRole("button", { name: "撤回这次结束" })).toBeNull();
  });

  it("says on Now what is still open, and the deadline of its written report", async () => {
    show("/", "/", NowScreen);
    const row = await screen.findByRole("link", { name: OPEN_ROW });
    expect(row.textContent).toContain("先办：再打给供电公司");
    expect(row.getAttribute("href")).toBe(`/after/${incident}`);
  });

  it("names first what is due first, whatever hurts more: then it stands first on its page, too", async () => {
    const item = { list: "first", item: "ring" };
    await tell("step.could_not", { ...item, reason: "打不通", follow_on: null });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await tell("matter.given", { matter: 'could_not:["first","","","ring"]', to: "plimin", due: tomorrow });
    show("/", "/", NowScreen);
    const row = await screen.findByRole("link", { name: SEVEN_OPEN });
    expect(row.textContent).toContain("先办：再打给供电公司");
    left();
    const [first] = screen.getAllByRole("region");
    expect(first?.getAttribute("aria-label")).toBe("要打的电话、等着的答复");
  });

  it("keeps its lists, written reports and calls open, each where it is done", () => {
    left();
    const hrefs = screen.getAllByRole("link").map((link) => link.getAttribute("href") ?? "");
    for (const href of [`/reports/analysis?after=${incident}`, `/lists/rounds?after=${incident}`])
      expect(hrefs).toContain(href);
    expect(hrefs).toContain(`/contacts/utility?after=${incident}`);
    expect(screen.queryByText("报组长")).toBeNull();
    expect(within(screen.getByRole("region", { name: "书面报告" })).getByText("初步分析")).toBeTruthy();
  });

  it("lets its lists be ticked, and they count for it", async () => {
    show(`/lists/rounds?after=${incident}`, "/lists/:list", ListScreen);
    fireEvent.click(document.querySelector("button[data-verdict]") as HTMLElement);
    await waitFor(() => expect(last(at)).toMatchObject({ type: "step.done", incident, body: { list: "rounds" } }));
  });

  it("has its report given, and only what outlasts the end is asked for", async () => {
    show(`/reports?after=${incident}`, "/reports", ReportsScreen);
    expect(screen.queryByRole("region", { name: "报组长" })).toBeNull();
    press("报过了：初步分析");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "report.given", incident }));
    left();
    expect(settled()).toBe("了结的 1 件");
  });

  it("lets go of one thing with a reason, and takes it up again", async () => {
    left();
    press("不做了：再打给供电公司");
    fireEvent.click(await screen.findByRole("button", { name: "这次用不上", hidden: true }));
    await waitFor(() =>
      expect(last(at)).toMatchObject({
        type: "matter.left",
        incident,
        body: { matter: "call:utility", reason: "这次用不上" },
      }),
    );
    expect(settled()).toBe("了结的 1 件");
    press("还是要做：再打给供电公司");
    await waitFor(() => expect(last(at)?.type).toBe("entry.undone"));
    expect(settled()).toBeUndefined();
  });

  it("is done with once the rest is let go, and each step of the review: Now says nothing of it any more", async () => {
    left();
    const reason = "误报，没停电";
    const because = async () => fireEvent.click(await screen.findByRole("button", { name: reason, hidden: true }));
    press("复盘和改进以外的 3 件都不做了");
    await because();
    await waitFor(() => expect(bodies(at, "matter.left")).toHaveLength(2));
    expect(bodies(at, "report.skipped")).toEqual([{ rule: "analysis", reason }]);
    // What is to be learnt is not let go along with it: the review has each as skipped, with its reason.
    const skip = async (n: number) => {
      fireEvent.click(screen.getAllByRole("button", { name: LEAVE })[0] as HTMLElement);
      await because();
      await waitFor(() => expect(bodies(at, "review.step_skipped")).toHaveLength(n));
    };
    for (const n of [1, 2, 3]) await skip(n);
    const steps = bodies(at, "review.step_skipped").map(({ step }) => step);
    expect(new Set(steps)).toEqual(new Set(["analysis", "meeting", "report"]));
    await waitFor(() => expect(screen.queryByText("都办完了。")).toBeTruthy());
    show("/", "/", NowScreen);
    await screen.findByText("没有停电");
    expect(screen.queryByRole("navigation", { name: "停电之后" })).toBeNull();
  });

  it("is turned away from at the places of every day: what is recorded there is not of it", async () => {
    left();
    expect(endedIncident.value?.ref).toBe(incident);
    show("/", "/", NowScreen);
    expect(endedIncident.value).toBeNull();
    await note("灯泡换了");
    expect(last(at)?.incident).toBeNull();
  });

  it("is what a screen is of while another one runs, where its address names it, and nowhere else", async () => {
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    left();
    await note("灯泡换了");
    expect(last(at)?.incident).toBe(incident);
    show("/help", "/help", HelpScreen);
    expect([endedIncident.value, currentIncident.value === null]).toEqual([null, false]);
    show(`/help?after=${encodeURIComponent(incident)}`, "/help", HelpScreen);
    expect([endedIncident.value?.ref, currentIncident.value]).toEqual([incident, null]);
  });
});
