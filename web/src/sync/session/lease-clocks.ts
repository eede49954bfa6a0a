/** What the clocks of this phone tell of the lease of what it knows of people. */

import type { Clocks } from "../../core/record/lease";
import type { SyncContext } from "../context";

/** Under this name the vault has it. */
export const LEASE = "lease";

export const clocksOf = ({ env, clock, directory, merged }: SyncContext): Clocks => ({
  now: env.now() + (clock.offsetMs ?? clock.guessMs ?? 0),
  newest: merged.lastReceivedAt / 1000,
  ran: env.monotonic() - directory.leaseAt,
});
