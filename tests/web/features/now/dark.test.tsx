// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { duties, myDuties } from "../../../../web/src/app/incident/situation";
import { ClocksScreen } from "../../../../web/src/features/clocks/clocks-screen";
import { HandOverScreen } from "../../../../web/src/features/duties/hand-over-screen";
import { TallyScreen } from "../../../../web/src/features/enquiries/tally-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { ReportsScreen } from "../../../../web/src/features/reports/reports-screen";
import { type Bench, show } from "../../support/phone-screens";
import { begin, bodies, last, night, press, take } from "../../support/supervisor-phone";

const SECOND = /第二人/u;
const TO_FUEL = /去加油/u;
const AGAIN = /前再报一次/u;
const CAN_I_RIDE = /电梯能坐吗/u;
const WHEN = /几点来电/u;
const GIVEN = /^王芳把.+交给你了$/u;

let at: Bench;
beforeEach(async () => {
  at = await night();
});

describe("the first ten minutes", () => {
  it("ask how many are here and which one this is, and take that seat's duties", async () => {
    await begin(at);
    show("/", "/", NowScreen);
    fireEvent.click(await screen.findByRole("button", { name: "当班 2 个人" }));
    fireEvent.click(await screen.findByRole("button", { name: SECOND }));
    await waitFor(() => expect(bodies(at, "duty.taken")).toEqual([{ duty: "liaison", person: "plimin" }]));
    const seat = await screen.findByRole("region", { name: "头十分钟" });
    expect(within(seat).getByRole("link", { name: TO_FUEL }).getAttribute("href")).toBe("/lists/fuel");
  });

  it("are not asked about again once skipped", async () => {
    await begin(at);
    show("/", "/", NowScreen);
    fireEvent.click(await screen.findByRole("button", { name: "先不说" }));
    await waitFor(() => expect(screen.queryByText("现在几个人当班？")).toBeNull());
    document.body.innerHTML = "";
    show("/", "/", NowScreen);
    await screen.findByRole("navigation", { name: "现在的情况" });
    expect(screen.queryByText("现在几个人当班？")).toBeNull();
  });
});

describe("what runs out", () => {
  it("stands on Now with what to do at its limit", async () => {
    await begin(at, { areas: ["tower-a"] });
    show("/", "/", NowScreen);
    const clocks = await screen.findByRole("region", { name: "正在计时" });
    expect(within(clocks).getByText("warn")).toBeTruthy();
    expect(within(clocks).getByRole("link", { name: "全部 2 个倒计时" }).getAttribute("href")).toBe("/clocks");
  });

  it("is started over and stopped by hand, and runs on when that is taken back", async () => {
    await begin(at, { areas: ["tower-a"] });
    show("/clocks", "/clocks", ClocksScreen);
    const lights = screen.getByRole("region", { name: "lights" });
    fireEvent.click(within(lights).getByRole("button", { name: "重新计时" }));
    await waitFor(() => expect(last(at)).toMatchObject({ type: "clock.reset", body: { clock: "lights" } }));
    fireEvent.click(within(lights).getByRole("button", { name: "不用计了" }));
    await waitFor(() => expect(screen.getAllByText("停止计时：lights")).not.toHaveLength(0));
    expect(screen.queryByRole("region", { name: "lights" })).toBeNull();
    press("撤回");
    expect(await screen.findByRole("region", { name: "lights" })).toBeTruthy();
  });

  it("is started by hand where nothing started it", async () => {
    await begin(at);
    show("/clocks", "/clocks", ClocksScreen);
    press("开始计时：fuel · set");
    await waitFor(() => expect(last(at)?.body).toEqual({ clock: "fuel", area: "site", asset: "set" }));
    expect(await screen.findByRole("region", { name: "fuel · set" })).toBeTruthy();
  });
});

describe("reports", () => {
  it("are given with one tap, and due again from then on", async () => {
    await begin(at);
    show("/reports", "/reports", ReportsScreen);
    press("报过了：inside");
    await waitFor(() =>
      expect(last(at)).toMatchObject({
        type: "report.given",
        body: { rule: "inside", to: "utility", channel: "voice" },
      }),
    );
    expect(await screen.findByText(AGAIN)).toBeTruthy();
  });

  it("fall due on Now for whom they concern", async () => {
    const { ref } = await begin(at);
    await take(at, ref, "safety");
    show("/", "/", NowScreen);
    await screen.findByRole("navigation", { name: "现在的情况" });
    expect(screen.queryByRole("region", { name: "到点要做的" })).toBeNull();
    await take(at, ref, "liaison");
    expect(await screen.findByRole("region", { name: "到点要做的" })).toBeTruthy();
  });
});

