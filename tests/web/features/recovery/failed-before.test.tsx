/** What failed or tripped before power went and came back again is said wherever it could be switched on once more. */
// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import type { Checklist, Edition, Item } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { SheetScreen } from "../../../../web/src/features/duties/sheet-screen";
import { CloseScreen } from "../../../../web/src/features/incident/close-screen";
import { MattersScreen } from "../../../../web/src/features/matters/matters-screen";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";

const words = (said: string) => ({ "zh-Hans": said });
const step = (id: string, said: string, more: Partial<Item> = {}): Item => ({
  ...(PLAN.lists[0].pages[0]?.items[2] as Item),
  ...{ id, text: words(said), could_not: "tripped" },
  ...more,
});
const list = (id: string, name: string, items: readonly Item[], more: Partial<Checklist> = {}): Checklist => ({
  ...PLAN.lists[0],
  ...{ id, name: words(name), pages: [{ name: null, items }] },
  ...more,
});
const IN_ORDER = { in_order: true, min_gap: null, two_persons: false, after: [] };
const EDITION: Edition = {
  ...PLAN,
  lists: [
    list("ready", "送电前检查", [step("dry", "地面干了"), step("tags", "牌摘了")], { style: "do_confirm" }),
    list("up", "按顺序送电", [step("one", "送第一栋"), step("two", "送第二栋", { list: "lifts" })], { gate: IN_ORDER }),
    list("lifts", "电梯放行", [step("look", "看轿厢", { could_not: null })]),
    list("tripped", "分路又跳了", [step("hands", "手拿开", { could_not: null })]),
  ],
  recovery: { ...PLAN.recovery, before: ["ready"], power_up: ["up"], checks: ["lifts"] },
};

const WAS_NOT = /^上一次 .*\d\d:\d\d 没做成：一合就跳了$/u;
const TRIPPED = /^上一次 .*\d\d:\d\d 跳了闸$/u;
const NAMED_NOT = /上一次没做成：按顺序送电 · 送第一栋/u;
const SKIPPED = /上一次跳了闸：按顺序送电 · 送第一栋，这次跳过了：现在不安全/u;
const WAS_SKIPPED = /^上一次 .* 跳了闸，这次跳过了：现在不安全$/u;
const FIRST = "送第一栋跳了：先做“分路又跳了”";
const HANDED = /1 步上次没做成 · 送第一栋跳了：先做“分路又跳了”/u;
const NAMED_TRIPPED = /上一次跳了闸：按顺序送电 · 送第一栋/u;

let at: Bench;
const tell = (type: string, body: object, refs: readonly string[] = []) =>
  at.localRecord.record({
    ...{ type, incident: at.localRecord.entries()[0]?.ref, body },
    ...(refs.length > 0 && { refs }),
  } as never);
/** Power is back, something fails, power goes and comes back. */
async function twice(failing: () => Promise<unknown>): Promise<void> {
  await tell("supply.returned", { areas: [] });
  await failing();
  await tell("supply.lost", { areas: [] });
  await tell("supply.returned", { areas: [] });
}
const couldNot = (of: string, item: string) => () =>
  tell("step.could_not", { list: of, item, reason: "一合就跳了", follow_on: "tripped" });
async function trip(): Promise<void> {
  const done = await tell("step.done", { list: "up", item: "one" });
  await tell("breaker.tripped", { list: "up", item: "one" }, [done.ref]);
}

beforeEach(async () => {
  at = await bench("supervisor", EDITION);
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
});

