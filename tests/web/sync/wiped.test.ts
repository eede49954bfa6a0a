import { expect, it } from "vitest";
import { memoryDatabases } from "../../../web/src/storage/memory";
import { World } from "./world";

const NOTE = { type: "note.written", body: { text: "a" } };

/** A phone whose storage the system has wiped; the session's cookie stays. */
async function wiped() {
  const world = new World();
  const { browser, lamp } = await world.phone("a");
  const device = lamp.me()?.device;
  await lamp.record(NOTE);
  await lamp.syncNow();
  lamp.close();
  browser.databases = memoryDatabases();
  return { world, browser, device, server: world.server };
}

it("a phone that was wiped says so at its start, and takes nothing down until it is enrolled anew", async () => {
  const { browser, server } = await wiped();
  const lamp = await browser.open();
  expect(lamp.status().problem).toBe("wiped");
  await lamp.syncNow();
  expect(lamp.me()).toMatchObject({ person: "pa", device: null });
  expect(lamp.entries().map(({ action }) => action?.body["text"])).toEqual(["a"]);
  await expect(lamp.record(NOTE)).rejects.toThrow("reads only");
  server.codes.set("again", "pa");
  await lamp.enrol("again", "a");
  await lamp.syncNow();
  expect(lamp.status().problem).toBeNull();
  await lamp.record(NOTE);
  await lamp.syncNow();
  expect(server.journal).toHaveLength(2);
});

it("a phone whose mark went too learns it from the server", async () => {
  const { browser } = await wiped();
  browser.mark = null;
  const lamp = await browser.open();
  expect(lamp.status().problem).toBeNull();
  await lamp.syncNow();
  expect([lamp.status().problem, lamp.me()?.device]).toEqual(["wiped", null]);
});

it("a browser that was never a phone reads only, and misses nothing", async () => {
  const { world, device } = await wiped();
  const desk = world.browser("desk");
  const lamp = await desk.open();
  expect(lamp.status().problem).toBeNull();
  expect(desk.mark).not.toBe(device);
  await expect(lamp.record(NOTE)).rejects.toThrow();
});
