/** What the clocks of this phone tell of the lease of what it knows of people. */

import type { Clocks } from "../../core/lease";
import type { Parts } from "../context";

/** Under this name the vault has it. */
export const LEASE = "lease";

export const clocksOf = ({ env, state, book }: Parts): Clocks => ({
  now: env.now() + (state.clockOffsetMs ?? state.clockGuessMs ?? 0),
  newest: book.lastReceivedAt / 1000,
  ran: env.monotonic() - state.leaseAt,
});
