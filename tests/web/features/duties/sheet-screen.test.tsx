// @vitest-environment happy-dom
import { screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { turnTo } from "../../../../web/src/app/several/chosen-outage";
import { SheetScreen } from "../../../../web/src/features/duties/sheet-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, night, press, take } from "../../support/supervisor-phone";

const anHourAgo = ({ browser, world }: Bench) => new Date(browser.wall + world.time.ms - 3_600_000).toISOString();

let at: Bench;
beforeEach(async () => {
  at = await night();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const draw = () => show("/hand-over/sheet", "/hand-over/sheet", SheetScreen);
const part = (name: string) => within(screen.getByRole("region", { name }));
const rows = (name: string) =>
  part(name)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent));

describe("the hand-over sheet", () => {
  it("says who has which duty and leaves room for who takes it", async () => {
    const { ref } = await begin(at);
    await take(at, ref, "leader");
    draw();
    expect(rows("谁交给谁")[0]).toEqual(["leader", "李敏", ""]);
    expect(rows("谁交给谁")).toHaveLength(5);
    expect(["交班人签字", "接班人签字", "日期、时间"].every((words) => screen.getByText(words))).toBe(true);
    expect(screen.getByText("预案第 7 版", { exact: false })).toBeTruthy();
  });

  it("says how grave it is and where before what is half done, while nothing is brought back", async () => {
    const { ref } = await begin(at);
    const body = { list: "lift-people", item: "speak", area: "tower-a", asset: "lift-a1" };
    await at.localRecord.record({ type: "step.done", incident: ref, body });
    draw();
    const titles = screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent);
    expect(titles.slice(0, 2)).toEqual(["现在的情况", "做了一半的清单"]);
  });

  it("lists people in danger, what others promised, who was called and what is open, with who and when", async () => {
    const danger = { place: "A 座 2 号梯", count: 2, condition: "frightened" };
    const { ref } = await begin(at, { people_in_danger: danger });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await at.localRecord.record({
      ...{ type: "promise.made", incident: ref },
      body: { by: "utility", what: "power", until },
    });
    await at.localRecord.record({
      ...{ type: "contact.tried", incident: ref },
      body: { contact: "utility", channel: "phone", outcome: "no_answer" },
    });
    await at.localRecord.record({
      ...{ type: "request.opened", incident: ref, private: { name: "王奶奶", number: "13911112222" } },
      body: { kind: "urgent", what: "要氧气" },
    });
    draw();
    expect(rows("有危险的人")[0]?.[0]).toBe("A 座 2 号梯");
    expect(rows("别人答应的")[0]?.[0]).toContain("恢复供电");
    expect(rows("打过的电话")[0]?.[1]).toContain("没人接");
    expect(rows("要办的").map(([what]) => what)).toContainEqual(expect.stringContaining("要氧气"));
    expect(document.body.textContent).not.toContain("13911112222");
    expect(document.body.textContent).not.toContain("王奶奶");
  });

  it("says which hand-overs were made, what is over its time, who covers, what help is awaited, and which outage is on besides", async () => {
    const { ref } = await begin(at, { areas: ["tower-a"] });
    await take(at, ref, "leader");
    const handed = { duty: "leader", from: "pwang", to: "plimin" };
    await at.localRecord.record({ type: "duty.handed_over", incident: ref, body: handed });
    const past = { kind: "urgent", what: "要氧气", call_back: anHourAgo(at) };
    await at.localRecord.record({ type: "request.opened", incident: ref, body: past });
    await at.localRecord.record({ type: "help.asked", incident: ref, body: { of: "people", what: "保安" } });
    const other = await begin(at, { areas: ["tower-b"] });
    await at.localRecord.record({ type: "incident.separated", incident: ref, refs: [other.ref], body: {} });
    turnTo(ref);
    draw();
    expect(rows("交接过的")[0]?.[0]).toBe("leader：王芳交给李敏");
    const todo = rows("要办的");
    expect(todo.find(([what]) => what?.includes("要氧气"))?.[2]).toContain("已超");
    expect(todo.some(([what]) => what?.includes("等支援：保安"))).toBe(true);
    expect(part("现在的情况").getByText("B 座 · ", { exact: false })).toBeTruthy();
    expect(rows("谁交给谁").some(([, who]) => who?.endsWith(" 代"))).toBe(true);
  });

  it("shows what a caller wants whole, and of help what anybody may read", async () => {
    const { ref } = await begin(at);
    const what = `二号椅上的病人治到一半，${"要一盏灯，".repeat(20)}请务必有人去看`;
    await at.localRecord.record({ type: "request.opened", incident: ref, body: { kind: "urgent", what } });
    for (const of of ["电工", "会修戴敏家呼吸机的"]) {
      await at.localRecord.record({ type: "help.asked", incident: ref, body: { of: "people", what: of } });
    }
    draw();
    const todo = rows("要办的").map(([words]) => words);
    expect(todo.some((words) => words?.includes(what))).toBe(true);
    expect(todo).toContainEqual(expect.stringContaining("等支援：电工"));
    expect(todo).toContainEqual(expect.stringContaining("等支援：人手"));
  });

  it("lists a hand-over that both recorded once, with all that was said", async () => {
    const { ref: incident } = await begin(at);
    await take(at, incident, "leader", "pwang");
    const summary = Array.from({ length: 12 }, (_, n) => `第 ${n} 件：B 座 ${n} 楼还没人去看`).join("\n");
    at.world.server.people.set("pwang", { name: "王芳", role: "staff" });
    at.world.server.codes.set("hers", "pwang");
    const hers = await at.world.browser("wang").open();
    await hers.enrol("hers", "phone");
    const body = { duty: "leader", from: "pwang", to: "plimin" };
    await hers.record({ type: "duty.handed_over", incident, body: { ...body, summary } });
    await hers.syncNow();
    await at.localRecord.record({ type: "duty.handed_over", incident, body });
    at.browser.fate = null;
    await at.localRecord.syncNow();
    draw();
    expect(rows("交接过的").map(([words]) => words)).toEqual([
      "leader：王芳交给李敏，双方都记了",
      expect.stringContaining("第 11 件：B 座 11 楼还没人去看"),
    ]);
  });

  it("is printed by one tap, and says so where there is nothing to hand over", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    await begin(at);
    draw();
    press("打印");
    expect(print).toHaveBeenCalledOnce();
    at = await night();
    draw();
    expect(screen.getByText("没有停电，没什么要交接")).toBeTruthy();
  });
});
