/** What tripped is switched on once more only where the power-up may go on, by two; its list says for which fault it is. */
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { last, press } from "../../support/supervisor-phone";
import { at, atATrip, begin, checked, done, isHeld, LIVE, list, recovery, tell, trip } from "./tripped-bench";

const CHECKS_FIRST = "要先做完“送电前检查”";
const FOR = /^这一遍处理的是：送第一栋/u;
const SAFE = /“分路又跳了”都做完了，这一步还没做成$/u;
const LEFT = /^上次停电（.*）没处理完，停在：断开那一路，挂上牌$/u;
const LET_GO = /^上次停电（.*）没处理完，停在：记下哪一路。当时说不做了：明天换$/u;
const AWAITS = "“没问题，只再合一次”还要另一个人确认";

atATrip();

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
