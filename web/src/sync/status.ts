/** What this phone knows of the server, and of itself. */

import { spentOf } from "../core/record/lease";
import type { SyncContext } from "./context";
import type { SyncStatus } from "./local-record";
import { isShutOut } from "./session/forget-reader";
import { clocksOf } from "./session/lease-clocks";

/** What keeps this page, or this phone, from handing in by itself; the gravest first. */
function standsStill({ env, state, logbook }: SyncContext): string | null {
  if (logbook.newer) return env.standIn ? "storage_blocked" : "storage_newer";
  return state.wiped === null ? null : "wiped";
}

export function statusOf(context: SyncContext): SyncStatus {
  const { state, merged } = context;
  const met = state.trouble ?? state.problem ?? state.photoRefused;
  return {
    ...merged.counts(),
    server: state.heard === null ? "asking" : state.heard ? "heard" : "unheard",
    lastSyncedAt: state.lastSyncedAt,
    lastHeardAt: state.lastHeardAt,
    problem: standsStill(context) ?? met,
    signedOut: state.signedOut,
    shutOut: isShutOut(state.leaving) ? state.leaving : null,
    lease: state.lease && { ...state.lease, spentMs: spentOf(state.lease, clocksOf(context)) },
    clockOffsetMs: state.clockOffsetMs ?? state.clockGuessMs,
  };
}
