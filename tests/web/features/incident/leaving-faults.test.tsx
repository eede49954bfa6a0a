/** What tripped and was not tagged is the first thing that an end names, needs somebody, and is named until it is settled. */
// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { aftermaths } from "../../../../web/src/app/matters/afterwards";
import type { Edition } from "../../../../web/src/core/plan/plan";
import { AfterScreen } from "../../../../web/src/features/after/after-screen";
import { CloseScreen } from "../../../../web/src/features/incident/close-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PLAN, saidList, saidStep } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";
import { bodies } from "../../support/supervisor-phone";

const EDITION: Edition = {
  ...PLAN,
  lists: [
    ...PLAN.lists,
    saidList("up", "按顺序送电", [saidStep("one", "送第一栋", "tripped"), saidStep("two", "送第二栋", "tripped")]),
    saidList("tripped", "分路又跳了", [
      {
        ...saidStep("which", "记下哪一路、几点跳的"),
        expect: { text: { "zh-Hans": "柜号" }, figures: [], answer: true },
      },
      saidStep("open", "断开那一路，挂上牌"),
      saidStep("smell", "去看、闻、听"),
      { ...saidStep("once", "没问题，只再合一次"), two_persons: true },
      saidStep("say", "发更正"),
    ]),
  ],
  recovery: { ...PLAN.recovery, power_up: ["up"] },
};
const OFF = "跳了闸、没送上的：交给人办，不办的说明为什么";
const TYPED = "一合就跳了、AA3柜 Q5";
const FAR = "“分路又跳了”做了 1/5，没做：断开那一路，挂上牌；去看、闻、听";
const FOLDED = /^结束后作废的/u;
const END = /接着办$/u;
const LEFT = /^结束以后还要办的/u;
const LISTED = /分路又跳了.*：1\/5/u;
const EARLY = /^不等 .+，现在结束$/u;
const BREAKER = /AA3柜 Q5/u;

let at: Bench;
let incident: string;
const tell = (type: string, body: object, of = incident) =>
  at.localRecord.record({ type, incident: of, body: { ...body } });
const begin = async () =>
  (await at.localRecord.record({ type: "incident.opened", incident: "self", body: { ...open, areas: ["tower-b"] } }))
    .ref;
const fails = () =>
  tell("step.could_not", { list: "up", item: "one", reason: "一合就跳了", follow_on: "tripped", area: null });
const which = () => tell("step.done", { list: "tripped", item: "which", answer: "AA3柜 Q5" });
const close = () => {
  cleanup();
  show("/close", "/close", CloseScreen);
};
const off = () => screen.findByRole("region", { name: OFF });
const now = async () => {
  cleanup();
  show("/", "/", NowScreen);
  return await screen.findByRole("navigation", { name: "停电结束了，送电还有 1 步没成" });
};

beforeEach(async () => {
  localStorage.clear();
  at = await bench("supervisor", EDITION);
  at.browser.fate = () => "lost";
  incident = await begin();
  await tell("supply.returned", { areas: ["tower-b"] });
});

describe("what tripped and was not tagged", () => {
  it("stands first at the end with its breaker and what is not done, and waits for somebody", async () => {
    await fails();
    await which();
    close();
    const card = await off();
    expect(card.className).toContain("alarm");
    for (const each of ["送第一栋", TYPED, FAR, "没人"]) expect(card.textContent).toContain(each);
    const rest = screen.getByRole("region", { name: LEFT });
    expect(card.compareDocumentPosition(rest) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    // It is named once, and not among what is over with the end.
    expect(rest.textContent).not.toContain("送第一栋");
    expect(screen.queryByText(LISTED)).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "1 件没人办，先安排" }).disabled).toBe(true);
  });

  it("is a list that somebody began for it, though no step is said to have failed, until every step is answered", async () => {
    await which();
    close();
    const card = await off();
    for (const each of ["分路又跳了", "AA3柜 Q5", FAR]) expect(card.textContent).toContain(each);
    expect(screen.queryByText(FOLDED)?.textContent ?? "").not.toContain("分路又跳了");
    for (const item of ["open", "smell", "once", "say"]) await tell("step.done", { list: "tripped", item });
    await waitFor(() => expect(screen.queryByRole("region", { name: OFF })).toBeNull());
  });

  it("is no list of its own once the step that led to it is done", async () => {
    await fails();
    await which();
    await tell("step.done", { list: "up", item: "one" });
    close();
    await screen.findByRole("button", { name: END });
    expect(screen.queryByRole("region", { name: OFF })).toBeNull();
  });

  it("is said in the record in the plan's own words, and on Now between outages and at the head of the next", async () => {
    await fails();
    await which();
    close();
    fireEvent.click(await screen.findByRole("button", { name: "没人办的 1 件我来，一天内办好" }));
    fireEvent.click(await screen.findByRole("button", { name: END }));
    const sure = screen.queryByRole("button", { name: EARLY });
    if (sure) fireEvent.click(sure);
    await waitFor(() => expect(bodies(at, "incident.closed")).toHaveLength(1));
    const named = (bodies(at, "incident.closed")[0]?.["still_open"] ?? []) as readonly string[];
    expect(named[0]).toContain(FAR);
    expect(named.join("")).not.toContain("Q5");
    const card = await now();
    for (const each of ["送第一栋", TYPED, FAR]) expect(card.textContent).toContain(each);
    await begin();
    const later = await now();
    const matters = await screen.findByRole("region", { name: "要办的" });
    expect(later.compareDocumentPosition(matters) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(within(later).getByText(BREAKER)).toBeTruthy();
  });

  it("is left by an end as a list too, let go by a supervisor alone in words of their own", async () => {
    await which();
    await tell("incident.closed", { still_open: [] });
    expect(aftermaths.value[0]?.open.map(({ key }) => key)).toContain("list:tripped");
    show(`/after/${incident}`, "/after/:ref", AfterScreen);
    fireEvent.click(await screen.findByRole("button", { name: "不做了：分路又跳了" }));
    const sheet = within(await screen.findByRole("dialog"));
    expect(sheet.queryByRole("button", { name: "这次用不上" })).toBeNull();
    expect(sheet.getByText("这一步没成，还没处理完。不办了，写明为什么。")).toBeTruthy();
  });
});
