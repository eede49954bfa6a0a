// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { second } from "../../../../web/src/app/words/times";
import { ContactsScreen } from "../../../../web/src/features/contacts/contacts-screen";
import { RehearsalScreen } from "../../../../web/src/features/enrolment/rehearsal-screen";
import { GuideScreen } from "../../../../web/src/features/guides/guide-screen";
import { CloseScreen } from "../../../../web/src/features/incident/close-screen";
import { ReportScreen } from "../../../../web/src/features/incident/report-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { ScriptScreen } from "../../../../web/src/features/scripts/script-screen";
import { type Bench, bench, open, show } from "../../support/phone-screens";

const ENDED = /李敏结束了停电/u;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const last = ({ localRecord }: Bench) => localRecord.entries().at(-1)?.action;

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
});
const begin = () => at.localRecord.record({ type: "incident.opened", incident: "self", body: open });

describe("quiet times", () => {
  it("says what this phone holds and offers the two big buttons", async () => {
    show("/", "/", NowScreen);
    expect(screen.getByText("没有停电")).toBeTruthy();
    expect(await screen.findByText("预案第 7 版，全部存在本机")).toBeTruthy();
    expect(screen.getByRole("link", { name: "报告停电" }).getAttribute("href")).toBe("/report");
    expect(screen.getByRole("link", { name: "有人被困或有危险" }).getAttribute("href")).toBe("/danger");
  });

  it("opens an outage without a network and without typing", async () => {
    at.browser.fate = () => "lost";
    show("/report", "/report", ReportScreen);
    fireEvent.click(screen.getByRole("checkbox", { name: "A 座" }));
    press("确认停电");
    await waitFor(() =>
      expect(last(at)).toMatchObject({ type: "incident.opened", body: { areas: ["tower-a"], cause: "unknown" } }),
    );
  });
});

describe("the status bar", () => {
  it("counts what waits and says that the network is gone", async () => {
    await begin();
    await at.localRecord.syncNow();
    show("/", "/", NowScreen);
    expect(await screen.findByText("已连上")).toBeTruthy();
    at.browser.fate = () => "lost";
    await at.localRecord.record({ type: "note.written", body: { text: "灯亮" } });
    await at.localRecord.syncNow();
    expect(await screen.findByText("断网 · 1 条待传")).toBeTruthy();
  });
});

describe("contacts", () => {
  it.each(["供电", "gongdian", "gdgs", "955"])("are found by %s", (query) => {
    show("/contacts", "/contacts", ContactsScreen);
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: query } });
    expect(screen.getByText("供电公司")).toBeTruthy();
  });

  it.each([
    [500, 1],
    [100, 0],
  ])("make room for what is found, where the field lies at %i px of 740", (top, times) => {
    show("/contacts", "/contacts", ContactsScreen);
    const field = screen.getByRole("searchbox");
    const moved = vi.fn();
    vi.stubGlobal("innerHeight", 740);
    vi.spyOn(field, "getBoundingClientRect").mockReturnValue(new DOMRect(0, top, 320, 52));
    field.scrollIntoView = moved;
    fireEvent.input(field, { target: { value: "gdgs" } });
    expect(moved).toHaveBeenCalledTimes(times);
  });

  it("ask how a call went and record it in one tap", async () => {
    await begin();
    show("/contacts", "/contacts", ContactsScreen);
    const call = screen.getByRole("link", { name: "拨打供电公司 95598" });
    // There is no telephone behind this document: the link must not leave it.
    call.addEventListener("click", (event) => event.preventDefault());
    fireEvent.click(call);
    press("占线");
    await waitFor(() =>
      expect(last(at)?.body).toEqual({ contact: "utility", channel: "phone", outcome: "busy", route: 0 }),
    );
  });
});

