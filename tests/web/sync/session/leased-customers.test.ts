import { beforeEach, describe, expect, it } from "vitest";
import type { AnyRecord } from "../../support/any-draft";
import { mortal } from "../../support/dying-storage";
import { ALL, DAY, GONE, HOUR, leasedPhone, restarted, shownOf } from "../../support/leased-phone";
import { CUSTOMER } from "../../support/reading-phone";
import type { Browser, World } from "../../support/simulated-phone";

let world: World;
let browser: Browser;
let localRecord: AnyRecord;

beforeEach(async () => {
  ({ world, browser, localRecord } = await leasedPhone());
});

describe("special customers", () => {
  it.each([0, 1])("of whom there are %i are known to be there, or not, as the directory last said", async (count) => {
    const about = () => localRecord.status().lease?.customers;
    world.server.customers = count === 0 ? [] : [CUSTOMER, CUSTOMER];
    await localRecord.syncNow();
    expect(about()).toBe(count > 0);
    // Also where the server only says that nothing has changed, and after a start.
    await localRecord.syncNow();
    expect(about()).toBe(count > 0);
    browser.fate = () => "lost";
    localRecord = await restarted(browser, localRecord, 0);
    expect(about()).toBe(count > 0);
  });

  it("that cannot be deleted from a disk that takes no more are not shown either", async () => {
    localRecord.close();
    const life = mortal(browser);
    localRecord = await browser.open();
    await localRecord.syncNow();
    browser.fate = () => "lost";
    browser.wall += 3 * DAY;
    life.left = 0;
    await localRecord.syncNow();
    expect(localRecord.directory()?.customers).toEqual([]);
  });

  it("stay where another tab has heard the server, though it could not tell", async () => {
    const other = await browser.open({ channel: null });
    browser.wall += 2 * DAY;
    world.server.clock.micros += 2 * DAY * 1000;
    await localRecord.syncNow();
    browser.fate = () => "lost";
    browser.wall += DAY;
    await other.syncNow();
    expect(shownOf(other)).toEqual(ALL);
    expect(other.status().lease?.spentMs).toBeLessThan(2 * DAY);
  });

  it("go where another tab deleted them, though it could not tell", async () => {
    const other = await browser.open({ channel: null });
    browser.fate = () => "lost";
    browser.wall += 3 * DAY;
    await localRecord.syncNow();
    expect(shownOf(localRecord)).toEqual(GONE);
    browser.wall -= 3 * DAY;
    world.time.pass(HOUR);
    await other.syncNow();
    expect(other.status().lease).toMatchObject({ ended: 1, customers: true });
  });
});
