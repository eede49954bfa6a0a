// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { sentence } from "../../../../web/src/app/words/entry-line";
import type { Checklist, Edition, Item } from "../../../../web/src/core/plan/plan";
import type { Entry } from "../../../../web/src/core/record/entries";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";

const words = (said: string) => ({ "zh-Hans": said });
const step = (id: string, said: string, more: Partial<Item> = {}): Item => ({
  ...(PLAN.lists[0].pages[0]?.items[2] as Item),
  ...{ id, text: words(said) },
  ...more,
});
const list = (id: string, name: string, items: readonly Item[], more: Partial<Checklist> = {}): Checklist => ({
  ...PLAN.lists[0],
  ...{ id, name: words(name), pages: [{ name: null, items }] },
  ...more,
});
const gap = { id: null, value: 2, unit: "minutes", source: words("本预案") } as const;
const gate = { in_order: true, min_gap: gap, two_persons: false, after: ["ready"] };
const EDITION: Edition = {
  ...PLAN,
  lists: [
    list("ready", "送电前检查", [step("dry", "地面干了")]),
    list(
      "long",
      "送电前再查",
      ["门", "窗", "牌", "表", "灯"].map((each) => step(each, each)),
    ),
    list("up", "按顺序送电", [step("one", "送第一栋"), step("two", "送第二栋")], { gate }),
    list("pair", "断开分路", [step("open", "断开"), step("tag", "挂牌")], {
      gate: { in_order: true, min_gap: null, two_persons: true, after: [] },
    }),
  ],
  stages: PLAN.stages.map((each) => ({ ...each, lists: { ...each.lists, liaison: ["pair"] } })),
  recovery: { ...PLAN.recovery, before: ["ready"], power_up: ["up"] },
};

const AFTER_LONG = EDITION.lists.map((each) =>
  each.id === "up" ? { ...each, gate: { ...gate, after: ["long"] } } : each,
);

const WAIT = /还要等 0[12]:\d\d$/u;

let at: Bench;
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const tell = (type: string, body: object) =>
  at.localRecord.record({ type, incident: at.localRecord.entries()[0]?.ref, body } as never);
beforeEach(async () => {
  at = await bench("supervisor", EDITION);
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
});

