// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { LocationProvider } from "preact-iso";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "../../../../web/src/app/record/store";
import { appOf } from "../../../../web/src/app/shell/app";
import { changeLocale, speakAll } from "../../../../web/src/app/words/i18n";
import { second } from "../../../../web/src/app/words/times";
import { heard } from "../../../../web/src/features/wallboard/sound";
import { WallboardScreen } from "../../../../web/src/features/wallboard/wallboard-screen";
import { routes, shutOutScreen } from "../../../../web/src/routes";
import { EDITION } from "../../core/readings/limit-scenes";
import { ago, entry, fakeRecord, NOW, type Setting, SUPERVISOR } from "../../support/desk/fake-record";
import { DIRECTORY } from "../../support/desk/outage-evening";

const BESIDE = /^同时还有演练 · .+ · 三级.* · 有危险 1 处 · 要办 \d+（不含特殊客户）(?: · 超时 \d+)?00:05:00$/u;
const OUTAGE = "li00000001.1";
const here = (n: number, type: string, minutes: number, body: Record<string, unknown>, more = {}) =>
  entry({ device: "li00000001", n, type, actor: "pli", incident: OUTAGE, happenedAt: ago(minutes), body, ...more });

const opened = here(1, "incident.opened", 60, { kind: "outage", cause: "grid", areas: [], since: null, edition: null });
const asked = here(2, "request.opened", 20, { kind: "urgent", what: "1203 房王奶奶 13911112222" });
const chosen = [opened, asked];

const show = (setting: Setting): void => {
  connect(fakeRecord({ plan: EDITION, directory: DIRECTORY, ...setting }));
  render(
    <LocationProvider>
      <WallboardScreen />
    </LocationProvider>,
  );
};
const text = () => document.body.textContent ?? "";

/** What a browser plays by; what was played. */
class Played {
  static tones: number[] = [];
  state = "suspended";
  currentTime = 0;
  destination = {};
  resume() {
    this.state = "running";
    return Promise.resolve();
  }
  createGain() {
    return { gain: { setValueAtTime: () => 0, exponentialRampToValueAtTime: () => 0 }, connect: <T,>(to: T) => to };
  }
  createOscillator() {
    const frequency = { value: 0 };
    return {
      frequency,
      connect: <T,>(to: T) => to,
      start: () => Played.tones.push(frequency.value),
      stop: () => 0,
    };
  }
}

