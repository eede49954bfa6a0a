import { describe, expect, it } from "vitest";
import { memoryDatabases } from "../../../../web/src/storage/drivers/memory";
import { secondCopyIn } from "../../../../web/src/storage/second-copy";
import { memoryFiles } from "../../storage/small-files";
import { eventually, World } from "../../support/simulated-phone";

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

describe("what was not handed in when the browser lost its databases", () => {
  /** Two notes are handed in; two more, the second about the first, wait when all is lost. */
  async function lost() {
    const world = new World();
    const files = memoryFiles();
    const browser = world.browser("a");
    browser.secondCopy = secondCopyIn(files);
    world.server.codes.set("first", "pa");
    const localRecord = await browser.open();
    await localRecord.enrol("first", "a");
    await localRecord.record(NOTE);
    await localRecord.syncNow();
    browser.fate = () => "lost";
    const first = await localRecord.record({ type: "note.written", body: { text: "b" } });
    await localRecord.record({ type: "entry.corrected", refs: [first.ref], body: { text: "c" } });
    world.time.pass(200);
    await eventually(() => {
      if (files.held.size !== 2) throw new Error("not copied yet");
    });
    localRecord.close();
    browser.fate = null;
    browser.databases = memoryDatabases();
    browser.secondCopy = secondCopyIn(files);
    return { world, browser, files, first };
  }

  it("is recorded again once the phone is enrolled anew, and handed in once", async () => {
    const { world, browser, files, first } = await lost();
    const localRecord = await browser.open();
    expect(localRecord.status().problem).toBe("wiped");
    await localRecord.syncNow();
    expect(files.held.size).toBe(2);
    world.server.codes.set("again", "pa");
    await localRecord.enrol("again", "a");
    await localRecord.syncNow();
    const copies = localRecord.entries().filter(({ action }) => action?.copiedFrom !== null);
    expect(copies.map(({ action }) => [action?.body["text"], action?.copiedFrom])).toEqual([
      ["b", first.ref],
      ["c", first.ref.replace(".2", ".3")],
    ]);
    expect(copies[1]?.action?.refs).toEqual([copies[0]?.ref]);
    expect(world.server.journal).toHaveLength(3);
    await eventually(() => expect(files.held.size).toBe(0));
  });

  it("tells by itself that something was lost, where the mark went too", async () => {
    const { browser } = await lost();
    browser.mark = null;
    const localRecord = await browser.open();
    expect(localRecord.status().problem).toBe("wiped");
  });

  it("is measured by no clock of the new logbook", async () => {
    const { world, browser } = await lost();
    const localRecord = await browser.open();
    world.server.codes.set("again", "pa");
    await localRecord.enrol("again", "a");
    const epochs = localRecord.entries().map(({ action }) => action?.epoch);
    await localRecord.record(NOTE);
    const last = localRecord.entries().find(({ ref, action }) => action?.copiedFrom === null && ref.endsWith(".3"));
    expect(epochs).not.toContain(last?.action?.epoch);
  });
});
