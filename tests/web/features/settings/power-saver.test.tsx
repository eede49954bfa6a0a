// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { battery, watchBattery } from "../../../../web/src/app/device/battery";
import { keepPace, saving } from "../../../../web/src/app/device/power-saving";
import { prefer } from "../../../../web/src/app/device/preferences";
import { readiness } from "../../../../web/src/app/record/readiness";
import { StatusLine } from "../../../../web/src/app/shell/status-line";
import { LogScreen } from "../../../../web/src/features/log/log-screen";
import { PhoneScreen } from "../../../../web/src/features/settings/phone-screen";
import { SettingsScreen } from "../../../../web/src/features/settings/settings-screen";
import { FakeBattery, withNavigator } from "../../app/ports";
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
    expect(screen.getByText("省电时", { exact: false }).textContent).toContain("照片留着");
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
