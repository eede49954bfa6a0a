/** What this phone knows of the server, and of itself. */

import type { SyncStatus } from "./lamp";
import type { Parts } from "./parts";

/** What keeps this page, or this phone, from handing in by itself; the gravest first. */
function standsStill({ env, state, logbook }: Parts): string | null {
  if (logbook.newer) return env.standIn ? "storage_blocked" : "storage_newer";
  if (state.wiped !== null) return "wiped";
  return state.shutOut ? "revoked" : null;
}

export function statusOf(parts: Parts): SyncStatus {
  const { state, book } = parts;
  const met = state.trouble ?? state.problem ?? (state.photoRefused ? "photo_refused" : null);
  return {
    ...book.counts(),
    server: state.heard === null ? "asking" : state.heard ? "heard" : "unheard",
    lastSyncedAt: state.lastSyncedAt,
    lastHeardAt: state.lastHeardAt,
    problem: standsStill(parts) ?? met,
    signedOut: state.signedOut && !state.shutOut,
    clockOffsetMs: state.clockOffsetMs ?? state.clockGuessMs,
  };
}
