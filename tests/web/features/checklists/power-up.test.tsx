// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import type { Checklist, Edition, Item } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import { PLAN } from "../../support/phone-plan";
import { ambers, type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies, last, press } from "../../support/supervisor-phone";

const words = (said: string) => ({ "zh-Hans": said });
const step = (id: string, more: Partial<Item> = {}): Item => ({
  ...(PLAN.lists[0].pages[0]?.items[2] as Item),
  ...{ id, text: words(id) },
  ...more,
});
const list = (id: string, items: readonly Item[], more: Partial<Checklist> = {}): Checklist => ({
  ...PLAN.lists[0],
  ...{ id, name: words(id), pages: [{ name: null, items }] },
  ...more,
});
const WHICH = { text: words("哪一路、几点跳的"), figures: [], answer: true };
const EDITION: Edition = {
  ...PLAN,
  lists: [
    ...PLAN.lists,
    list("送电", [step("看表"), step("水泵", { could_not: "分路跳了" }), step("空调")], {
      gate: { in_order: true, min_gap: null, two_persons: true, after: [] },
    }),
    list("分路跳了", [step("手拿开"), step("记下哪一路", { expect: WHICH })]),
    list("又停了的清单", [step("喊电梯", { expect: WHICH })]),
  ],
  recovery: { ...PLAN.recovery, power_up: ["送电"], lost_again: "又停了的清单" },
};
const ZHAO = { ...{ id: "pzhao", name: "赵大勇", pinyin: "", initials: "" }, numbers: [], duties: [], deputy_of: [] };

const OUT_AGAIN = /^又停了 .*赵大勇：.*送电停下$/u;
const BEHIND = /^又停了/u;
const TRIPPED = /跳了闸$/u;
const CONFIRMED = /^1 看表李敏 .*做完，赵大勇确认$/u;
const AWAITS = /^2 水泵李敏 .*跳过：本来就合着。等别人确认$/u;

let at: Bench;
let incident: string;
const tell = (type: string, body: object = {}, more: object = {}) => {
  at.browser.wall += 1000;
  return at.localRecord.record({ type, incident, body: { ...body }, ...more } as never);
};
const step1 = async () => {
  const { ref } = await tell("step.done", { list: "送电", item: "看表" });
  await tell("step.confirmed", { list: "送电", item: "看表", witness: "pzhao" }, { refs: [ref] });
};
/** Another phone, which has heard of all that this one has. */
async function zhao() {
  at.world.server.people.set("pzhao", { name: "赵大勇", role: "staff" });
  at.world.server.codes.set("zhao", "pzhao");
  const theirs = await at.world.browser("zhao").open();
  await theirs.enrol("zhao", "phone");
  await at.localRecord.syncNow();
  await theirs.syncNow();
  return theirs;
}
const at2 = (path: string) => show(path, "/lists/:list", ListScreen);

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION, [ZHAO]);
  incident = (
    await at.localRecord.record({ type: "incident.opened", incident: "self", body: { ...open, areas: ["tower-a"] } })
  ).ref;
  await tell("supply.returned", { areas: ["tower-a"] });
});

describe("a step of the power-up that failed", () => {
  it("leads to the plan's list for it by the one amber button", async () => {
    await step1();
    at2("/lists/送电?at=水泵");
    press("没做成");
    fireEvent.click(await screen.findByRole("button", { name: "一合就跳了" }));
    await screen.findByRole("link", { name: "接着做：分路跳了" });
    expect(ambers()).toEqual(["接着做：分路跳了"]);
  });

  it("leads there from the step after it as well, which waits for it", async () => {
    await step1();
    await tell("step.could_not", { list: "送电", item: "水泵", reason: "一合就跳了", follow_on: "分路跳了" });
    at2("/lists/送电?at=空调");
    await screen.findByRole("link", { name: "接着做：分路跳了" });
    expect(ambers()).toEqual(["接着做：分路跳了"]);
  });

  it("leads there too once its breaker tripped, and no more once that list is done", async () => {
    await step1();
    const { ref } = await tell("step.done", { list: "送电", item: "水泵" });
    await tell("breaker.tripped", { list: "送电", item: "水泵" }, { refs: [ref] });
    const shown = at2("/lists/送电?at=水泵");
    expect(screen.getByText(TRIPPED)).toBeTruthy();
    expect(ambers()).toEqual(["接着做：分路跳了"]);
    shown.unmount();
    for (const item of ["手拿开", "记下哪一路"]) await tell("step.done", { list: "分路跳了", item });
    at2("/lists/送电?at=水泵");
    expect(ambers()).toEqual(["做完了"]);
  });

  it("leads there as long as any step of that list was left out, by the rule of what is dealt with", async () => {
    await step1();
    await tell("step.could_not", { list: "送电", item: "水泵", reason: "一合就跳了", follow_on: "分路跳了" });
    await tell("step.done", { list: "分路跳了", item: "手拿开" });
    await tell("step.skipped", { list: "分路跳了", item: "记下哪一路", reason: "没时间，先往下走" });
    at2("/lists/送电?at=水泵");
    expect(ambers()).toEqual(["接着做：分路跳了（跳过 1 步）"]);
  });
});

