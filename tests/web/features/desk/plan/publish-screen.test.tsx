// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { LocationProvider, Route, Router } from "preact-iso";
import { beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../../../../web/src/app/record/store";
import { type PlanForm, type PlanThing, putAt } from "../../../../../web/src/core/plan/draft/plan-form";
import { refreshDevices } from "../../../../../web/src/features/desk/devices/devices-state";
import { PlanScreen } from "../../../../../web/src/features/desk/plan/plan-screen";
import type { DeviceStatus } from "../../../../../web/src/sync/connection/api";
import { has } from "../../../support/desk/desk-screens";
import { DraftServer } from "../../../support/desk/draft-server";
import { type FakeRecord, fakeRecord, SUPERVISOR } from "../../../support/desk/fake-record";
import { DEVICES } from "../../../support/desk/outage-evening";
import { PLAN } from "../../../support/desk/plan";
import { atTheDraft, draftWith } from "../../../support/desk/plan-draft";

atTheDraft();

const BEFORE = draftWith({ goals: [{ id: "safe", name: { "zh-Hans": "先打开大门" }, text: { "zh-Hans": "一" } }] });
const AFTER = putAt(BEFORE, ["goals", 0, "name", "zh-Hans"], "先关上大门") as PlanForm;
let server: DraftServer;

beforeEach(() => {
  localStorage.clear();
  server = new DraftServer(AFTER);
  server.published.push(BEFORE);
  server.person = SUPERVISOR.person;
});

function show(twoApprove = false, devices: readonly DeviceStatus[] = []): FakeRecord {
  history.replaceState(null, "", "/desk/plan/publish");
  const plan = { ...PLAN, site: { ...PLAN.site, two_approve: twoApprove } };
  const me = { ...SUPERVISOR, role: "plan_keeper" } as const;
  const record = fakeRecord({ me, plan, devices, answer: (asked) => server.answer(asked) });
  connect(record);
  render(
    <LocationProvider>
      <Router>
        {["/desk/plan", "/desk/plan/:part"].map((path) => (
          <Route key={path} path={path} component={PlanScreen} />
        ))}
      </Router>
    </LocationProvider>,
  );
  return record;
}

async function press(words: string, sure = words): Promise<void> {
  fireEvent.click(await screen.findByRole("button", { name: words }));
  fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: sure }));
}

