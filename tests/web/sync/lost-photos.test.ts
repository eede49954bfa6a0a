import { describe, expect, it } from "vitest";
import { World } from "./world";

async function enrolled() {
  const world = new World();
  return { ...(await world.phone("a")), world, server: world.server };
}

describe("a server that lost photos", () => {
  it("gets them again with the entries that name them", async () => {
    const { lamp, server } = await enrolled();
    const file = await lamp.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await lamp.record({ type: "photo.taken", files: [file] });
    await lamp.syncNow();
    server.restore(1);
    server.files.clear();
    await lamp.syncNow();
    expect(server.files.has(file.sha256)).toBe(true);
    expect(lamp.photoWaiting(file.sha256)).toBe(false);
  });

  it("gets them again within a day from a phone that has seen no other sign of the loss", async () => {
    const { lamp, server, world, browser } = await enrolled();
    const file = await lamp.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await lamp.record({ type: "photo.taken", files: [file] });
    await lamp.syncNow();
    server.files.clear();
    await lamp.syncNow();
    expect(server.files.has(file.sha256)).toBe(false);
    world.time.pass(24 * 3_600_000);
    // What answers in its place says nothing of it.
    browser.fate = (path) => (path.includes("files/") ? new Response("<p>welcome</p>") : "through");
    await lamp.syncNow();
    expect(lamp.photoWaiting(file.sha256)).toBe(false);
    browser.fate = () => "through";
    await lamp.syncNow();
    expect(server.files.has(file.sha256)).toBe(true);
    expect(lamp.photoWaiting(file.sha256)).toBe(false);
  });

  it("gets them again also after who took them has signed out", async () => {
    const world = new World();
    const { lamp, browser } = await world.phone("a");
    const file = await lamp.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await lamp.record({ type: "photo.taken", files: [file] });
    await lamp.syncNow();
    await lamp.signOut();
    lamp.close();
    world.server.restore(1);
    world.server.files.clear();
    const again = await browser.open();
    await again.syncNow();
    expect(world.server.files.has(file.sha256)).toBe(true);
    expect(again.photoWaiting(file.sha256)).toBe(false);
  });
});
