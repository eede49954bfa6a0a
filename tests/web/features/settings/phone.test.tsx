// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { battery, watchBattery } from "../../../../web/src/app/device/battery";
import { prefer } from "../../../../web/src/app/device/preferences";
import { keepPace, saving } from "../../../../web/src/app/device/saver";
import { readiness } from "../../../../web/src/app/record/readiness";
import { fail, spoken, show as tell } from "../../../../web/src/app/shell/notify";
import { StatusLine } from "../../../../web/src/app/shell/status-line";
import { LogScreen } from "../../../../web/src/features/log/log-screen";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PhoneScreen } from "../../../../web/src/features/settings/phone-screen";
import { SettingsScreen } from "../../../../web/src/features/settings/settings-screen";
import { FakeBattery, withNavigator } from "../../app/ports";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, open, show } from "../../support/phone-screens";

let at: Bench;
beforeEach(async () => {
  at = await bench("supervisor");
  readiness.value = null;
  prefer({ saver: "auto", awake: "off", theme: "dark" });
});
afterEach(() => {
  battery.value = null;
  vi.unstubAllGlobals();
});

const lines = () => screen.getAllByRole("listitem").map((line) => line.textContent);

describe("the power saver", () => {
  it("switches itself by the battery where that can be asked, and shows itself on the status bar", async () => {
    const cell = new FakeBattery();
    withNavigator({ getBattery: async () => cell });
    await watchBattery();
    const paced = vi.spyOn(at.localRecord, "setPace");
    const stop = keepPace();
    show("/", "/", StatusLine);
    cell.becomes(0.19);
    expect(saving.value).toBe(true);
    expect(await screen.findByText("省电", { exact: false })).toBeTruthy();
    cell.becomes(0.19, true);
    expect(saving.value).toBe(false);
    expect(paced.mock.calls.map(([pace]) => pace)).toEqual(["normal", "saver", "normal"]);
    stop();
  });

  it("is a switch elsewhere, and says what it does", () => {
    show("/settings", "/settings", SettingsScreen);
    const chips = screen.getByRole("group", { name: "省电" }).querySelectorAll("label");
    expect([...chips].map((chip) => chip.textContent)).toEqual(["开", "关"]);
    fireEvent.click(chips[0] as HTMLElement);
    expect(saving.value).toBe(true);
    expect(screen.getByText("正在省电", { exact: false }).textContent).toContain("照片先留着");
  });

  it("says that a photo waits, before it is taken and after", async () => {
    prefer({ saver: "on" });
    const file = await at.localRecord.savePhoto(new Blob(["x"], { type: "image/jpeg" }));
    await at.localRecord.record({ type: "photo.taken", files: [file] });
    show("/phone", "/phone", PhoneScreen);
    expect(await screen.findByText("1 张照片等关掉省电再传")).toBeTruthy();
    show("/log", "/log", LogScreen);
    const input = screen.getByLabelText<HTMLInputElement>("拍照");
    Object.defineProperty(input, "files", { value: [new Blob(["x"], { type: "image/jpeg" })] });
    fireEvent.change(input);
    expect(screen.getByText("省电中：照片先存在本机", { exact: false })).toBeTruthy();
  });
});

describe("the truth about this phone", () => {
  it("says that a newer plan cannot be read here, and by which one it goes on", async () => {
    show("/phone", "/phone", PhoneScreen);
    await screen.findByText("预案第 7 版", { exact: false });
    await at.world.server.publish({ ...PLAN, number: 8, lists: null } as never);
    at.world.time.pass(1000);
    await at.localRecord.syncNow();
    const told = await screen.findByText("预案第 8 版这部手机打不开，先照手里的第 7 版做", { exact: false });
    expect(told.textContent).toContain("主管那边会看到");
  });

  it("is what was found: plan, storage, installed or not, what waits, clock, rehearsal", async () => {
    at.browser.fate = () => "lost";
    await at.localRecord.record({ type: "note.written", body: { text: "灯亮" } });
    show("/phone", "/phone", PhoneScreen);
    await screen.findByText("系统不会清掉这里的东西");
    expect(lines()).toEqual([
      expect.stringContaining("预案第 7 版，全部存在本机"),
      "断网也能打开",
      "系统不会清掉这里的东西",
      expect.stringContaining("还没装到主屏幕"),
      "同事的号码：不联网还能看 30 天",
      "1 条还只在这部手机上",
      expect.stringContaining("手机"),
      expect.stringContaining("还没做过断网演练"),
    ]);
    expect(screen.getByText("别清浏览器数据", { exact: false })).toBeTruthy();
  });

  it("stands short on Now, and leads to the whole", async () => {
    show("/", "/", NowScreen);
    expect(await screen.findByText("断网也能打开")).toBeTruthy();
    expect(screen.getByRole("link", { name: "还有什么没备好、怎么提醒、导出" }).getAttribute("href")).toBe("/phone");
  });
});

describe("reminders", () => {
  const saved = async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
      files.push(file as Blob);
      // An address that leads nowhere else: this document downloads nothing.
      return "#saved";
    });
    fireEvent.click(screen.getByRole("button", { name: "放进手机日历" }));
    await waitFor(() => expect(files).toHaveLength(1));
    return (files[0] as Blob).text();
  };
  const due = async (drill: boolean) => {
    const { ref } = await at.localRecord.record({
      type: "incident.opened",
      incident: "self",
      drill,
      body: { ...open, kind: drill ? "drill" : "outage" },
    });
    const next_word_at = new Date(Date.now() + 3_600_000).toISOString();
    await at.localRecord.record({ type: "facts.changed", incident: ref, drill, body: { next_word_at } });
    show("/phone", "/phone", PhoneScreen);
  };

  it("are not promised by a closed app, and there are none where nothing is due", () => {
    show("/phone", "/phone", PhoneScreen);
    expect(screen.getByText("到点不会提醒", { exact: false })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "放进手机日历" })).toBeNull();
  });

  it("of the next word go to the phone's calendar", async () => {
    await due(false);
    expect(await saved()).toMatch(WORD);
  });

  it("of a drill say that it is one", async () => {
    await due(true);
    expect(await saved()).toContain("SUMMARY:马灯【演练】：再跟客户说一次");
  });
});

const WORD = /^SUMMARY:马灯：再跟客户说一次\r$/mu;

describe("what is felt", () => {
  it("is always seen and said too, and failure feels different", () => {
    const felt: unknown[] = [];
    withNavigator({ vibrate: (pattern: unknown) => felt.push(pattern) });
    show("/", "/", NowScreen);
    tell({ text: "记下了" });
    fail("没存上", "知道了");
    expect(felt).toEqual([30, [80, 60, 80]]);
  });

  it("is said again when the same happens again", async () => {
    show("/", "/", NowScreen);
    const region = screen.getByRole("status");
    const said = new Set<string | null>();
    for (let time = 0; time < 2; time++) {
      tell({ text: "记下了" });
      await waitFor(() => expect(region.textContent).toBe(spoken.value));
      said.add(region.textContent);
    }
    expect([...said].map((text) => text?.trim())).toEqual(["记下了", "记下了"]);
  });

  it.each([{}, { vibrate: () => false }])("is seen and said where there is no motor", async (ports) => {
    withNavigator(ports);
    show("/", "/", NowScreen);
    tell({ text: "记下了" });
    await waitFor(() => expect(screen.getAllByText("记下了")).toHaveLength(2));
    expect(screen.getByRole("status").textContent?.trim()).toBe("记下了");
  });
});
