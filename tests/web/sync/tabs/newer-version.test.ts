import { describe, expect, it } from "vitest";
import { LOGBOOK } from "../../../../web/src/storage/logbook/logbook";
import { World } from "../../support/simulated-phone";

const NOTE = { type: "note.written", body: { text: "a" } };

/** A page of an old version beside a new one, which has upgraded this phone's logbook. */
async function overtaken(more = {}) {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  await localRecord.record(NOTE);
  await localRecord.syncNow();
  localRecord.close();
  await browser.databases.open({ ...LOGBOOK, version: LOGBOOK.version + 1 });
  world.server.requests.length = 0;
  return { world, localRecord: await browser.open(more) };
}

describe("a page whose logbook a newer version has taken over", () => {
  it.each([
    ["storage_newer", {}],
    ["storage_blocked", { standIn: true }],
  ] as const)("says %s, shows what it holds, and takes nothing down", async (problem, more) => {
    const { localRecord } = await overtaken(more);
    expect(localRecord.status()).toMatchObject({ problem, waiting: 0 });
    expect(localRecord.entries()).toHaveLength(1);
    expect(localRecord.me()?.person).toBe("pa");
    await expect(localRecord.record(NOTE)).rejects.toThrow();
    expect(localRecord.entries()).toHaveLength(1);
  });

  it("leaves the syncing to the new one", async () => {
    const { world, localRecord } = await overtaken();
    world.time.pass(3_600_000);
    await localRecord.syncNow();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(world.server.requests).toEqual([]);
    localRecord.close();
  });
});
