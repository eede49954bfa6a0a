/** What this phone holds for a day without network, and the way to rescue what it recorded. */

import { writeAt } from "../core/clock";
import { everything } from "../storage/outbox";
import type { Readiness, SyncStatus } from "./lamp";
import type { Parts } from "./parts";

export function statusOf({ state, book, logbook }: Parts): SyncStatus {
  const met = state.trouble ?? state.problem ?? (state.photoRefused ? "photo_refused" : null);
  return {
    ...book.counts(),
    server: state.heard === null ? "asking" : state.heard ? "heard" : "unheard",
    lastSyncedAt: state.lastSyncedAt,
    lastHeardAt: state.lastHeardAt,
    problem: logbook.newer ? "storage_newer" : met,
    signedOut: state.signedOut,
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

/**
 * The whole logbook as one JSON file. Sealed pages are in the form in which they are handed in, so anyone who carries
 * the file to the server can hand them in; the key stays in the browser.
 */
export async function exportLogbook({ env, logbook }: Parts): Promise<Blob> {
  const [{ devices, pages, actions }, samples] = await Promise.all([everything(logbook.database), logbook.samples()]);
  const on = (device: string, first: number, count: number) =>
    actions.filter((action) => action.device === device && action.n >= first && action.n < first + count);
  const file = {
    format: "stormlamp-logbook-1",
    exported_at: writeAt(env.now(), env.zone(env.now())),
    devices,
    pages: pages.map(({ device, page, seal, first, count, state, reason }) => ({
      device,
      page,
      state,
      reason,
      seal,
      actions: on(device, first, count).map((action) => action.text),
      privates: on(device, first, count).map((action) => action.private),
    })),
    unsealed: devices.flatMap(({ id, sealed }) => on(id, sealed + 1, Number.MAX_SAFE_INTEGER)),
    samples,
  };
  return new Blob([JSON.stringify(file, null, 1)], { type: "application/json" });
}
