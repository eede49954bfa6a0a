import { beforeEach, describe, expect, it } from "vitest";
import { openVault, VAULT } from "../../../../web/src/storage/vault";
import type { AnyRecord } from "../../support/any-draft";
import { saying } from "../../support/changed-answers";
import { ALL, DAY, GONE, HOUR, leasedPhone, restarted, shownOf } from "../../support/leased-phone";
import type { Browser, World } from "../../support/simulated-phone";

let world: World;
let browser: Browser;
let localRecord: AnyRecord;

beforeEach(async () => {
  ({ world, browser, localRecord } = await leasedPhone());
});

const onlyNow = (path: string) => (path.endsWith("/now") ? "through" : "lost");

describe("how long it has been", () => {
  it("is noted each hour without anything being lost by it", async () => {
    browser.fate = () => "lost";
    for (let hour = 1; hour < 5; hour++) {
      world.time.pass(HOUR);
      await localRecord.syncNow();
      expect(shownOf(localRecord)).toEqual(ALL);
    }
    localRecord = await restarted(browser, localRecord, 0);
    expect(shownOf(localRecord)).toEqual(ALL);
    expect(localRecord.status().lease?.spentMs).toBe(4 * HOUR);
  });

  it("is written down once an hour, and not with each round in between", async () => {
    browser.fate = () => "lost";
    localRecord = await restarted(browser, localRecord, 0);
    const vault = await openVault(browser.databases, browser.environment());
    const noted = async () => ((await vault.read("lease")) as { spent: number }).spent;
    const seen: number[] = [];
    for (let round = 0; round < 6; round++) {
      world.time.pass(HOUR / 2);
      await localRecord.syncNow();
      seen.push((await noted()) / HOUR);
    }
    expect(seen).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it("is told from the last contact on, by a monotonic clock that goes on", async () => {
    world.time.pass(2 * HOUR);
    await localRecord.syncNow();
    expect(localRecord.status().lease).toMatchObject({ spentMs: 0, customers: true });
    browser.fate = () => "lost";
    browser.wall -= 5 * HOUR;
    world.time.pass(5 * HOUR);
    await localRecord.syncNow();
    expect(localRecord.status().lease?.spentMs).toBe(5 * HOUR);
  });

  it("has the browser's files put in order once, when something is deleted", async () => {
    localRecord.close();
    let tidied = 0;
    localRecord = await browser.open({ tidy: () => tidied++ });
    browser.fate = () => "lost";
    for (let day = 0; day < 6; day++) {
      browser.wall += DAY;
      await localRecord.syncNow();
      expect([shownOf(localRecord), tidied]).toEqual(day < 2 ? [ALL, 0] : [GONE, 1]);
    }
  });
});

describe("a clock of which the server said how wrong it is", () => {
  it("extends nothing though it was set back", async () => {
    browser.wall -= 2 * DAY;
    browser.fate = onlyNow;
    await localRecord.syncNow();
    browser.fate = () => "lost";
    localRecord = await restarted(browser, localRecord, 3 * DAY - HOUR);
    expect(shownOf(localRecord)).toEqual(ALL);
    localRecord = await restarted(browser, localRecord, HOUR);
    expect(shownOf(localRecord)).toEqual(GONE);
  });

  it("ends nothing though it was ahead before anybody said so", async () => {
    localRecord = await restarted(browser, localRecord, 5 * DAY);
    browser.fate = saying(world, browser, (path) => (path === "now" ? { suspect: true } : {}));
    await localRecord.syncNow();
    browser.fate = onlyNow;
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect(Math.round((localRecord.status().clockOffsetMs ?? 0) / DAY)).toBe(-5);
    expect(shownOf(localRecord)).toEqual(ALL);
  });
});

describe("what the server received", () => {
  it.each([
    [HOUR, ALL],
    [3 * DAY, GONE],
  ])(
    "%i ms after the last contact tells how long ago that was, though every clock here stands still",
    async (ms, left) => {
      world.server.clock.micros += ms * 1000;
      world.server.say("note.written", { text: "meanwhile" });
      browser.fate = saying(world, browser, (path) =>
        path === "now" ? { suspect: true } : path === "plan" || path === "directory" ? "lost" : {},
      );
      await localRecord.syncNow();
      expect(localRecord.entries().at(-1)?.action?.body["text"]).toBe("meanwhile");
      await localRecord.syncNow();
      expect(localRecord.directory()?.customers).toHaveLength(left.customers);
    },
  );
});

describe("a lease", () => {
  it("is none where nothing is known of anybody", async () => {
    const guest = await world.browser("guest").open();
    await guest.syncNow();
    expect(guest.status().lease).toBeNull();
  });

  it("begins now for a directory that an earlier version kept without one", async () => {
    localRecord.close();
    browser.fate = () => "lost";
    const vault = await browser.databases.open(VAULT);
    await vault.write(["sealed"], async (tx) => tx.delete("sealed", "lease"));
    browser.wall += 9 * DAY;
    localRecord = await browser.open();
    expect(shownOf(localRecord)).toEqual(ALL);
    expect(localRecord.status().lease).toMatchObject({ spentMs: 0, customers: true });
    localRecord = await restarted(browser, localRecord, 3 * DAY);
    expect(shownOf(localRecord)).toEqual(GONE);
  });
});