describe("a script", () => {
  it("goes nowhere while a blank is open", async () => {
    await begin();
    show("/scripts/notice", "/scripts/:script", ScriptScreen);
    expect(screen.getByRole("link", { name: "把空格填上" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "复制" })).toBeNull();
  });

  it("opens a message with its text once the facts are known", async () => {
    const { ref } = await begin();
    const body = { areas: ["tower-a"], expected_back: "2026-11-25T23:30:00.000+08:00" };
    await at.localRecord.record({ type: "facts.changed", incident: ref, body });
    show("/scripts/notice", "/scripts/:script", ScriptScreen);
    const href = screen.getByRole("link", { name: "发短信" }).getAttribute("href") ?? "";
    expect(decodeURIComponent(href)).toContain("A 座停电");
  });

  it("leads to the facts first once a time in it has passed, as the strip says", async () => {
    const { ref } = await begin();
    const body = { areas: ["tower-a"], expected_back: "2020-11-25T23:30:00.000+08:00" };
    await at.localRecord.record({ type: "facts.changed", incident: ref, body });
    show("/scripts/notice", "/scripts/:script", ScriptScreen);
    const main = document.querySelector(".bar .press");
    expect(main?.textContent).toBe("改情况");
    expect(main?.getAttribute("href")).toBe("/facts");
    expect(screen.getByRole("link", { name: "发短信" })).toBeTruthy();
    expect(screen.getByText("说好 11月25日 23:30 恢复，已过")).toBeTruthy();
  });
});

describe("a guide", () => {
  it("is confirmed after the right answer alone", async () => {
    show("/guides/lift", "/guides/:guide", GuideScreen);
    fireEvent.click(screen.getByRole("radio", { name: "能" }));
    expect(screen.getByText("不对，再想想", { exact: false })).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "不能" }));
    press("我读过，也答对了");
    await waitFor(() =>
      expect(last(at)).toMatchObject({ type: "guide.confirmed", body: { guide: "lift", edition: 7 } }),
    );
  });
});

describe("the rehearsal", () => {
  it("turns green when the tick is saved and again when it has arrived", async () => {
    at.browser.fate = () => "lost";
    await at.localRecord.syncNow();
    show("/rehearsal", "/rehearsal", RehearsalScreen);
    expect(screen.getByText("现在断网了")).toBeTruthy();
    press("勾一下这个");
    expect(await screen.findByText("存好了，在这部手机上")).toBeTruthy();
    at.browser.fate = null;
    await at.localRecord.syncNow();
    expect(await screen.findByText("成了。断网记的，一条不丢。")).toBeTruthy();
  });
});

describe("closing", () => {
  it("names what is still open", async () => {
    const { ref } = await begin();
    await at.localRecord.record({ type: "step.done", incident: ref, body: { list: "first", item: "ask" } });
    show("/close", "/close", CloseScreen);
    press("结束，留 2 项待办");
    await waitFor(() => expect(last(at)?.body["still_open"]).toEqual(["联络员头几步：1/3", "全园区还没电"]));
  });

  it("waits until nobody is in danger any more", async () => {
    const body = { ...open, people_in_danger: { place: "1 号梯" } };
    const { ref } = await at.localRecord.record({ type: "incident.opened", incident: "self", body });
    show("/close", "/close", CloseScreen);
    expect(screen.getByText("有人遇险：1 号梯")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "还有人遇险，不能结束" }).disabled).toBe(true);
    await at.localRecord.record({ type: "entry.corrected", incident: ref, refs: [ref], body: { safe: true } });
    fireEvent.click(await screen.findByRole("button", { name: "结束，留 1 项待办" }));
    const left = { still_open: ["全园区还没电"] };
    await waitFor(() => expect(last(at)).toMatchObject({ type: "incident.closed", body: left }));
  });

  it("is told on quiet phones, with who did it", async () => {
    const { ref: incident } = await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
    const ended = await at.localRecord.record({ type: "incident.closed", incident, body: { still_open: [] } });
    second.value = ended.happenedAt / 1000 - (at.localRecord.status().clockOffsetMs ?? 0);
    show("/", "/", NowScreen);
    expect(await screen.findByRole("link", { name: ENDED })).toBeTruthy();
  });
});