describe("publishing", () => {
  it("shows what differs from the plan in force, the words marked", async () => {
    show();
    const goals = await screen.findByRole("region", { name: "目标" });
    expect(within(goals).getByText("打开").tagName).toBe("DEL");
    expect(within(goals).getByText("关上").tagName).toBe("INS");
    expect(within(goals).getByText(has("名称"))).toBeTruthy();
  });

  it("says first which texts are new in one language and old in another, and lets it be so", async () => {
    const goal = (name: string) => [
      { id: "safe", name: { "zh-Hans": name, en: "Open the gate" }, text: { "zh-Hans": "一" } },
    ];
    const [before, after] = [draftWith({ goals: goal("先打开大门") }), draftWith({ goals: goal("先锁好大门") })];
    server = new DraftServer(after);
    server.published.push(before);
    server.person = SUPERVISOR.person;
    show();
    await screen.findAllByText(has("锁好"));
    // The plan in force of the test before stands until the server was asked.
    await waitFor(() => expect(screen.queryByText(has("Open the gate"))).toBeNull());
    fireEvent.click(await screen.findByRole("button", { name: "发布第 2 版" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(has("有 1 处改了一种语言"))).toBeTruthy();
    expect(dialog.getByRole("listitem").textContent).toBe("先锁好大门 · 名称 · 英语没改");
    fireEvent.click(dialog.getByRole("button", { name: "发布第 2 版" }));
    await screen.findByText("和现行预案一样");
  });

  it("publishes what is on the screen as the next edition, and has nothing more to publish", async () => {
    show();
    await press("发布第 2 版");
    await screen.findByText("和现行预案一样");
    expect(server.published).toEqual([BEFORE, AFTER]);
    expect(screen.getByText("第 2 版")).toBeTruthy();
  });

  it("does not publish with an error, and names it with its place", async () => {
    server.findings = [{ path: ["goals", 0, "name"], code: "text-long", severity: "error", words: "太长了" }];
    show();
    expect(await screen.findByText("太长了")).toBeTruthy();
    expect((await screen.findByRole("button", { name: "发布第 2 版" })).hasAttribute("disabled")).toBe(true);
  });

  it("asks a second person where the site wants two, and lets only another one publish", async () => {
    server.needsSecond = true;
    show(true);
    await press("请第二个人批准");
    await screen.findByText(has("你已于"));
    expect(server.published).toEqual([BEFORE]);
    expect(screen.queryByRole("button", { name: "请第二个人批准" })).toBeNull();
  });

  it("lets whoever did not ask for it publish", async () => {
    server.proposed = { id: "p1", name: "周敏" };
    show(true);
    await press("发布第 2 版");
    await screen.findByText("和现行预案一样");
    expect(server.published).toEqual([BEFORE, AFTER]);
  });

  it("shows the draft anew where somebody changed it in between", async () => {
    show();
    await screen.findByRole("button", { name: "发布第 2 版" });
    server.change(putAt(AFTER, ["goals", 0, "text", "zh-Hans"], "二") as PlanForm);
    await press("发布第 2 版");
    expect(await screen.findByText(has("草稿刚被别人改过"))).toBeTruthy();
    expect(server.published).toEqual([BEFORE]);
    expect(await screen.findByText("二")).toBeTruthy();
  });

  it("names the text of a channel by the channel, and lists what to look at", async () => {
    const said = (words: string) => ({
      scripts: [{ id: "calm", name: { "zh-Hans": "安抚" }, texts: [{ channel: "sms", text: { "zh-Hans": words } }] }],
    });
    server.plan = draftWith(said("别着急"));
    server.published.splice(0, 1, draftWith(said("请别着急")));
    server.findings = [{ path: ["contacts", 0], code: "no-number", severity: "note", words: "还没写号码" }];
    show();
    expect(await screen.findByText(has("短信 · 内容"))).toBeTruthy();
    expect(screen.getByText("还没写号码")).toBeTruthy();
    expect((await screen.findByRole("button", { name: "发布第 2 版" })).hasAttribute("disabled")).toBe(false);
  });

  it("names a step of a list with one page by its words alone, of several by the page", async () => {
    const lists = (last: string, ...more: PlanThing[]) => {
      const items = ["一", "二", "三", "四", "五", "六", "七"].map((id) => ({ id, text: { "zh-Hans": `做${id}` } }));
      const step = { ...items[6], detail: { "zh-Hans": last } };
      const pages = [...more, { items: [...items.slice(0, 6), step] }];
      return draftWith({ lists: [{ id: "first", name: { "zh-Hans": "头一张" }, pages }] });
    };
    server.plan = lists("看一眼");
    server.published.splice(0, 1, lists("看两眼"));
    show();
    expect(await screen.findByText("做七 · 说明 · 中文")).toBeTruthy();
    expect(screen.queryByText(has("第 1 项"))).toBeNull();
    const page = { items: [{ id: "x", text: { "zh-Hans": "先" } }] };
    server.change(lists("看一眼", page));
    server.published.splice(0, 1, lists("看两眼", page));
    cleanup();
    show();
    expect(await screen.findByText("第 2 页 · 做七 · 说明 · 中文")).toBeTruthy();
  });

  it("says of the example part by part how much is one's own, and opens each", async () => {
    const goal = (id: string, words: string) => ({ id, name: { "zh-Hans": words }, text: { "zh-Hans": "一" } });
    const before = draftWith({ goals: [goal("a", "甲"), goal("b", "乙"), goal("c", "丙")] });
    server.plan = draftWith({ goals: [goal("a", "甲甲"), goal("b", "乙"), goal("d", "丁")] });
    server.published.splice(0, 1, before);
    show();
    expect(await screen.findByRole("heading", { name: "和示例预案相比" })).toBeTruthy();
    expect(await screen.findByText("和示例不同 2 项 · 一样 1 项 · 删掉示例的 1 项")).toBeTruthy();
    expect(screen.getByText(has("全都和示例一样：")).textContent).toContain("停电原因");
    const goals = screen.getByRole("region", { name: "目标" });
    expect(within(goals).getByRole("group").hasAttribute("open")).toBe(false);
    server.published.push(before);
    cleanup();
    show();
    expect(await screen.findByRole("heading", { name: "和现行预案相比" })).toBeTruthy();
  });

  it("says afterwards how many phones hold it, as the server knows, and counts as they come", async () => {
    const phone = (id: string, edition: number) => ({ ...(DEVICES[0] as DeviceStatus), id, edition });
    const record = show(false, [phone("a", 1), phone("b", 1)]);
    await press("发布第 2 版");
    await waitFor(() => expect(screen.getAllByText("已发布第 2 版").length).toBe(2));
    expect(screen.queryByText("草稿里没有改动，不用发布。")).toBeNull();
    expect(screen.queryByText("第 2 版：1 台")).toBeNull();
    record.change({ devices: [phone("a", 2), phone("b", 1)] });
    await refreshDevices();
    expect(await screen.findByText("第 2 版：1 台")).toBeTruthy();
  });
});
