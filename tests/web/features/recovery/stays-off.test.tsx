/** What trips once more by its list stays off and is told so; the next circuit is free. */
// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { entries } from "../../../../web/src/app/record/store";
import { press } from "../../support/supervisor-phone";
import { atATrip, begin, checked, done, isHeld, LIVE, list, recovery, tell, trip } from "./tripped-bench";

const SAYS_OFF = /^上次停电（.*，断开着，挂了牌，等修$|^断开着/u;

atATrip();

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
    // The screens follow once it is said.
    const shown = () => entries.value.at(-1)?.action;
    await waitFor(() => expect(shown()).toMatchObject({ type: "step.could_not", body: { item: "once" } }));
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
    expect(amber("已经做了", "button")).toBe(false);
  });
});
