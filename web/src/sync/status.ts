/** Sums up for the screens what this phone knows of the server and of itself. */

import { spentOf } from "../core/record/lease";
import type { SyncContext } from "./context";
import type { SyncStatus } from "./local-record";
import { isShutOut } from "./session/forget-reader";
import { clocksOf } from "./session/lease-clocks";

/** What keeps this page, or this phone, from handing in by itself; the gravest first. */
function standsStill({ env, session, logbook }: SyncContext): string | null {
  if (logbook.newer) return env.standIn ? "storage_blocked" : "storage_newer";
  return session.wiped === null ? null : "wiped";
}

/** Until a round has looked for both, and whenever somebody or something came by that they do not name. */
function namesComing({ session, plan, directory, pace }: SyncContext): boolean {
  if (session.me === null) return false;
  const missing = plan.edition === null || directory.known === null;
  return plan.stale || directory.stale || (missing && pace.lookedAt === null);
}

export function statusOf(context: SyncContext): SyncStatus {
  const { outbox, server, photos, session, directory, clock, merged } = context;
  return {
    ...merged.counts(),
    server: server.heard === null ? "asking" : server.heard ? "heard" : "unheard",
    lastSyncedAt: server.lastSyncedAt,
    lastHeardAt: server.lastHeardAt,
    problem: standsStill(context) ?? outbox.trouble ?? server.problem ?? photos.refused,
    signedOut: server.signedOut,
    namesComing: namesComing(context),
    shutOut: isShutOut(session.leaving) ? session.leaving : null,
    lease: directory.lease && { ...directory.lease, spentMs: spentOf(directory.lease, clocksOf(context)) },
    clockOffsetMs: clock.offsetMs ?? clock.guessMs,
    serverClock: clock.offsetMs === null ? null : clock.measured,
  };
}
