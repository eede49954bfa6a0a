// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cameraOf, FakeTrack, withNavigator } from "../ports";

// Whether the camera has a lamp is found out once a session: each test is one.
const fresh = async () => import("../../../../web/src/app/device/light");

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe("the localRecord in the hand", () => {
  it("is the camera's, where it has one, and goes out with the next press", async () => {
    const track = new FakeTrack(true);
    withNavigator({ mediaDevices: cameraOf(track) });
    const { light, lightUp, putOut } = await fresh();
    await lightUp();
    expect([light.value, track.lit]).toEqual(["torch", true]);
    putOut();
    expect([light.value, track.open]).toEqual(["off", false]);
  });

  it("is the white screen where the camera has none, and the camera is not opened for nothing again", async () => {
    const track = new FakeTrack(false);
    const camera = cameraOf(track);
    const opened = vi.spyOn(camera, "getUserMedia");
    withNavigator({ mediaDevices: camera });
    const { light, lightUp, putOut } = await fresh();
    await lightUp();
    expect([light.value, track.open]).toEqual(["screen", false]);
    putOut();
    await lightUp();
    expect(light.value).toBe("screen");
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["there is no camera", undefined],
    ["the person says no", { getUserMedia: () => Promise.reject(new DOMException("no", "NotAllowedError")) }],
  ])("is the white screen where %s", async (_, mediaDevices) => {
    withNavigator({ mediaDevices });
    const { light, lightUp } = await fresh();
    await lightUp();
    expect(light.value).toBe("screen");
  });

  it("shines from the screen while the camera is asked, and stays out when it was put out meanwhile", async () => {
    const track = new FakeTrack(true);
    let answer: (stream: unknown) => void = () => undefined;
    const asked = new Promise((resolve) => {
      answer = resolve;
    });
    withNavigator({ mediaDevices: { getUserMedia: () => asked } });
    const { light, lightUp, putOut } = await fresh();
    const lighting = lightUp();
    await vi.waitFor(() => expect(light.value).toBe("screen"));
    putOut();
    answer({ getVideoTracks: () => [track] });
    await lighting;
    expect([light.value, track.open]).toEqual(["off", false]);
  });

  it("is known to be out when the system takes the camera", async () => {
    const track = new FakeTrack(true);
    withNavigator({ mediaDevices: cameraOf(track) });
    const { light, lightUp } = await fresh();
    await lightUp();
    track.dispatchEvent(new Event("ended"));
    expect(light.value).toBe("off");
  });
});
