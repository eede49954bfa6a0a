/** What this phone holds for a day without network, and the way to rescue what it recorded. */

import { refOf } from "../core/actions";
import { writeAt } from "../core/clock";
import { everything } from "../storage/outbox";
import type { StoredAction } from "../storage/records";
import type { Readiness, SyncStatus } from "./lamp";
import type { Parts } from "./parts";
import { ownPrivates } from "./shelves";

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

/**
 * The whole logbook as one JSON file. Sealed pages are in the form in which they are handed in, so anyone who carries
 * the file to the server can hand them in; the key stays in the browser. Private parts of others are withheld.
 */
export async function exportLogbook(parts: Parts): Promise<Blob> {
  const { env, logbook } = parts;
  const [{ devices, pages, actions }, samples] = await Promise.all([everything(logbook.database), logbook.samples()]);
  const privates = await ownPrivates(
    parts,
    actions.map((action) => ({ action, page: null })),
  );
  const privateOf = ({ device, n }: StoredAction) => privates.get(refOf(device, n)) ?? null;
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
      privates: on(device, first, count).map(privateOf),
    })),
    unsealed: devices.flatMap(({ id, sealed }) =>
      on(id, sealed + 1, Number.MAX_SAFE_INTEGER).map((action) => ({ ...action, private: privateOf(action) })),
    ),
    samples,
  };
  return new Blob([JSON.stringify(file, null, 1)], { type: "application/json" });
}
