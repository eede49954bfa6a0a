// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Checklist, Edition, Item } from "../../../../web/src/core/plan/plan";
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
    list("up", "按顺序送电", [step("one", "送第一栋"), step("two", "送第二栋")], { gate }),
    list("pair", "断开分路", [step("open", "断开"), step("tag", "挂牌")], {
      gate: { in_order: true, min_gap: null, two_persons: true, after: [] },
    }),
  ],
  stages: PLAN.stages.map((each) => ({ ...each, lists: { ...each.lists, liaison: ["pair"] } })),
  recovery: { ...PLAN.recovery, before: ["ready"], power_up: ["up"] },
};

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
    expect(button("做完了").disabled).toBe(true);
    expect(screen.getByText("要先做完“送电前检查”")).toBeTruthy();
    expect(button("跳过").disabled).toBe(false);
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
    expect(button("做完了").disabled).toBe(true);
    expect(screen.queryByRole("button", { name: "我看着做的，确认" })).toBeNull();
  });
});
