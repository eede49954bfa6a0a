/** What trips once more by its list stays off and is told so; the next circuit is free. */
// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/preact";
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
const SAYS_OFF = /^上次停电（.*，断开着，挂了牌，等修$|^断开着/u;
const LIVE = /“分路又跳了”做了 3\/4，没做：没问题，只再合一次$/u;

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

describe("what trips once more by its list", () => {
  const OFF = "断开着，挂了牌，等修";
  const amber = (name: string, role = "link") => screen.getByRole(role, { name }).className.includes("go");
  beforeEach(async () => {
    await checked();
    await trip();
    for (const item of ["which", "tag"]) await done("tripped", item, { answer: "AA3柜 Q5" });
    list("tripped?at=once");
    press("没做成");
    press("一合就跳了");
    await waitFor(() => expect(last(at)).toMatchObject({ type: "step.could_not", body: { item: "once" } }));
  });

  it("holds the next circuit until all of that is answered, and then stays off", async () => {
    list("up?at=two");
    expect(screen.getByText("送第一栋没做成：先做“分路又跳了”")).toBeTruthy();
    expect(screen.queryByText(OFF)).toBeNull();
    await done("tripped", "say");
    list("tripped");
    expect(screen.getByText(OFF)).toBeTruthy();
    expect(amber("接着做：按顺序送电")).toBe(true);
    list("up");
    expect(screen.getByText("送第二栋")).toBeTruthy();
    expect(isHeld()).toBe(false);
    expect(amber("做完了", "button")).toBe(true);
    recovery();
    expect((await screen.findAllByText(new RegExp(OFF, "u"))).length).toBeGreaterThan(0);
    expect(screen.queryByText(LIVE)).toBeNull();
  });

  it("is not offered to be switched on once more at its own step: the next one is", async () => {
    await done("tripped", "say");
    list("up?at=one");
    expect(screen.getByText(OFF)).toBeTruthy();
    expect(amber("做完了", "button")).toBe(false);
    expect(amber("接着做：分路又跳了")).toBe(false);
    expect(amber("去下一个没做的步骤", "button")).toBe(true);
  });

  it("is told in the next outage as off and tagged, at its step too, with the list by which it may come on", async () => {
    await done("tripped", "say");
    await tell("incident.closed", { still_open: [] });
    await begin();
    for (const shown of [recovery, () => list("up?at=one"), () => list("tripped")]) {
      shown();
      expect((await screen.findAllByText(SAYS_OFF)).length).toBeGreaterThan(0);
      expect(screen.queryByText(LIVE)).toBeNull();
    }
    list("up?at=one");
    expect(screen.getByRole("link", { name: "接着做：分路又跳了" })).toBeTruthy();
    expect(amber("做完了", "button")).toBe(false);
  });
});
