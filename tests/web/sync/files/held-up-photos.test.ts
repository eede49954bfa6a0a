import { describe, expect, it } from "vitest";
import { memoryDatabases, type Quota } from "../../../../web/src/storage/drivers/memory";
import { eventually, World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });

describe("a photo", () => {
  it("that no text names waits for a day, and not for ever", async () => {
    const { browser, localRecord } = await new World().phone("a");
    await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await localRecord.syncNow();
    expect((await localRecord.readiness()).photosWaiting).toBe(1);
    browser.wall += 25 * 3_600_000;
    await localRecord.syncNow();
    expect((await localRecord.readiness()).photosWaiting).toBe(0);
  });

  it("goes with its text also where nobody is signed in any more", async () => {
    const { browser, localRecord, world } = await phone();
    browser.fate = () => "lost";
    const file = await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await localRecord.record({ type: "photo.taken", files: [file] });
    await localRecord.signOut();
    browser.fate = null;
    localRecord.setPace("saver");
    await localRecord.syncNow();
    expect(world.server.files.has(file.sha256)).toBe(false);
    localRecord.setPace("normal");
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect(world.server.files.has(file.sha256)).toBe(true);
  });
});

async function phone() {
  const world = new World();
  return { ...(await world.phone("a")), world };
}

describe("what one thing must wait for holds nothing else up", () => {
  it("a page of a logbook that the server does not know any more", async () => {
    const world = new World();
    const { server } = world;
    const { localRecord } = await world.phone("a");
    const first = localRecord.me()?.device ?? "";
    await localRecord.record(note("then"));
    await localRecord.syncNow();
    server.revoke(first);
    server.codes.set("again", "pa");
    await localRecord.enrol("again", "a");
    server.restore(1);
    server.forget(first);
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ waiting: 1, server: "heard" });
    await localRecord.record({ type: "incident.opened", incident: "self", body: { kind: "outage" } });
    await eventually(() => {
      world.time.pass(1000);
      expect(server.journal.some(({ text }) => text?.includes("incident.opened"))).toBe(true);
    });
    expect(world.time.ms).toBeLessThan(30_000);
  });

  it("more than the server takes of one phone at once", async () => {
    const world = new World();
    const { server } = world;
    const { localRecord } = await world.phone("a");
    const device = localRecord.me()?.device ?? "";
    server.tooMuch.set(device, 20_000);
    for (let n = 0; n < 250; n++) await localRecord.record(note(`${n} ${"x".repeat(6000)}`));
    server.requests.length = 0;
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ waiting: 250, attention: 0, problem: null, server: "heard" });
    // Not all of it is offered in vain, and what others wrote is read all the same.
    expect(server.requests.filter((each) => each === "POST pages")).toHaveLength(1);
    expect(server.requests.some((each) => each.startsWith("GET entries"))).toBe(true);
    server.tooMuch.clear();
    await eventually(() => {
      world.time.pass(1000);
      expect(localRecord.status().waiting).toBe(0);
    });
    expect(server.journal.filter(({ text }) => text?.includes("note.written"))).toHaveLength(250);
  });

  it("what others write, on a phone that is full of photos", async () => {
    const world = new World();
    const quota: Quota = { bytes: Number.POSITIVE_INFINITY };
    const browser = world.browser("a");
    browser.databases = memoryDatabases(quota);
    world.server.codes.set("code", "pa");
    const localRecord = await browser.open();
    await localRecord.enrol("code", "a", "a");
    browser.fate = () => "lost";
    const file = await localRecord.savePhoto(new Blob(["x".repeat(300_000)], { type: "image/jpeg" }));
    await localRecord.record({ type: "photo.taken", files: [file] });
    browser.fate = (_, request) => (request.method === "PUT" ? "lost" : "through");
    await localRecord.syncNow();
    // Not even for what time it is there.
    quota.bytes = 300_000;
    world.server.say("note.written", { text: "y".repeat(200_000) });
    // Nor does a line that breaks after it hide that the phone is full.
    browser.fate = (path) => (path.endsWith("/plan") ? "lost" : "through");
    await localRecord.syncNow();
    expect(localRecord.status().problem).toBe("storage_full");
    browser.fate = null;
    await localRecord.syncNow();
    expect(localRecord.status().problem).toBe("storage_full");
    expect(world.server.files.has(file.sha256)).toBe(true);
  });
});
