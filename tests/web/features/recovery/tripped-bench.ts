/** A phone at a power-up whose first circuit trips: its plan, what is told, and what is shown. */

import { cleanup, screen } from "@testing-library/preact";
import { beforeEach } from "vitest";
import type { Edition, Item } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import { PLAN, saidList, saidStep } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";

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
export const LIVE = /“分路又跳了”做了 3\/4，没做：没问题，只再合一次$/u;

/** The phone of each test. */
export let at: Bench;
let incident: string;
export const tell = (type: string, body: object, refs: readonly string[] = []) => {
  at.browser.wall += 60_000;
  return at.localRecord.record({ type, incident, body, refs } as never);
};
export const done = (of: string, item: string, more: object = {}) => tell("step.done", { list: of, item, ...more });
export const begin = async () => {
  const { ref } = await at.localRecord.record({
    ...{ type: "incident.opened", incident: "self", body: { ...open, areas: ["tower-b"] } },
  });
  incident = ref;
};
export const trip = () =>
  tell("step.could_not", { list: "up", item: "one", reason: "一合就跳了", follow_on: "tripped" });
export const checked = async () => {
  for (const item of ["dry", "tags"]) await done("checks", item);
};
export const list = (address: string) => {
  cleanup();
  show(`/lists/${address}`, "/lists/:list", ListScreen);
};
export const recovery = () => {
  cleanup();
  show("/recovery", "/recovery", RecoveryScreen);
};
/** Whether it may not be done yet; a step whose turn has not come takes that it was done already. */
export const isHeld = () => screen.queryByRole("button", { name: "已经做了" }) !== null;

/** Before each test of a file: the power is back in tower B, and the phone alone. */
export const atATrip = () =>
  beforeEach(async () => {
    localStorage.clear();
    at = await bench("supervisor", EDITION, [ZHAO]);
    at.browser.fate = () => "lost";
    await begin();
    await tell("supply.returned", { areas: ["tower-b"] });
  });
