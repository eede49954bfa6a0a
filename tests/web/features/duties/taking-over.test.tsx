// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { leftOpen } from "../../../../web/src/app/checklists/left-open";
import { nextStep } from "../../../../web/src/app/checklists/next-step";
import { myMatters } from "../../../../web/src/app/matters/matters";
import { HandOverScreen } from "../../../../web/src/features/duties/hand-over-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import type { AnyRecord } from "../../support/any-draft";
import { type Bench, show } from "../../support/phone-screens";
import { begin, night, take } from "../../support/supervisor-phone";
import { EDITION } from "./handed-plan";

const TRIPPED = /^跳闸：\d\d:\d\d 总开关，还没处理完$/u;
const WITH_WHAT = /^跳闸：\d\d:\d\d 戴敏家那一路（总开关），还没处理完$/u;
const MINE = { duty: "technical", from: "plimin", to: "pwang" };
const HERS = { duty: "technical", from: "pwang", to: "plimin" };

let at: Bench;
let hers: AnyRecord;
let incident: string;
const tell = async (who: AnyRecord, type: string, body: object, refs: readonly string[] = []) => {
  at.browser.wall += 1000;
  at.world.time.ms += 1000;
  const entry = await who.record({ type, incident, body, refs } as never);
  await who.syncNow();
  await at.localRecord.syncNow();
  return entry;
};
const done = (who: AnyRecord, of: string, item: string) => tell(who, "step.done", { list: of, item });
const next = () => {
  const found = nextStep();
  return found && `${found.placed.list.id} ${found.item.id}`;
};
const left = () => leftOpen().map(({ list: { id } }) => id);
const now = () => show("/", "/", NowScreen);

beforeEach(async () => {
  at = await night(EDITION);
  incident = (await begin(at, { areas: ["tower-a"] })).ref;
  at.browser.fate = null;
  await at.localRecord.syncNow();
  at.world.server.people.set("pwang", { name: "王芳", role: "staff" });
  at.world.server.codes.set("hers", "pwang");
  hers = (await at.world.browser("wang").open()) as AnyRecord;
  await hers.enrol("hers", "phone");
  await hers.syncNow();
});

describe("whoever took over", () => {
  it("goes on where the giver stopped, and sees what the giver left half done", async () => {
    await take(at, incident, "technical", "pwang");
    await done(hers, "头几步", "戴手套");
    await done(hers, "分路跳了", "手拿开");
    await tell(hers, "duty.handed_over", HERS);
    expect(next()).toBe("分路跳了 挂牌");
    expect(left()).toEqual(["头几步"]);
    expect(nextStep()?.resumed).toBe(false);
  });

  it("goes on in their own list, once they have worked on one since", async () => {
    await take(at, incident, "technical", "pwang");
    await done(hers, "分路跳了", "手拿开");
    await tell(hers, "duty.handed_over", HERS);
    await done(at.localRecord, "巡查", "水泵");
    expect(next()).toBe("巡查 油位");
    expect(left()).toEqual(["分路跳了"]);
  });

  it("is not led to a new person's first steps that others began, nor to any while power is brought back", async () => {
    await take(at, incident, "technical", "pwang");
    await tell(hers, "duty.handed_over", HERS);
    expect(next()).toBe("头几步 戴手套");
    await tell(hers, "supply.returned", { areas: ["tower-a"] });
    await tell(hers, "supply.lost", { areas: ["tower-a"] });
    await done(at.localRecord, "又停", "喊电梯");
    expect(next()).toBe("巡查 水泵");
  });

  it("does not get a list of a duty that the giver still has", async () => {
    await take(at, incident, "technical", "pwang");
    await take(at, incident, "safety", "pwang");
    await done(hers, "看门", "看大门");
    await tell(hers, "duty.handed_over", HERS);
    expect(left()).toEqual([]);
    expect(next()).toBe("头几步 戴手套");
  });
});