describe("a list with a gate", () => {
  it("takes no “done” before the list to be finished first; why a step is left out it takes at any time", async () => {
    show("/lists/up", "/lists/:list", ListScreen);
    expect(button("已经做了").disabled).toBe(false);
    expect(screen.getByText("要先做完“送电前检查”")).toBeTruthy();
    expect(button("跳过").disabled).toBe(false);
    expect(screen.queryByRole("button", { name: "做完了" })).toBeNull();
    await tell("step.done", { list: "ready", item: "dry" });
    await vi.waitFor(() => expect(button("做完了").disabled).toBe(false));
  });

  it("keeps the steps apart by the plan's gap, and steps back when the breaker trips", async () => {
    await tell("step.done", { list: "ready", item: "dry" });
    show("/lists/up", "/lists/:list", ListScreen);
    fireEvent.click(button("做完了"));
    await screen.findByText("送第二栋");
    expect(button("做完了").disabled).toBe(true);
    expect(screen.getByText(WAIT)).toBeTruthy();
    fireEvent.click(button("上一步"));
    fireEvent.click(await screen.findByRole("button", { name: "这一路跳了" }));
    await vi.waitFor(() => expect(button("做完了").disabled).toBe(true));
    expect(at.localRecord.entries().at(-1)?.action).toMatchObject({
      ...{ type: "breaker.tripped", body: { list: "up", item: "one" } },
      refs: [expect.any(String)],
    });
  });

  it("is not got round on Now, which leads to it", async () => {
    await tell("duty.taken", { duty: "liaison", person: "plimin" });
    show("/", "/", NowScreen);
    const lead = await screen.findByRole("link", { name: "开始：断开分路" });
    expect(lead.getAttribute("href")).toContain("/lists/pair");
    expect(screen.queryByRole("button", { name: "做完了" })).toBeNull();
  });

  it("asks for the other person's word, and not of whoever did it", async () => {
    show("/lists/pair", "/lists/:list", ListScreen);
    fireEvent.click(button("做完了"));
    await screen.findByText("挂牌");
    expect(screen.getByText("“断开”还要另一个人确认")).toBeTruthy();
    expect(button("已经做了").disabled).toBe(false);
    expect(screen.queryByRole("button", { name: "我在旁边看着，确认" })).toBeNull();
  });

  it("leads from a step that is held to the one that comes first", async () => {
    show("/lists/pair?at=tag", "/lists/:list", ListScreen);
    expect(button("已经做了").disabled).toBe(false);
    expect(screen.getByRole("link", { name: "去做那一步" }).getAttribute("href")).toBe("/lists/pair?at=open");
  });

  it("asks for it once what comes before has its own", async () => {
    await tell("step.done", { list: "pair", item: "open", by: "pwang" });
    await tell("step.done", { list: "pair", item: "tag", by: "pwang" });
    show("/lists/pair?at=tag", "/lists/:list", ListScreen);
    expect(screen.getByText("“断开”还要另一个人确认")).toBeTruthy();
    expect(screen.queryByText("“挂牌”还要另一个人确认")).toBeNull();
  });

  it("leads on to the next list once all before it is done, and back to the recovery after the last", async () => {
    await tell("step.done", { list: "ready", item: "dry" });
    const shown = show("/lists/ready", "/lists/:list", ListScreen);
    const on = await screen.findByRole("link", { name: "接着做：按顺序送电" });
    expect(on.getAttribute("href")).toBe("/lists/up");
    shown.unmount();
    for (const item of ["one", "two"]) await tell("step.skipped", { list: "up", item, reason: "断着" });
    show("/lists/up", "/lists/:list", ListScreen);
    expect(await screen.findByRole("link", { name: "回到“恢复”，接着做" })).toBeTruthy();
  });

  it("offers that a breaker stood closed among the reasons to skip a step of the power-up, and of no other list", async () => {
    const shown = show("/lists/up", "/lists/:list", ListScreen);
    fireEvent.click(button("跳过"));
    expect(await screen.findByRole("button", { name: "本来就合着" })).toBeTruthy();
    shown.unmount();
    show("/lists/pair", "/lists/:list", ListScreen);
    fireEvent.click(button("跳过"));
    await screen.findByRole("button", { name: "这里用不上" });
    expect(screen.queryByRole("button", { name: "本来就合着" })).toBeNull();
  });

  it("holds a list of dangerous work where a step was skipped as not safe, until somebody says why, and names it after that", async () => {
    const hazard = { kinds: ["electrical" as const], qualified: words("持证电工"), stop_when: words("冒烟"), tell: [] };
    const items = [step("mains", "看互锁"), step("over", "切到发电", { needs: ["mains"] }), step("say", "报组长")];
    const start = list("start", "启动发电机", items, { hazard, gate: { ...gate, min_gap: null, after: [] } });
    at = await bench("supervisor", { ...EDITION, lists: [...EDITION.lists, start] });
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    show("/lists/start", "/lists/:list", ListScreen);
    fireEvent.click(button("跳过"));
    fireEvent.click(await screen.findByRole("button", { name: "现在不安全" }));
    await screen.findByRole("heading", { level: 2, name: "切到发电" });
    expect(screen.getByText("启动发电机：1 步没做，先别往下做")).toBeTruthy();
    expect(button("已经做了").disabled).toBe(false);
    fireEvent.click(button("1 步没做，照样往下做，写原因"));
    await screen.findByRole("dialog", { name: "1 步没做，为什么照样往下做？" });
    fireEvent.click(button("现场另外看过，安全"));
    await vi.waitFor(() => expect(button("做完了").disabled).toBe(false));
    expect(screen.getByText("前面 1 步跳过了（现在不安全）：看互锁")).toBeTruthy();
    const said = at.localRecord.entries().at(-1) as Entry;
    expect(sentence(said).text).toBe("照样往下做：现场另外看过，安全 · 跳过（现在不安全）：看互锁");
  });

  it("names all that was left out, each with its reason, before power comes all the same, and in the record", async () => {
    at = await bench("supervisor", {
      ...EDITION,
      recovery: { ...EDITION.recovery, before: ["long"] },
      lists: AFTER_LONG,
    });
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    const leave = (type: string, item: string, reason: string) => tell(type, { list: "long", item, reason });
    for (const item of ["门", "窗", "牌", "表"]) await leave("step.skipped", item, "用不上");
    await leave("step.could_not", "灯", "没钥匙");
    show("/lists/up", "/lists/:list", ListScreen);
    expect(screen.getByText("送电前再查：5 步没做，先别送电")).toBeTruthy();
    expect(screen.getByText("跳过（用不上）：门；窗；牌；表")).toBeTruthy();
    expect(screen.queryByText("要先做完“送电前再查”")).toBeNull();
    fireEvent.click(button("5 步没做，照样送电，写原因"));
    const asked = await screen.findByRole("dialog", { name: "5 步没做，为什么照样送电？" });
    expect(asked.textContent).toContain("跳过（用不上）：门；窗；牌；表");
    expect(asked.textContent).toContain("没做成（没钥匙）：灯");
    fireEvent.click(button("现场另外看过，安全"));
    await vi.waitFor(() => expect(button("做完了").disabled).toBe(false));
    const said = at.localRecord.entries().at(-1) as Entry;
    expect(said.action?.refs).toHaveLength(5);
    const named = "跳过（用不上）：门；窗；牌；表 · 没做成（没钥匙）：灯";
    expect(sentence(said).text).toBe(`接着送电：现场另外看过，安全 · ${named}`);
  });

  it("waits for people in danger, until somebody says why power harms nobody", async () => {
    await tell("step.done", { list: "ready", item: "dry" });
    const people_in_danger = { danger: "lift", place: "A 座 2 号梯" };
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: { ...open, people_in_danger } });
    show("/lists/up", "/lists/:list", ListScreen);
    expect(button("已经做了").disabled).toBe(false);
    expect(screen.getByText("先救人，救出来才能送电：A 座 2 号梯")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "A 座 2 号梯：送电伤不到，接着做" }));
    fireEvent.click(await screen.findByRole("button", { name: "送电就是为了救他" }));
    await vi.waitFor(() => expect(button("做完了").disabled).toBe(false));
    expect(at.localRecord.entries().at(-1)?.action).toMatchObject({
      ...{ type: "powerup.resumed", body: { note: "送电就是为了救他" } },
      refs: [expect.any(String)],
    });
  });
});
