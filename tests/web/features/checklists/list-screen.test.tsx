// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { notice } from "../../../../web/src/app/shell/notify";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { person } from "../../support/supervisor-phone";

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const types = ({ localRecord }: Bench) => localRecord.entries().map((entry) => entry.action?.type);

describe("a list worked through step by step", () => {
  let at: Bench;
  beforeEach(async () => {
    at = await bench();
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    at.browser.fate = () => "lost";
    show("/lists/first", "/lists/:list", ListScreen);
  });

  it("shows one step, and the next once the answer is on the disk", async () => {
    expect(screen.getByText("问清哪里停了")).toBeTruthy();
    press("做完了");
    await screen.findByText("打 95598");
    expect(types(at)).toEqual(["incident.opened", "step.done"]);
  });

  it("asks why a step is skipped and records the reason tapped", async () => {
    press("跳过");
    press("已经有人做了");
    await screen.findByText("打 95598");
    expect(at.localRecord.entries().at(-1)?.action?.body).toEqual({
      list: "first",
      item: "ask",
      reason: "已经有人做了",
    });
  });

  it("goes back to the step whose answer was taken back", async () => {
    press("做完了");
    await screen.findByText("打 95598");
    press("撤回");
    await screen.findByText("问清哪里停了");
    expect(at.localRecord.entries().at(-1)?.action).toMatchObject({
      type: "step.undone",
      refs: [at.localRecord.entries()[1]?.ref],
    });
  });

  it("says what stands, and who recorded it", async () => {
    const [opened] = at.localRecord.entries();
    const incident = opened?.ref ?? null;
    press("做完了");
    await screen.findByText("打 95598");
    await at.localRecord.record({ type: "step.done", incident, body: { list: "first", item: "ask", by: "pwang" } });
    press("撤回");
    await waitFor(() => expect(types(at).at(-1)).toBe("step.undone"));
    await waitFor(() => expect(notice.value?.text).toBe("撤回了。你另记的还在：做完了"));
  });

  it("says so of what somebody else recorded", async () => {
    at.browser.fate = () => "through";
    await at.localRecord.syncNow();
    at.world.server.people.set("pzhao", { name: "赵大勇", role: "staff" });
    at.world.server.codes.set("theirs", "pzhao");
    at.world.server.directory = [person("pzhao", "赵大勇")];
    const theirs = await at.world.browser("zhao").open();
    await theirs.enrol("theirs", "phone");
    await theirs.syncNow();
    const incident = at.localRecord.entries()[0]?.ref ?? null;
    await theirs.record({ type: "step.done", incident, body: { list: "first", item: "ask" } });
    await theirs.syncNow();
    press("做完了");
    await screen.findByText("打 95598");
    await at.localRecord.syncNow();
    press("撤回");
    await waitFor(() => expect(notice.value?.text).toBe("撤回了。赵大勇记的还在：做完了"));
  });

  it("leads from what could not be done to the list that goes on from there, before the next step", async () => {
    press("做完了");
    await screen.findByText("打 95598");
    press("没做成");
    press("打不通");
    const onward = await screen.findByRole("link", { name: "接着做：打不通怎么办" });
    expect(onward.getAttribute("href")).toBe("/lists/no-line");
    expect(screen.getByText("打 95598")).toBeTruthy();
    expect(at.localRecord.entries().at(-1)?.action?.body["follow_on"]).toBe("no-line");
    press("去下一个没做的步骤");
    expect(await screen.findByText("记下工单号")).toBeTruthy();
    // It may be left out all the same, with nothing taken back.
    cleanup();
    show("/lists/first?at=ring", "/lists/:list", ListScreen);
    press("跳过");
    press("已经有人做了");
    const failed = at.localRecord.entries().at(-1)?.ref;
    await waitFor(() => expect(types(at).at(-1)).toBe("step.skipped"));
    expect(at.localRecord.entries().at(-1)?.action).toMatchObject({ refs: [failed], body: { item: "ring" } });
  });

  it("says whether the leader sees it to everybody but the leader", async () => {
    press("没做成");
    press("打不通");
    await waitFor(() => expect(notice.value?.text).toBe("记下了：没做成，组长会看到"));
    await at.localRecord.record({
      type: "duty.taken",
      incident: at.localRecord.entries()[0]?.ref ?? "",
      body: { duty: "leader", person: "plimin" },
    });
    await screen.findByText("打 95598");
    press("没做成");
    press("打不通");
    await screen.findByRole("link", { name: "接着做：打不通怎么办" });
    expect(notice.value?.text).toBe("记下了：没做成");
  });

  it("leads there until some of that was done: what was skipped altogether was not", async () => {
    const tell = (type: string, list: string, item: string) =>
      at.localRecord.record({
        ...{ type, incident: at.localRecord.entries()[0]?.ref },
        body: { list, item, reason: "没时间，先往下走" },
      } as never);
    await tell("step.could_not", "first", "ring");
    await tell("step.skipped", "no-line", "walk");
    cleanup();
    const shown = show("/lists/first?at=ring", "/lists/:list", ListScreen);
    const link = screen.getByRole("link", { name: "接着做：打不通怎么办（跳过 1 步）" });
    expect(link.className).toContain("go");
    shown.unmount();
    await tell("step.done", "no-line", "walk");
    show("/lists/first?at=ring", "/lists/:list", ListScreen);
    expect(screen.getByRole("link", { name: "接着做：打不通怎么办" }).className).not.toContain("go");
  });

  it("leads from a step that calls people out to the order to call them in", async () => {
    cleanup();
    const calling = { ...PLAN.scripts[0], id: "come", purpose: "call_out" };
    const [first, ...others] = PLAN.lists;
    const [ask, ...rest] = first.pages[0]?.items ?? [];
    if (!ask) throw new Error("the plan's first list has steps");
    const page = { name: null, items: [{ ...ask, scripts: ["come"] }, ...rest] };
    at = await bench("staff", {
      ...PLAN,
      scripts: [calling],
      lists: [{ ...first, pages: [page] }, ...others],
    });
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    show("/lists/first", "/lists/:list", ListScreen);
    expect(screen.getByRole("link", { name: "召集" }).getAttribute("href")).toBe("/call-out");
  });

  it("opens a step again from the finished list", async () => {
    for (const step of ["问清哪里停了", "打 95598", "记下工单号"]) {
      await screen.findByText(step);
      press("做完了");
    }
    await screen.findByText("这张清单走完了");
    fireEvent.click(screen.getByRole("button", { name: "打 95598 做完了" }));
    expect(await screen.findByRole("button", { name: "撤回这一步" })).toBeTruthy();
    expect(screen.getByText("第 2 步", { exact: false })).toBeTruthy();
    // One's own is taken back without a word why.
    press("撤回这一步");
    await waitFor(() => expect(types(at).at(-1)).toBe("step.undone"));
    expect(at.localRecord.entries().at(-1)?.action?.body).toEqual({ list: "first", item: "ring" });
  });

  it("opens where this person stopped", async () => {
    press("做完了");
    await screen.findByText("打 95598");
    document.body.innerHTML = "";
    show("/lists/first", "/lists/:list", ListScreen);
    expect(await screen.findByText("你上次停在这里")).toBeTruthy();
    expect(screen.getByText("打 95598")).toBeTruthy();
  });
});

describe("a list to be confirmed", () => {
  it("ticks with one tap and shows who did it", async () => {
    const at = await bench();
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    show("/lists/rounds", "/lists/:list", ListScreen);
    press("勾上：看应急灯");
    await waitFor(() => expect(types(at)).toContain("step.done"));
    expect(await screen.findByRole("button", { name: "看应急灯（做完了）" })).toBeTruthy();
  });

  it("can only be read while nothing is on", async () => {
    await bench();
    show("/lists/rounds", "/lists/:list", ListScreen);
    expect(screen.getByText("现在没有停电，只能看。")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
});
