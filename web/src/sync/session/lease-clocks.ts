/** Reads the clocks by which the lease of what is known of people is reckoned. */

import type { LeaseReadings } from "../../core/record/lease";
import type { SyncContext } from "../context";

/** Under this name the vault has it. */
export const LEASE = "lease";

export const clocksOf = ({ env, clock, directory, merged }: SyncContext): LeaseReadings => ({
  now: env.now() + (clock.offsetMs ?? clock.guessMs ?? 0),
  newest: merged.lastReceivedAt / 1000,
  ran: env.monotonic() - directory.leaseAt,
});