describe("the tally", () => {
  it("counts one with one tap and shows what to answer; an undo takes it back", async () => {
    await begin(at);
    show("/tally", "/tally", TallyScreen);
    const asked = screen.getByRole("button", { name: CAN_I_RIDE });
    fireEvent.click(asked);
    await waitFor(() => expect(asked.textContent).toContain("1"));
    expect(screen.getByText("不能。")).toBeTruthy();
    expect(last(at)).toMatchObject({ type: "enquiry.counted", body: { kind: "lift", answer: "lift" } });
    fireEvent.click(await screen.findByRole("button", { name: "撤回" }));
    await waitFor(() => expect(asked.textContent).toContain("0"));
    expect(last(at)?.type).toBe("entry.undone");
  });

  it("remembers on which channel people ask until that changes", async () => {
    await begin(at);
    show("/tally", "/tally", TallyScreen);
    fireEvent.click(screen.getByRole("radio", { name: "当面" }));
    fireEvent.click(screen.getByRole("button", { name: WHEN }));
    await waitFor(() => expect(last(at)?.body).toEqual({ kind: "when_back", answer: "when", channel: "desk" }));
    expect(screen.getByText("还没有准信。")).toBeTruthy();
  });
});

describe("a dying phone", () => {
  it("hands all duties to the deputy with how far it is", async () => {
    const { ref } = await begin(at);
    await take(at, ref, "liaison");
    await take(at, ref, "service");
    show("/hand-over", "/hand-over", HandOverScreen);
    expect(screen.getByText("这次还没听到王芳的消息：先喊一声，或交给别人。")).toBeTruthy();
    press("交给王芳");
    await waitFor(() => expect(bodies(at, "duty.handed_over")).toHaveLength(2));
    expect(bodies(at, "duty.handed_over")[0]).toMatchObject({ duty: "liaison", from: "plimin", to: "pwang" });
    expect(bodies(at, "duty.handed_over")[0]?.["summary"]).toContain("未定级");
    expect(bodies(at, "duty.handed_over")[1]).not.toHaveProperty("summary");
    show("/", "/", NowScreen);
    expect(await screen.findByText("你的职责交给王芳了")).toBeTruthy();
    press("撤回");
    await waitFor(() => expect(myDuties.value).toEqual(["liaison", "service"]));
    expect(duties.value.get("liaison")?.map(({ person }) => person)).toEqual(["plimin"]);
    expect(screen.queryByRole("region", { name: GIVEN })).toBeNull();
  });

  it("tells of what is still awaited from others", async () => {
    const { ref } = await begin(at);
    await take(at, ref, "liaison");
    const until = new Date(Date.now() + 600_000).toISOString();
    await at.localRecord.record({
      type: "promise.made",
      incident: ref,
      body: { by: "电梯维保", what: "arrival", until, contact: "lift" },
    });
    show("/hand-over", "/hand-over", HandOverScreen);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toContain("等着：电梯维保，");
  });

  it("gives what it does to somebody whose screen says so first, until they say that they have it", async () => {
    const { ref } = await begin(at);
    at.world.server.people.set("pwang", { name: "王芳", role: "staff" });
    at.world.server.codes.set("hers", "pwang");
    const hers = await at.world.browser("wang").open();
    await hers.enrol("hers", "phone");
    const given = (duty: string, summary?: string) =>
      hers.record({
        type: "duty.handed_over",
        incident: ref,
        body: { duty, from: "pwang", to: "plimin", ...(summary ? { summary } : {}) },
      });
    await given("liaison", "走到第三步");
    await given("service");
    await hers.syncNow();
    at.browser.fate = null;
    await at.localRecord.syncNow();
    show("/", "/", NowScreen);
    const card = await screen.findByRole("region", { name: GIVEN });
    expect(within(card).getByText("走到第三步")).toBeTruthy();
    press("知道了，我接");
    await waitFor(() => expect(bodies(at, "duty.taken").map(({ duty }) => duty)).toEqual(["liaison", "service"]));
    await waitFor(() => expect(screen.queryByText("走到第三步", { selector: "p" })).toBeNull());
  });
});

describe("what was just recorded", () => {
  it("comes last by when it was written down, not by when it is said to have been", async () => {
    const { ref } = await begin(at);
    const note = (text: string, more: object = {}) =>
      at.localRecord.record({ type: "note.written", incident: ref, body: { text, ...more } });
    for (const text of ["一", "二", "三", "四", "五"]) await note(`第${text}条`);
    await note("先前的事", { stated_at: new Date(Date.now() - 3_600_000).toISOString(), precision: "minute" });
    show("/", "/", NowScreen);
    const recent = await screen.findByRole("region", { name: "刚记的" });
    expect(within(recent).getAllByRole("link")[0]?.textContent).toContain("先前的事");
  });
});
