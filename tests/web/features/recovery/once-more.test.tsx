/** What tripped is switched on once more only where the power-up may go on, by two; its list says for which fault it is. */
// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import type { Edition, Item } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import { PLAN, saidList, saidStep } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { last, press } from "../../support/supervisor-phone";

const step = (id: string, said: string, more: Partial<Item> = {}): Item => ({ ...saidStep(id, said), ...more });
const WHICH = { text: { "zh-Hans": "柜号、开关号" }, figures: [], answer: true };
const POWER = {
  kinds: ["electrical"],
  qualified: { "zh-Hans": "持证电工" },
  stop_when: { "zh-Hans": "冒烟" },
  tell: [],
} as const;
const EDITION: Edition = {
  ...PLAN,
  lists: [
    saidList("checks", "送电前检查", [saidStep("dry", "地面干了"), saidStep("tags", "牌摘了")]),
    {
      ...saidList("up", "按顺序送电", [saidStep("one", "送第一栋", "tripped"), saidStep("two", "送第二栋", "tripped")]),
      gate: { in_order: true, min_gap: null, two_persons: false, after: ["checks"] },
    },
    {
      ...saidList("tripped", "分路又跳了", [
        step("which", "记下哪一路", { expect: WHICH }),
        step("tag", "断开那一路，挂上牌"),
        step("once", "没问题，只再合一次", { needs: ["tag"], two_persons: true }),
        step("say", "发更正"),
      ]),
      hazard: POWER,
    },
  ],
  recovery: { ...PLAN.recovery, before: ["checks"], power_up: ["up"] },
};
const ZHAO = { ...{ id: "pzhao", name: "赵大勇", pinyin: "", initials: "" }, numbers: [], duties: [], deputy_of: [] };
const CHECKS_FIRST = "要先做完“送电前检查”";
const FOR = /^这一遍处理的是：送第一栋/u;
const LIVE = /“分路又跳了”做了 3\/4，没做：没问题，只再合一次$/u;
const SAFE = /“分路又跳了”都做完了，这一步还没做成$/u;
const LEFT = /^上次停电（.*）没处理完，停在：断开那一路，挂上牌$/u;
const LET_GO = /^上次停电（.*）没处理完，停在：记下哪一路。当时说不做了：明天换$/u;
const AWAITS = "“没问题，只再合一次”还要另一个人确认";

let at: Bench;
let incident: string;
const tell = (type: string, body: object, refs: readonly string[] = []) => {
  at.browser.wall += 60_000;
  return at.localRecord.record({ type, incident, body, refs } as never);
};
const done = (of: string, item: string, more: object = {}) => tell("step.done", { list: of, item, ...more });
const begin = async () => {
  const { ref } = await at.localRecord.record({
    ...{ type: "incident.opened", incident: "self", body: { ...open, areas: ["tower-b"] } },
  });
  incident = ref;
};
const trip = () => tell("step.could_not", { list: "up", item: "one", reason: "一合就跳了", follow_on: "tripped" });
const checked = async () => {
  for (const item of ["dry", "tags"]) await done("checks", item);
};
const list = (address: string) => {
  cleanup();
  show(`/lists/${address}`, "/lists/:list", ListScreen);
};
const recovery = () => {
  cleanup();
  show("/recovery", "/recovery", RecoveryScreen);
};
const isHeld = () => screen.getByRole<HTMLButtonElement>("button", { name: "做完了" }).disabled;

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION, [ZHAO]);
  at.browser.fate = () => "lost";
  await begin();
  await tell("supply.returned", { areas: ["tower-b"] });
});