describe("what a step asks to be written down", () => {
  it("has a field; what is typed stays while one pages, and is recorded", async () => {
    at2("/lists/分路跳了?at=记下哪一路");
    const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "写在这里" });
    fireEvent.input(field(), { target: { value: "3 号柜 5 路" } });
    press("上一步");
    await screen.findByText("手拿开");
    expect(screen.queryByRole("textbox", { name: "写在这里" })).toBeNull();
    press("下一步");
    await waitFor(() => expect(field().value).toBe("3 号柜 5 路"));
    press("做完了");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "step.done", body: { answer: "3 号柜 5 路" } }));
  });

  it("may stay empty in a list that is not for what tripped", async () => {
    at2("/lists/又停了的清单");
    expect(screen.getByRole("textbox", { name: "写在这里（不写也行）" })).toBeTruthy();
    press("做完了");
    await waitFor(() => expect(bodies(at, "step.done")).toEqual([{ list: "又停了的清单", item: "喊电梯" }]));
  });
});

describe("power that fails again while somebody is in a list of the power-up", () => {
  it("stands at the top with who said so, where it leads, and what was typed stays", async () => {
    await step1();
    const theirs = await zhao();
    at2("/lists/送电?at=水泵");
    press("没做成");
    const own = await screen.findByRole<HTMLInputElement>("textbox", { name: "别的原因，写一句" });
    fireEvent.input(own, { target: { value: "有焦味" } });
    await theirs.record({ type: "supply.lost", incident, body: { areas: ["tower-a"] } } as never);
    await theirs.syncNow();
    await at.localRecord.syncNow();
    const said = await screen.findByText(OUT_AGAIN);
    expect(within(screen.getByRole("dialog")).getByText(BEHIND)).toBeTruthy();
    const alarm = said.closest("[role=alert]") as HTMLElement;
    expect(alarm.querySelector("a")?.getAttribute("href")).toBe("/lists/又停了的清单");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "别的原因，写一句" }).value).toBe("有焦味");
    await tell("supply.returned", { areas: ["tower-a"] });
    await waitFor(() => expect(screen.queryByText(OUT_AGAIN)).toBeNull());
  });
});

describe("who did each step of the power-up, and who is asked", () => {
  it("is not said to be done while somebody else's word is missing", async () => {
    await step1();
    await tell("step.done", { list: "送电", item: "水泵" });
    await tell("step.done", { list: "送电", item: "空调" });
    show("/recovery", "/recovery", RecoveryScreen);
    const row = () => within(screen.getByRole("region", { name: "送电" })).getAllByRole("link")[0]?.textContent;
    expect(row()).toContain("3/3");
    expect(row()).not.toContain("做完");
    expect(row()).toContain("“水泵”还要另一个人确认");
  });

  it("is one line a step on the screen of the recovery, up to the next one", async () => {
    await step1();
    await tell("step.skipped", { list: "送电", item: "水泵", reason: "本来就合着" });
    show("/recovery", "/recovery", RecoveryScreen);
    const rows = [...screen.getByRole("list", { name: "送电：谁做、谁确认" }).children].map((row) => row.textContent);
    expect(rows[0]).toMatch(CONFIRMED);
    expect(rows[1]).toMatch(AWAITS);
    expect(rows[2]).toBe("3 空调还没做");
  });
});
