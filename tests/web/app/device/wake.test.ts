// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { battery, watchBattery } from "../../../../web/src/app/device/battery";
import { light } from "../../../../web/src/app/device/light";
import { prefer } from "../../../../web/src/app/device/preferences";
import { awake, stayAwake, tooLow } from "../../../../web/src/app/device/screen-wake";
import { FakeBattery, FakeWakeLock, withNavigator } from "../ports";

let wakeLock: FakeWakeLock;
let cell: FakeBattery;
let stop: () => void;

beforeEach(async () => {
  [wakeLock, cell] = [new FakeWakeLock(), new FakeBattery()];
  withNavigator({ wakeLock, getBattery: async () => cell });
  prefer({ awake: "off" });
  await watchBattery();
  stop = stayAwake();
});
afterEach(() => {
  stop();
  battery.value = null;
  light.value = "off";
  vi.unstubAllGlobals();
});

/** How many locks are held once everything that was asked for has been answered. */
const held = () => new Promise((done) => setTimeout(() => done(wakeLock.held.size)));

describe("the screen", () => {
  it("stays lit while that is wished, and not longer", async () => {
    expect(await held()).toBe(0);
    prefer({ awake: "on" });
    expect(await held()).toBe(1);
    expect(awake.value).toBe(true);
    prefer({ awake: "off" });
    expect(await held()).toBe(0);
    expect(awake.value).toBe(false);
  });

  it("is kept lit again on return, for the system takes it back with each look elsewhere", async () => {
    prefer({ awake: "on" });
    expect(await held()).toBe(1);
    wakeLock.takeAllBack();
    expect(awake.value).toBe(false);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(await held()).toBe(1);
  });

  it("may go dark under 15 %, says so, and stays lit again once the phone is loaded", async () => {
    prefer({ awake: "on" });
    expect(await held()).toBe(1);
    cell.becomes(0.14);
    expect(await held()).toBe(0);
    expect(tooLow.value).toBe(true);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(await held()).toBe(0);
    cell.becomes(0.14, true);
    expect(await held()).toBe(1);
    expect(tooLow.value).toBe(false);
  });

  it("stays lit while it is the lamp", async () => {
    light.value = "screen";
    expect(await held()).toBe(1);
    light.value = "off";
    expect(await held()).toBe(0);
  });

  it("is left alone where the system refuses", async () => {
    wakeLock.refuses = true;
    prefer({ awake: "on" });
    expect(await held()).toBe(0);
    expect(awake.value).toBe(false);
  });
});

describe("a browser that can do none of it", () => {
  it("is not harmed", async () => {
    stop();
    vi.unstubAllGlobals();
    battery.value = null;
    stop = stayAwake();
    await watchBattery();
    prefer({ awake: "on" });
    expect([battery.value, awake.value, tooLow.value]).toEqual([null, false, false]);
  });
});
