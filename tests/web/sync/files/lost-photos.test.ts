import { describe, expect, it } from "vitest";
import { World } from "../../support/simulated-phone";

async function enrolled() {
  const world = new World();
  return { ...(await world.phone("a")), world, server: world.server };
}

describe("a server that lost photos", () => {
  it("gets them again with the entries that name them", async () => {
    const { localRecord, server } = await enrolled();
    const file = await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await localRecord.record({ type: "photo.taken", files: [file] });
    await localRecord.syncNow();
    server.restore(1);
    server.files.clear();
    await localRecord.syncNow();
    expect(server.files.has(file.sha256)).toBe(true);
    expect(localRecord.photoWaiting(file.sha256)).toBe(false);
  });

  it("gets them again within a day from a phone that has seen no other sign of the loss", async () => {
    const { localRecord, server, world, browser } = await enrolled();
    const file = await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await localRecord.record({ type: "photo.taken", files: [file] });
    await localRecord.syncNow();
    server.files.clear();
    await localRecord.syncNow();
    expect(server.files.has(file.sha256)).toBe(false);
    world.time.pass(24 * 3_600_000);
    // What answers in its place says nothing of it.
    browser.fate = (path) => (path.includes("files/") ? new Response("<p>welcome</p>") : "through");
    await localRecord.syncNow();
    expect(localRecord.photoWaiting(file.sha256)).toBe(false);
    browser.fate = () => "through";
    await localRecord.syncNow();
    expect(server.files.has(file.sha256)).toBe(true);
    expect(localRecord.photoWaiting(file.sha256)).toBe(false);
  });

  it("gets them again also after who took them has signed out", async () => {
    const world = new World();
    const { localRecord, browser } = await world.phone("a");
    const file = await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await localRecord.record({ type: "photo.taken", files: [file] });
    await localRecord.syncNow();
    await localRecord.signOut();
    localRecord.close();
    world.server.restore(1);
    world.server.files.clear();
    const again = await browser.open();
    await again.syncNow();
    expect(world.server.files.has(file.sha256)).toBe(true);
    expect(again.photoWaiting(file.sha256)).toBe(false);
  });
});
