/** Power that came, went and came back: what is next on two phones of one duty, and that it all begins anew. */
// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import { connect } from "../../../../web/src/app/record/store";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import type { AnyRecord } from "../../support/any-draft";
import { PLAN } from "../../support/phone-plan";
import { ambers, type Bench, bench, open, show } from "../../support/phone-screens";
import { list, none, RESTORE, step } from "./short-lists";

const EDITION: Edition = {
  ...PLAN,
  lists: [
    ...PLAN.lists,
    list("检查", [step("地面"), step("挂牌")]),
    list("送电", [step("看表"), step("水泵", { could_not: "分路跳了" })], ["检查"]),
    list("分路跳了", [step("拉开"), step("看一看")]),
  ],
  stages: [...PLAN.stages, { ...RESTORE, lists: { ...none, technical: ["检查", "送电"] } }],
  duties: [...PLAN.duties, { ...PLAN.duties[0], id: "technical" }],
  recovery: { ...PLAN.recovery, before: ["检查"], power_up: ["送电"], checks: [] },
};
const ANEW = /送电要从头来/u;

let at: Bench;
let other: AnyRecord;
let incident: string;
const tell = async (type: string, body: object = {}) => {
  at.world.time.pass(1000);
  await at.localRecord.record({ type, incident, body: { ...body } } as never);
};
const done = (of: string, ...items: string[]) =>
  items.reduce<Promise<unknown>>(
    (before, item) => before.then(() => tell("step.done", { list: of, item })),
    Promise.resolve(),
  );
const power = (to: "lost" | "returned") => tell(`supply.${to}`, { areas: ["tower-b"] });

/** What is next, and what its screen has in amber, on one phone. */
async function onPhone(local: AnyRecord): Promise<{ next: string | null; amber: readonly string[] }> {
  connect(local);
  const shown = show("/", "/", NowScreen);
  await screen.findByRole("navigation", { name: "恢复" });
  const [next, amber] = [nextStep(), ambers()];
  shown.unmount();
  return { next: next && `${next.placed.list.id} ${next.item.id}`, amber };
}
const both = <T,>(of: T): readonly [T, T] => [of, of];
async function onBoth() {
  await at.localRecord.syncNow();
  await other.syncNow();
  return [await onPhone(other), await onPhone(at.localRecord)];
}

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION);
  at.world.server.people.set("pwang", { name: "王强", role: "supervisor" });
  at.world.server.codes.set("another", "pwang");
  const browser = at.world.browser("wang");
  other = (await browser.open()) as AnyRecord;
  await other.enrol("another", "phone");
  await other.syncNow();
  const body = { ...open, areas: ["tower-b"] };
  incident = (await at.localRecord.record({ type: "incident.opened", incident: "self", body })).ref;
  await tell("duty.taken", { duty: "technical", person: "plimin" });
  await tell("duty.taken", { duty: "technical", person: "pwang" });
  await power("returned");
  await tell("stage.entered", { stage: "restore" });
  await done("检查", "地面", "挂牌");
  await done("送电", "看表");
  await tell("step.could_not", { list: "送电", item: "水泵", reason: "一合就跳了", follow_on: "分路跳了" });
  await done("分路跳了", "拉开");
});

describe("power that came back twice", () => {
  it("leads all of one duty to the same next thing, whoever had done what before it went", async () => {
    expect(await onBoth()).toEqual(both({ next: "分路跳了 看一看", amber: ["做完了"] }));
    await power("lost");
    await power("returned");
    expect(await onBoth()).toEqual(both({ next: null, amber: ["进入“恢复”"] }));
    await tell("stage.entered", { stage: "restore" });
    expect(await onBoth()).toEqual(both({ next: "检查 地面", amber: ["开始：检查"] }));
    await done("检查", "地面");
    expect(await onBoth()).toEqual(both({ next: "检查 挂牌", amber: ["继续：检查"] }));
    await done("检查", "挂牌");
    await done("送电", "看表");
    // It fails again: that is another fault, and its list begins at its first step.
    await tell("step.could_not", { list: "送电", item: "水泵", reason: "又跳了", follow_on: "分路跳了" });
    expect(await onBoth()).toEqual(both({ next: "分路跳了 拉开", amber: ["做完了"] }));
  });

  it("says that all begins anew until the first step of it is answered", async () => {
    expect(screen.queryByText(ANEW)).toBeNull();
    await power("lost");
    await power("returned");
    const now = show("/", "/", NowScreen);
    expect(await screen.findByText(ANEW)).toBeTruthy();
    now.unmount();
    const recovery = show("/recovery", "/recovery", RecoveryScreen);
    expect(screen.getByText(ANEW)).toBeTruthy();
    await done("分路跳了", "看一看");
    expect(screen.getByText(ANEW)).toBeTruthy();
    await done("检查", "地面");
    await waitFor(() => expect(screen.queryByText(ANEW)).toBeNull());
    recovery.unmount();
  });
});
