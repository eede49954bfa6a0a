/** What this phone holds for a day without network, and what it knows of the server. */

import type { Readiness, SyncStatus } from "./lamp";
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

export async function readiness({ env, shelves, state }: Parts): Promise<Readiness> {
  const [shellReady, plan, persisted, estimate] = await Promise.all([
    env.shellReady(),
    shelves.files.plan(),
    env.persist(),
    env.estimate(),
  ]);
  return {
    shellReady,
    plan,
    planCheckedAt: plan?.checkedAt ?? null,
    persisted,
    usage: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    clockOffsetMs: state.clockOffsetMs,
    photosWaiting: state.photosWaiting.size,
  };
}
