/** Makes the body of a push: the pages, and what this phone holds. */

import { newerReceipt } from "../../core/record/receipts";
import { lastReceipt } from "../../storage/logbook/outbox";
import type { SyncContext } from "../context";
import type { Outgoing } from "./push-reply";

/** What is handed in; `unreadable` is left out until this phone has looked at the current edition. */
export async function pushBody({ logbook, stores, plan }: SyncContext, sent: readonly Outgoing[]): Promise<unknown> {
  const [record, lines, receipt] = await Promise.all([
    logbook.current(),
    stores.journal.replicas(),
    lastReceipt(logbook.database),
  ]);
  return {
    pages: sent.map(({ page }) => page),
    receipt: newerReceipt(lines.shown?.receipt ?? null, receipt),
    holds: { n: record?.n ?? 0, edition: plan.digest, unreadable: plan.unreadable },
  };
}