describe("whoever handed over", () => {
  it("is told to whom, and is led to nothing of it, once that one has it", async () => {
    await take(at, incident, "technical");
    await done(at.localRecord, "分路跳了", "手拿开");
    const given = await tell(at.localRecord, "duty.handed_over", MINE);
    now();
    expect(next()).toBeNull();
    expect(await screen.findByText("你的职责交给王芳了")).toBeTruthy();
    expect(left()).toEqual(["分路跳了"]);
    await tell(hers, "duty.taken", { duty: "technical", person: "pwang" }, [given.ref]);
    expect(await screen.findByText("王芳已经接了。想搭把手，“清单”里都能打开。")).toBeTruthy();
    expect(left()).toEqual([]);
    await done(at.localRecord, "分路跳了", "挂牌");
    await done(at.localRecord, "头几步", "戴手套");
    expect(screen.queryByRole("button", { name: "做完了" })).toBeNull();
  });

  it("is not led to what is done where power failed again, either", async () => {
    await take(at, incident, "technical");
    await tell(at.localRecord, "supply.returned", { areas: ["tower-a"] });
    await tell(at.localRecord, "supply.lost", { areas: ["tower-a"] });
    expect(next()).toBe("又停 喊电梯");
    await tell(at.localRecord, "duty.handed_over", MINE);
    expect(next()).toBeNull();
  });

  it("is not told of it as news where the other one records it, too", async () => {
    await take(at, incident, "technical");
    await tell(at.localRecord, "duty.handed_over", MINE);
    await tell(hers, "duty.handed_over", MINE);
    now();
    expect(await screen.findByText("王芳已经接了。想搭把手，“清单”里都能打开。")).toBeTruthy();
    expect(screen.queryByText("王芳接过了你的technical")).toBeNull();
  });

  it("keeps the lists of a duty that they still have", async () => {
    await take(at, incident, "technical");
    await take(at, incident, "safety");
    await done(at.localRecord, "看门", "看大门");
    await tell(at.localRecord, "duty.handed_over", MINE);
    expect(next()).toBe("看门 看后门");
  });

  it("need not make a call again that they made in vain before", async () => {
    await take(at, incident, "technical");
    await tell(at.localRecord, "contact.tried", { contact: "utility", channel: "phone", outcome: "no_answer" });
    expect(myMatters.value.map(({ kind }) => kind)).toContain("call");
    await tell(at.localRecord, "duty.handed_over", MINE);
    await waitFor(() => expect(myMatters.value.map(({ kind }) => kind)).not.toContain("call"));
  });
});

describe("what is said at a hand-over while power comes back", () => {
  beforeEach(async () => {
    await take(at, incident, "technical");
    await tell(at.localRecord, "supply.returned", { areas: ["tower-a"] });
    await done(at.localRecord, "检查", "地面");
    const { ref } = await done(at.localRecord, "送电", "总开关");
    await tell(at.localRecord, "breaker.tripped", { list: "送电", item: "总开关", what: "戴敏家那一路" }, [ref]);
    await done(at.localRecord, "分路跳了", "手拿开");
  });

  it("begins with what tripped and how far each list is, and quotes nothing that somebody typed", async () => {
    show("/hand-over", "/hand-over", HandOverScreen);
    const lines = screen.getByRole<HTMLTextAreaElement>("textbox").value.split("\n");
    expect(lines[0]).toMatch(TRIPPED);
    expect(lines.slice(1, 5)).toEqual([
      "检查：1/2 · 下一步：挂牌",
      "送电：0/2 · 1 步上次没做成",
      "下一步：挂牌",
      "分路跳了：走到 1/2",
    ]);
    expect(lines.join("")).not.toContain("戴敏");
  });

  it("says what was asked for before and is not done once restoring has begun, each list once", async () => {
    const lines = () => {
      cleanup();
      show("/hand-over", "/hand-over", HandOverScreen);
      return screen.getByRole<HTMLTextAreaElement>("textbox").value.split("\n");
    };
    expect(lines().filter((line) => line.startsWith("头几步："))).toEqual([]);
    await tell(at.localRecord, "stage.entered", { stage: "restore" });
    expect(lines()).toContainEqual("头几步：走到 0/2");
    await done(at.localRecord, "头几步", "戴手套");
    expect(lines().filter((line) => line.startsWith("头几步："))).toEqual(["头几步：走到 1/2"]);
  });

  it("stands on Now of whoever does anything in it", async () => {
    now();
    const lead = within(await screen.findByRole("navigation", { name: "恢复" }));
    expect(lead.getByText(WITH_WHAT)).toBeTruthy();
    expect(lead.getByText("检查 1/2 · 送电 0/2")).toBeTruthy();
  });
});
