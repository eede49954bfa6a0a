import { expect, it } from "vitest";
import { memoryDatabases } from "../../../../web/src/storage/drivers/memory";
import { World } from "../../support/simulated-phone";

const NOTE = { type: "note.written", body: { text: "a" } };

/** A phone whose storage the system has wiped; the session's cookie stays. */
async function wiped() {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  const device = localRecord.me()?.device;
  await localRecord.record(NOTE);
  await localRecord.syncNow();
  localRecord.close();
  browser.databases = memoryDatabases();
  return { world, browser, device, server: world.server };
}

it("a phone that was wiped says so at its start, and takes nothing down until it is enrolled anew", async () => {
  const { browser, server } = await wiped();
  const localRecord = await browser.open();
  expect(localRecord.status().problem).toBe("wiped");
  await localRecord.syncNow();
  expect(localRecord.me()).toMatchObject({ person: "pa", device: null });
  expect(localRecord.entries().map(({ action }) => action?.body["text"])).toEqual(["a"]);
  await expect(localRecord.record(NOTE)).rejects.toThrow("reads only");
  server.codes.set("again", "pa");
  await localRecord.enrol("again", "a");
  await localRecord.syncNow();
  expect(localRecord.status().problem).toBeNull();
  await localRecord.record(NOTE);
  await localRecord.syncNow();
  expect(server.journal).toHaveLength(2);
});

it("a phone whose mark went too learns it from the server", async () => {
  const { browser } = await wiped();
  browser.mark = null;
  const localRecord = await browser.open();
  expect(localRecord.status().problem).toBeNull();
  await localRecord.syncNow();
  expect([localRecord.status().problem, localRecord.me()?.device]).toEqual(["wiped", null]);
});

it("a browser that was never a phone reads only, and misses nothing", async () => {
  const { world, device } = await wiped();
  const desk = world.browser("desk");
  const localRecord = await desk.open();
  expect(localRecord.status().problem).toBeNull();
  expect(desk.mark).not.toBe(device);
  await expect(localRecord.record(NOTE)).rejects.toThrow();
});
