/** What tripped and whose list is not all done stands first on the hand-over sheet and in what is written at a hand-over. */
// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { HandOverScreen } from "../../../../web/src/features/duties/hand-over-screen";
import { SheetScreen } from "../../../../web/src/features/duties/sheet-screen";
import { PLAN, saidList, saidStep } from "../../support/phone-plan";
import { type Bench, show } from "../../support/phone-screens";
import { begin, night, take } from "../../support/supervisor-phone";

const EDITION: Edition = {
  ...PLAN,
  lists: [
    ...PLAN.lists,
    saidList("up", "按顺序送电", [saidStep("one", "送第一栋", "tripped"), saidStep("two", "送第二栋", "tripped")]),
    saidList("tripped", "分路又跳了", [
      saidStep("hands", "手拿开"),
      saidStep("open", "断开那一路，挂上牌"),
      saidStep("smell", "去看、闻、听", "up"),
    ]),
  ],
  recovery: { ...PLAN.recovery, power_up: ["up"] },
};
const LIVE = /^\d\d:\d\d 送第一栋，“分路又跳了”还没全做完$/u;
const SAFE = /^\d\d:\d\d 送第一栋，“分路又跳了”都做完了，这一步还没做成$/u;
const FAILED = /^\d\d:\d\d It tripped at once（送第一栋），“分路又跳了”还没全做完$/u;

const EARLIER = /上次停电（.*）这里没做成（一合就跳了）：送第一栋，“分路又跳了”做了 0\/3，没做：手拿开；/u;
const UNQUOTED = /上次停电（[^（）]*）这里没做成：送第一栋，“分路又跳了”做了 0\/3，没做：手拿开；/u;
const WRITTEN = /^交代几句/u;

let at: Bench;
let incident: string;
const tell = (type: string, body: object, refs: readonly string[] = []) => {
  at.browser.wall += 60_000;
  return at.localRecord.record({ type, incident, body, refs } as never);
};
const rowsIn = (name: string) =>
  within(screen.getByRole("region", { name }))
    .getAllByRole("row")
    .map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent));
const sheet = () => {
  cleanup();
  show("/hand-over/sheet", "/hand-over/sheet", SheetScreen);
};
const written = () => {
  cleanup();
  show("/hand-over", "/hand-over", HandOverScreen);
  return screen.getByRole<HTMLTextAreaElement>("textbox", { name: WRITTEN }).value.split("\n");
};

beforeEach(async () => {
  at = await night(EDITION);
  incident = (await begin(at, { areas: ["tower-a"] })).ref;
  await take(at, incident, "liaison");
  await tell("supply.returned", { areas: ["tower-a"] });
});

describe("a branch that tripped", () => {
  it("is said first, with that its list is not all done, and what that asks for next", async () => {
    const { ref } = await tell("step.done", { list: "up", item: "one" });
    await tell("breaker.tripped", { list: "up", item: "one" }, [ref]);
    await tell("step.done", { list: "rounds", item: "lamps" });
    await tell("step.done", { list: "tripped", item: "hands" });
    await tell("step.done", { list: "rounds", item: "lamps" });
    await tell("powerup.stopped", { reason: "冒烟" });
    sheet();
    expect(rowsIn("送电到哪儿了")[0]).toEqual(["跳闸", expect.stringMatching(LIVE)]);
    expect(rowsIn("做了一半的清单")[1]?.slice(0, 2)).toEqual(["分路又跳了", "1/3 · 下一步：断开那一路，挂上牌"]);
    const lines = written();
    expect(lines[0]?.replace("跳闸：", "")).toMatch(LIVE);
    expect(lines).toContainEqual("分路又跳了：走到 1/3");
    await tell("step.done", { list: "tripped", item: "open" });
    sheet();
    expect(rowsIn("送电到哪儿了")[0]).toEqual(["跳闸", expect.stringMatching(LIVE)]);
    await tell("step.done", { list: "tripped", item: "smell" });
    sheet();
    expect(rowsIn("送电到哪儿了")[0]).toEqual(["跳闸", expect.stringMatching(SAFE)]);
  });

  it("is said where somebody only said that the step failed, in whatever language they did", async () => {
    await tell("step.could_not", { list: "up", item: "one", reason: "It tripped at once", follow_on: "tripped" });
    sheet();
    expect(rowsIn("送电到哪儿了")[0]).toEqual(["没做成、跳了闸的", expect.stringMatching(FAILED)]);
    expect(written()[0]?.replace("没做成、跳了闸的：", "")).toMatch(LIVE);
    expect(written().join()).not.toContain("tripped at once");
    await tell("step.done", { list: "up", item: "one" });
    sheet();
    expect(rowsIn("送电到哪儿了").map(([what]) => what)).not.toContain("没做成、跳了闸的");
  });

  it("is said in the next outage at the same place too, before its power is back", async () => {
    await tell("step.could_not", { list: "up", item: "one", reason: "一合就跳了", follow_on: "tripped" });
    await tell("incident.closed", { still_open: [] });
    incident = (await begin(at, { areas: ["tower-a"] })).ref;
    await take(at, incident, "liaison");
    const told = ["没做成、跳了闸的", expect.stringMatching(EARLIER)];
    sheet();
    expect(rowsIn("送电到哪儿了")).toEqual([told]);
    // What is recorded outlives the reason, which somebody may have typed.
    expect(written()[0]).toMatch(UNQUOTED);
    expect(written().join()).not.toContain("一合就跳了");
  });
});
