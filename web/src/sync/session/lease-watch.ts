/** Looks whether what is known of people may still be kept: at each start, each look at the phone, and in each round. */

import { endedAfter, leftOf, spentOf } from "../../core/record/lease";
import type { SyncContext } from "../context";
import { withOccasionalSteps } from "../load-code";
import { UNHEARD } from "../outcome";
import { clocksOf } from "./lease-clocks";

/** How often what has gone by is noted: a clock that is set back extends a lease by no more. */
const NOTE_MS = 3_600_000;

/** Deletes what must go, and notes now and then how long it has been. Never rejects. */
export async function checkLease(context: SyncContext): Promise<void> {
  const { directory } = context;
  const { known, lease } = directory;
  if (known === null) return;
  const clocks = clocksOf(context);
  const ended = lease === null ? 0 : endedAfter(spentOf(lease, clocks));
  if (lease !== null && ended === lease.ended && clocks.ran < NOTE_MS) return;
  const done = await withOccasionalSteps((code) => code.noteLease(context)).catch(() => UNHEARD);
  // What cannot be deleted just now is not shown either.
  if (done.kind !== "done") directory.known = leftOf(known, ended);
}
