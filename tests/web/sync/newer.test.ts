import { describe, expect, it } from "vitest";
import { LOGBOOK } from "../../../web/src/storage/logbook";
import { World } from "./world";

const NOTE = { type: "note.written", body: { text: "a" } };

/** A page of an old version beside a new one, which has upgraded this phone's logbook. */
async function overtaken(more = {}) {
  const world = new World();
  const { browser, lamp } = await world.phone("a");
  await lamp.record(NOTE);
  await lamp.syncNow();
  lamp.close();
  await browser.databases.open({ ...LOGBOOK, version: LOGBOOK.version + 1 });
  world.server.requests.length = 0;
  return { world, lamp: await browser.open(more) };
}

describe("a page whose logbook a newer version has taken over", () => {
  it.each([
    ["storage_newer", {}],
    ["storage_blocked", { standIn: true }],
  ] as const)("says %s, shows what it holds, and takes nothing down", async (problem, more) => {
    const { lamp } = await overtaken(more);
    expect(lamp.status()).toMatchObject({ problem, waiting: 0 });
    expect(lamp.entries()).toHaveLength(1);
    expect(lamp.me()?.person).toBe("pa");
    await expect(lamp.record(NOTE)).rejects.toThrow();
    expect(lamp.entries()).toHaveLength(1);
  });

  it("leaves the syncing to the new one", async () => {
    const { world, lamp } = await overtaken();
    world.time.pass(3_600_000);
    await lamp.syncNow();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(world.server.requests).toEqual([]);
    lamp.close();
  });
});