beforeAll(async () => {
  await Promise.all([speakAll(), ...routes.filter(({ path }) => path === "/desk/wallboard").map(({ load }) => load())]);
}, 60_000);
beforeEach(async () => {
  await changeLocale("zh-Hans");
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  second.value = NOW;
  Played.tones = [];
  vi.stubGlobal("AudioContext", Played);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the wallboard", () => {
  it("shows level, where, since when, who leads, the stage and what must be done", () => {
    const level = here(3, "level.changed", 50, { from: null, to: 2, reason: "" });
    const taken = here(4, "duty.taken", 49, { duty: "leader", person: "pwang" });
    show({ entries: [opened, asked, level, taken] });
    for (const words of ["二级", "20:20 起", "王建国", "01:00:00"]) expect(text()).toContain(words);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("停电");
    const matters = screen.getByRole("region", { name: "要办的" });
    expect(within(matters).getAllByRole("listitem").length).toBeGreaterThan(0);
  });

  it("names no leader whom this screen cannot name yet, and does not say that nobody leads", () => {
    show({ entries: [opened, here(4, "duty.taken", 49, { duty: "leader", person: "pmei" })], directory: null });
    expect(screen.getByRole("region", { name: "leader" }).textContent).toBe("leader已有人指挥");
  });

  it("shows that a drill runs beside the outage, how grave and how much, and nothing of anybody", () => {
    const drill = { device: "zhao000001", actor: "pzhao", incident: "zhao000001.1", drill: true };
    const body = { kind: "drill", cause: "grid", areas: [], since: null, edition: null };
    const inLift = { place: "王奶奶在电梯里" };
    const begun = { ...body, level: 3, people_in_danger: inLift };
    const other = entry({ ...drill, n: 1, type: "incident.opened", happenedAt: ago(5), body: begun });
    show({ entries: [...chosen, other] });
    expect(screen.getByRole("navigation").textContent).toMatch(BESIDE);
    expect(text()).not.toContain("王奶奶");
    cleanup();
    show({ entries: chosen });
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  it("shows nothing that was typed of a request, no private part and no number", () => {
    show({ entries: chosen });
    expect(text()).not.toContain("王奶奶");
    expect(text()).not.toContain("13911112222");
    expect(text()).not.toContain("13800000001");
  });

  it("shows a request as it was filled in, and nothing that was typed of help or a promise", () => {
    const filled = here(3, "request.filled", 10, { request: "li00000001.2", kind: "trapped" });
    const help = here(4, "help.asked", 9, { of: "people", what: "老王的徒弟" });
    const promised = here(5, "promise.made", 8, {
      by: "utility",
      what: "找小刘来看",
      until: new Date(NOW).toISOString(),
    });
    show({ entries: [...chosen, filled, help, promised] });
    expect(text()).toContain("有人被困");
    expect(text()).not.toContain("紧急求助");
    for (const typed of ["老王", "小刘"]) expect(text()).not.toContain(typed);
  });

  it("says as of when it is, and since when nothing new can have come", () => {
    show({ entries: chosen });
    expect(text()).toContain("截至 21:20:42");
    cleanup();
    show({ entries: chosen, status: { server: "asking", lastHeardAt: NOW - 300_000 } });
    expect(text()).toContain("截至 21:15");
    cleanup();
    show({ entries: chosen, status: { server: "unheard", lastHeardAt: NOW - 300_000 } });
    expect(text()).toContain("连不上服务器，这是 21:15 的情况");
    cleanup();
    show({ entries: [], status: { server: "unheard", lastHeardAt: null, lastSyncedAt: null } });
    expect(text()).toContain("连不上服务器，还什么都没收到");
  });

  it("says at once that more passes its time, what waits longest first, and sounds once it may", async () => {
    const facts = here(5, "facts.changed", 10, { next_word_at: new Date(NOW + 60_000).toISOString() });
    show({ entries: [...chosen, facts] });
    fireEvent.click(screen.getByRole("button", { name: "打开声音" }));
    await vi.waitFor(() => expect(heard.value).toBe(true));
    const before = Played.tones.length;
    const passed = () => screen.getByRole("alert").textContent;
    expect(passed()).toContain("超时：还没告知：B 座住户");
    expect(passed()).toContain("另 4 项");
    vi.setSystemTime(NOW + 61_000);
    second.value = NOW + 61_000;
    await vi.waitFor(() => expect(passed()).toContain("另 5 项"));
    expect(passed()).toContain("超时：还没告知：B 座住户");
    expect(Played.tones.length).toBeGreaterThan(before);
    const after = Played.tones.length;
    second.value = NOW + 62_000;
    await vi.waitFor(() => expect(text()).toContain("01:01:02"));
    expect(Played.tones.length).toBe(after);
  });

  it("is all that a wallboard shows, whatever its address says", async () => {
    const { App } = appOf(routes, shutOutScreen);
    history.replaceState(null, "", "/contacts");
    connect(
      fakeRecord({ plan: EDITION, directory: DIRECTORY, entries: chosen, me: { ...SUPERVISOR, role: "wallboard" } }),
    );
    render(<App />);
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toContain("停电");
    expect(screen.getByRole("link", { name: "设置" }).getAttribute("href")).toBe("/settings");
    expect(screen.queryByRole("link", { name: "联系" })).toBeNull();
  });

  it("is quiet in quiet times, and says what is announced", () => {
    show({ entries: [] });
    expect(text()).toContain("供电正常");
  });
});
