import { describe, expect, it } from "vitest";
import { World } from "../../support/simulated-phone";

/** A photo that phone a took, and phone b, which has read of it. */
async function taken(type = "image/jpeg", names = true) {
  const world = new World();
  const { server } = world;
  const a = await world.phone("a");
  const file = await a.localRecord.savePhoto(new Blob(["picture"], { type: "image/png" }));
  await a.localRecord.record({
    type: "photo.taken",
    files: [
      { ...file, sha256: "x", type: "text/plain" },
      { ...file, type },
    ],
  });
  await a.localRecord.syncNow();
  if (!names) server.journal.splice(0);
  const b = await world.phone("b");
  return { ...b, file, server };
}

describe("another phone's photo", () => {
  it("is fetched once, and then here without a network", async () => {
    const { browser, localRecord, file, server } = await taken();
    const asked = () => server.requests.filter((each) => each.startsWith("GET files")).length;
    for (const near of [true, false]) {
      browser.fate = near ? null : () => "lost";
      const blob = await localRecord.photo(file.sha256);
      expect([await blob?.text(), blob?.type]).toEqual(["picture", "image/jpeg"]);
      expect(asked()).toBe(1);
    }
  });

  it.each([
    ["image/png", "image/png"],
    ["image/svg+xml", "image/jpeg"],
    ["text/html", "image/jpeg"],
    ["text/image/png", "image/jpeg"],
  ])("that its entry calls %s is shown as %s", async (said, shown) => {
    const { localRecord, file } = await taken(said);
    expect((await localRecord.photo(file.sha256))?.type).toBe(shown);
  });

  it("that no entry here names is shown as a picture all the same", async () => {
    const { localRecord, file } = await taken("image/png", false);
    expect((await localRecord.photo(file.sha256))?.type).toBe("image/jpeg");
  });

  it("is none where the server has other bytes, or none", async () => {
    const { localRecord, file, server } = await taken();
    server.files.set(file.sha256, new TextEncoder().encode("other").buffer);
    expect(await localRecord.photo(file.sha256)).toBeNull();
    server.files.clear();
    expect(await localRecord.photo(file.sha256)).toBeNull();
  });
});
