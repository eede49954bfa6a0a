// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { battery } from "../../../../web/src/app/device/battery";
import { prefer } from "../../../../web/src/app/device/preferences";
import { readiness } from "../../../../web/src/app/record/readiness";
import { NowScreen } from "../../../../web/src/features/now/now-screen";
import { PhoneScreen } from "../../../../web/src/features/settings/phone-screen";
import { PLAN } from "../../support/phone-plan";
import { type Bench, bench, show } from "../../support/phone-screens";

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