describe("a step that failed before power went again", () => {
  it("says so before anybody switches it on once more, with the list for it, until it is answered", async () => {
    await twice(couldNot("up", "one"));
    show("/lists/up?at=one", "/lists/:list", ListScreen);
    expect(screen.getByText(WAS_NOT)).toBeTruthy();
    expect(screen.getByRole("link", { name: "接着做：分路又跳了" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "下一步" }));
    await screen.findByText("送第二栋");
    expect(screen.queryByText(WAS_NOT)).toBeNull();
    await tell("step.done", { list: "up", item: "one" });
    fireEvent.click(screen.getByRole("button", { name: "上一步" }));
    await screen.findByText("送第一栋");
    expect(screen.queryByText(WAS_NOT)).toBeNull();
  });

  it("says so of a breaker that tripped, before power went and after it", async () => {
    await trip();
    const shown = show("/lists/up?at=one", "/lists/:list", ListScreen);
    expect(screen.getByText(TRIPPED)).toBeTruthy();
    shown.unmount();
    await tell("supply.returned", { areas: [] });
    await tell("supply.lost", { areas: [] });
    show("/lists/up?at=one", "/lists/:list", ListScreen);
    expect(screen.getByText(TRIPPED)).toBeTruthy();
  });

  it("says so in a list of all its steps, beside that step alone", async () => {
    await twice(couldNot("ready", "dry"));
    show("/lists/ready", "/lists/:list", ListScreen);
    const [dry, tags] = ["地面干了", "牌摘了"].map((name) => screen.getByText(name).closest("li") as HTMLElement);
    expect(within(dry as HTMLElement).getByText(WAS_NOT)).toBeTruthy();
    expect(within(tags as HTMLElement).queryByText(WAS_NOT)).toBeNull();
    expect(screen.getByText("共 2 步，做了 0 步 · 1 步上次没做成")).toBeTruthy();
  });

  it("stands at Recovery by name, and on its list", async () => {
    await twice(couldNot("up", "one"));
    show("/recovery", "/recovery", RecoveryScreen);
    const card = within(screen.getByRole("region", { name: "没做成、跳了闸的" }));
    expect(card.getByRole("link", { name: NAMED_NOT }).getAttribute("href")).toBe("/lists/up?at=one");
    const up = within(screen.getByRole("region", { name: "送电" }));
    expect(up.getByText("1 步上次没做成")).toBeTruthy();
  });

  it("stays when it is skipped, and says why it was", async () => {
    await trip();
    await tell("step.skipped", { list: "up", item: "one", reason: "现在不安全" });
    for (const [href, Shown] of [
      ["/matters", MattersScreen],
      ["/recovery", RecoveryScreen],
      ["/close", CloseScreen],
    ] as const) {
      const shown = show(href, href, Shown);
      expect(screen.getByText(SKIPPED)).toBeTruthy();
      shown.unmount();
    }
    show("/lists/up?at=one", "/lists/:list", ListScreen);
    expect(screen.getByText(WAS_SKIPPED)).toBeTruthy();
  });

  it("asks why it can be done now, before its list is finished, and records that", async () => {
    await trip();
    show("/lists/up?at=one", "/lists/:list", ListScreen);
    expect(screen.getByRole("link", { name: "接着做：分路又跳了" }).className).toContain("go");
    const done = screen.getByRole("button", { name: "做完了" });
    expect(done.className).not.toContain("go");
    fireEvent.click(screen.getByRole("button", { name: "跳过" }));
    expect(screen.queryByText("本来就合着")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "算了，回去" }));
    fireEvent.click(done);
    const sheet = within(screen.getByRole("dialog", { name: "上一次一合就跳了。这次为什么能合？" }));
    expect(at.localRecord.entries().at(-1)?.action?.type).toBe("breaker.tripped");
    fireEvent.click(sheet.getByRole("button", { name: "电工说可以合" }));
    await screen.findByText("送第二栋");
    const { action } = at.localRecord.entries().at(-1) ?? {};
    expect(action).toMatchObject({ type: "step.done", body: { item: "one", answer: "电工说可以合" } });
  });

  it("is done by one tap once its list is finished", async () => {
    await trip();
    await tell("step.done", { list: "tripped", item: "hands" });
    show("/lists/up?at=one", "/lists/:list", ListScreen);
    const done = screen.getByRole("button", { name: "做完了" });
    expect(done.className).toContain("go");
    fireEvent.click(done);
    await screen.findByText("送第二栋");
  });

  it("is not ticked by one tap in a list of all its steps", async () => {
    await twice(couldNot("ready", "dry"));
    show("/lists/ready", "/lists/:list", ListScreen);
    const lines = screen.getByText("地面干了").closest("li") as HTMLElement;
    const before = at.localRecord.entries().length;
    fireEvent.click(within(lines).getAllByRole("button")[0] as HTMLElement);
    await within(lines).findByRole("link", { name: "接着做：分路又跳了" });
    fireEvent.click(within(lines).getByRole("button", { name: "做完了" }));
    expect(screen.getByRole("dialog", { name: "上一次没做成。这次为什么能做？" })).toBeTruthy();
    expect(at.localRecord.entries()).toHaveLength(before);
  });

  it("is ordered nowhere before its list: not at the steps after it, at its check, nor to whoever takes over", async () => {
    await trip();
    await tell("supply.returned", { areas: [] });
    for (const [href, path, Shown, said] of [
      ["/lists/up?at=two", "/lists/:list", ListScreen, FIRST],
      ["/lists/lifts", "/lists/:list", ListScreen, FIRST],
      ["/recovery", "/recovery", RecoveryScreen, FIRST],
      ["/hand-over/sheet", "/hand-over/sheet", SheetScreen, HANDED],
    ] as const) {
      const shown = show(href, path, Shown);
      expect(screen.getByText(said)).toBeTruthy();
      shown.unmount();
    }
    await tell("step.done", { list: "tripped", item: "hands" });
    const shown = show("/lists/up?at=two", "/lists/:list", ListScreen);
    expect(screen.getByText("要先做：送第一栋")).toBeTruthy();
    shown.unmount();
    show("/lists/lifts", "/lists/:list", ListScreen);
    expect(screen.getByText("送电还没轮到：先做“送第一栋”")).toBeTruthy();
  });

  it("stands among what is to be done, and with what an end leaves", async () => {
    await twice(trip);
    const shown = show("/matters", "/matters", MattersScreen);
    expect(screen.getByText(NAMED_TRIPPED)).toBeTruthy();
    shown.unmount();
    show("/close", "/close", CloseScreen);
    expect(screen.getByText(NAMED_TRIPPED)).toBeTruthy();
  });
});
