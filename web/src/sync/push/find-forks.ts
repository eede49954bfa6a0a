/** Finds out from the server's answer whether a logbook was copied or rolled back. */

import type { DeviceRecord, StoredPage } from "../../storage/logbook/logbook-rows";
import { allDevices, isNumberTaken, markForked, openPages } from "../../storage/logbook/outbox";
import type { SyncContext } from "../context";
import { DONE, type StepOutcome } from "../outcome";
import type { PushReply } from "./push-reply";

/** Marks logbooks that must not go on under their key. */
export async function lookForForks({ logbook, tell }: SyncContext, reply: PushReply): Promise<StepOutcome> {
  const pages = await openPages(logbook.database);
  for (const device of await allDevices(logbook.database)) {
    if (!device.forked && forkedBy(device, pages, reply)) {
      await markForked(logbook.database, device.id);
      tell({ kind: "outbox" });
    }
  }
  return DONE;
}

/**
 * True where the server holds what this logbook never wrote: more pages, more actions, or another page of the same
 * number. The logbook was copied or rolled back, and must not go on under this key. `record` and `pages` are read
 * after the answer, since another tab may have sealed meanwhile.
 */
function forkedBy(record: DeviceRecord, pages: readonly StoredPage[], reply: PushReply): boolean {
  const own = pages.filter((page) => page.device === record.id);
  if (own.some(isNumberTaken)) return true;
  const held = reply.held.get(record.id);
  if (held === undefined || held.page === 0) return false;
  if (held.page > record.page || held.n > record.n) return true;
  if (held.page === record.page) return held.identity !== record.prev;
  return own.some((page) => page.page === held.page && page.identity !== held.identity);
}
