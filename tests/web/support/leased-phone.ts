/** A phone that has read of people, and what it still shows of them. */

import type { AnyRecord } from "./any-draft";
import { CUSTOMER } from "./reading-phone";
import { type Browser, World } from "./simulated-phone";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A phone that has read of a special customer and of who called. */
export async function leasedPhone(): Promise<{ world: World; browser: Browser; localRecord: AnyRecord }> {
  const world = new World();
  world.server.customers = [CUSTOMER];
  const { localRecord: other } = await world.phone("b");
  await other.record({ type: "note.written", body: { text: "a call" }, private: { caller: "钱女士" } });
  await other.syncNow();
  other.close();
  return { world, ...(await world.phone("a")) };
}

export const shownOf = (localRecord: AnyRecord) => ({
  customers: localRecord.directory()?.customers.length,
  callers: localRecord.entries().flatMap((entry) => entry.private?.["caller"] ?? []),
});
export const ALL = { customers: 1, callers: ["钱女士"] };
export const GONE = { customers: 0, callers: [] };

/** A start after the wall clock was moved by so much. */
export async function restarted(browser: Browser, localRecord: AnyRecord, ms: number): Promise<AnyRecord> {
  localRecord.close();
  browser.wall += ms;
  return browser.open();
}
