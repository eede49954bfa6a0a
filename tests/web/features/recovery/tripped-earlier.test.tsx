/** What tripped in an outage that ended is said in the next one at the same place, wherever it could be switched on. */
// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { dayOf } from "../../../../web/src/app/words/words";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { ListScreen } from "../../../../web/src/features/checklists/list-screen";
import { RecoveryScreen } from "../../../../web/src/features/recovery/recovery-screen";
import { PLAN, saidList, saidStep } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { press } from "../../support/supervisor-phone";

const EDITION: Edition = {
  ...PLAN,
  lists: [
    saidList("up", "按顺序送电", [saidStep("one", "送第一栋", "tripped"), saidStep("two", "送第二栋", "tripped")]),
    saidList("tripped", "分路又跳了", [
      saidStep("open", "断开那一路，挂上牌", null),
      saidStep("smell", "去看、闻、听", "up"),
    ]),
  ],
  recovery: { ...PLAN.recovery, power_up: ["up"] },
};

let at: Bench;
let first: string;
let day: string;
const tell = (type: string, incident: string, body: object) =>
  at.localRecord.record({ type, incident, body: { ...body } });
const begin = async (areas: readonly string[], more: object = {}) =>
  (await at.localRecord.record({ type: "incident.opened", incident: "self", body: { ...open, areas }, ...more })).ref;
const earlier = (now: string) => `上次停电（${day}）这里没做成（It tripped at once）：送第一栋，${now}`;
const LIVE = "“分路又跳了”做了 0/2，没做：断开那一路，挂上牌；去看、闻、听";
const WHY = "上一次一合就跳了。这次为什么能合？";
const recovery = () => {
  cleanup();
  show("/recovery", "/recovery", RecoveryScreen);
};
const steps = (item: string) => {
  cleanup();
  show(`/lists/up?at=${item}`, "/lists/:list", ListScreen);
};

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION);
  at.browser.fate = () => "lost";
  first = await begin(["tower-b"]);
  await tell("supply.returned", first, { areas: ["tower-b"] });
  const { happenedAt } = await tell("step.could_not", first, {
    list: "up",
    item: "one",
    reason: "It tripped at once",
    follow_on: "tripped",
  });
  day = dayOf(happenedAt);
  await tell("incident.closed", first, { still_open: [] });
});

describe("what tripped in an outage that ended", () => {
  it("is said in the next one there: at its recovery, on its list and at its step", async () => {
    await begin(["tower-b"]);
    recovery();
    await screen.findAllByText(earlier(LIVE));
    expect(within(screen.getByRole("region", { name: "送电" })).getByText(earlier(LIVE))).toBeTruthy();
    steps("two");
    expect(screen.getByText(earlier(LIVE))).toBeTruthy();
    expect(screen.queryByRole("link", { name: "接着做：分路又跳了" })).toBeNull();
    steps("one");
    expect(screen.getAllByText(earlier(LIVE))).toHaveLength(1);
    expect(screen.getByRole("link", { name: "接着做：分路又跳了" }).className).toContain("go");
  });

  it("says why it was not done, and which list for it is not, where nobody said that it tripped", async () => {
    await tell("step.could_not", first, { list: "up", item: "two", reason: "进不去", follow_on: "tripped" });
    await begin(["tower-b"]);
    recovery();
    const said = `上次停电（${day}）这里没做成（进不去）：送第二栋，${LIVE}`;
    expect((await screen.findAllByText(said)).length).toBeGreaterThan(0);
  });

  it("is switched on there with a word of why alone", async () => {
    await begin(["tower-b"]);
    steps("one");
    const before = at.localRecord.entries().length;
    press("做完了");
    expect(screen.getByRole("dialog", { name: WHY })).toBeTruthy();
    expect(at.localRecord.entries()).toHaveLength(before);
    fireEvent.click(screen.getByRole("button", { name: "电工说可以合", hidden: true }));
    await screen.findByText("送第二栋");
    expect(screen.queryByText(earlier(LIVE))).toBeNull();
  });

  it("says that its list is all done, in whichever of the two that was", async () => {
    const second = await begin(["tower-b"]);
    await tell("step.done", second, { list: "tripped", item: "open" });
    recovery();
    await screen.findAllByText(earlier("“分路又跳了”做了 1/2，没做：去看、闻、听"));
    await tell("step.done", second, { list: "tripped", item: "smell" });
    recovery();
    await screen.findAllByText(earlier("“分路又跳了”都做完了，这一步还没做成"));
    expect(screen.queryByText(earlier(LIVE))).toBeNull();
  });

  it("is said no more once it is let go, nor elsewhere", async () => {
    await begin(["tower-a"]);
    recovery();
    expect(screen.queryByText(earlier(LIVE))).toBeNull();
    await begin(["tower-b"]);
    await tell("matter.left", first, { matter: 'could_not:["up","","","one"]', reason: "拆了" });
    recovery();
    expect(screen.queryByText(earlier(LIVE))).toBeNull();
  });

  it("is said in no drill: nothing is switched on there", async () => {
    await begin(["tower-b"], { drill: true });
    recovery();
    expect(screen.queryByText(earlier(LIVE))).toBeNull();
  });
});