describe("switching on once more what tripped", () => {
  it("waits for the checks of this outage, and can be left out with a reason; tagging waits for nothing", async () => {
    list("tripped?at=tag");
    expect(isHeld()).toBe(false);
    await done("tripped", "tag");
    list("tripped?at=once");
    expect(screen.getByText(CHECKS_FIRST)).toBeTruthy();
    expect(screen.getByRole("link", { name: "接着做：送电前检查" })).toBeTruthy();
    expect(isHeld()).toBe(true);
    press("跳过");
    press("算了，回去");
    await checked();
    await waitFor(() => expect(isHeld()).toBe(false));
    expect(screen.queryByText(CHECKS_FIRST)).toBeNull();
  });

  it("names the step of the power-up that comes first, with its list", async () => {
    await checked();
    await done("tripped", "tag");
    await tell("step.could_not", { list: "up", item: "two", reason: "Won't hold", follow_on: "tripped" });
    await done("tripped", "tag");
    list("tripped?at=once");
    expect(screen.getByText("要先做：按顺序送电 · 送第一栋")).toBeTruthy();
    list("up?at=one");
    expect(isHeld()).toBe(true);
    expect(screen.getByText("送第二栋没做成：先做“分路又跳了”")).toBeTruthy();
    expect(screen.getByRole("link", { name: "接着做：分路又跳了" })).toBeTruthy();
  });

  it("goes on without what was left out of the checks by the same word of why as the power-up", async () => {
    await done("tripped", "tag");
    await done("checks", "dry");
    await tell("step.skipped", { list: "checks", item: "tags", reason: "没时间" });
    list("tripped?at=once");
    press("1 步没做，照样送电，写原因");
    const why = await screen.findByRole("dialog");
    fireEvent.click(within(why).getAllByRole("button")[0] as HTMLElement);
    await waitFor(() => expect(isHeld()).toBe(false));
    expect(last(at)).toMatchObject({ type: "powerup.resumed" });
  });

  it("is not all done before somebody else has confirmed it: at the end of its list, and at Recovery", async () => {
    await trip();
    await checked();
    for (const item of ["which", "tag", "once", "say"]) await done("tripped", item, { answer: "AA3柜 Q5" });
    list("tripped");
    expect(screen.getByText(AWAITS)).toBeTruthy();
    expect(screen.getByRole("button", { name: "让旁边的人来确认" })).toBeTruthy();
    list("up?at=one");
    expect(screen.getByRole("link", { name: "接着做：分路又跳了" })).toBeTruthy();
    await tell("incident.closed", { still_open: [] });
    await begin();
    recovery();
    expect((await screen.findAllByText(LIVE)).length).toBeGreaterThan(0);
    expect(screen.queryByText(SAFE)).toBeNull();
  });

  it("is all done once somebody else has", async () => {
    await trip();
    for (const item of ["which", "tag", "say"]) await done("tripped", item);
    const { ref } = await done("tripped", "once");
    await tell("step.confirmed", { list: "tripped", item: "once", witness: "pzhao" }, [ref]);
    list("tripped");
    expect(screen.queryByText(AWAITS)).toBeNull();
    await tell("incident.closed", { still_open: [] });
    await begin();
    recovery();
    expect((await screen.findAllByText(SAFE)).length).toBeGreaterThan(0);
  });
});

describe("the list for what tripped", () => {
  it("says in the next outage for which fault it is, which breaker was written down, and where it was left", async () => {
    await trip();
    await done("tripped", "which", { answer: "AA3柜 Q5" });
    await tell("incident.closed", { still_open: [] });
    await begin();
    list("tripped");
    expect(screen.getByText(FOR)).toBeTruthy();
    expect(screen.getByText("写下：AA3柜 Q5")).toBeTruthy();
    expect(screen.getByText(LEFT)).toBeTruthy();
    list("tripped?at=once");
    expect(screen.getByText(FOR)).toBeTruthy();
  });

  it("says that it was let go, and why", async () => {
    await trip();
    await tell("matter.left", { matter: 'could_not:["up","","","one"]', reason: "明天换" });
    await tell("incident.closed", { still_open: [] });
    await begin();
    list("tripped");
    expect(screen.getByText(FOR)).toBeTruthy();
    expect(screen.getByText(LET_GO)).toBeTruthy();
  });

  it("says which breaker was written down for what tripped in this outage", async () => {
    await trip();
    await done("tripped", "which", { answer: "AA3柜 Q5" });
    list("tripped?at=tag");
    expect(screen.getByText(FOR)).toBeTruthy();
    expect(screen.getByText("写下：AA3柜 Q5")).toBeTruthy();
  });
});
