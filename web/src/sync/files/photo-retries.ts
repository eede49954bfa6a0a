/** Remembers which photos the server would not take, why, and when each is offered again. */

import type { ServerAnswer } from "../connection/transport";
import type { SyncContext } from "../context";

/** What is wrong with a photo stays wrong, but the server may be another version by then. */
const REFUSED_MS = 3_600_000;
const FULL_MS = 600_000;
/** In the place of a hash: all of them. */
const ALL = "";

interface Rest {
  /** Ms on the monotonic clock. */
  readonly until: number;
  /** Why, for the screens; null: they need not know. */
  readonly code: string | null;
}

/** By logbook and hash; a page that is loaded anew asks anew. */
const resting = new WeakMap<object, Map<string, Rest>>();

/** Whether it is too early to offer this photo again; then the screens are told why. */
export function isResting({ env, logbook, photos }: SyncContext, sha256: string): boolean {
  const found = resting.get(logbook);
  const rest = [found?.get(ALL), found?.get(sha256)].find((each) => each !== undefined && env.monotonic() < each.until);
  if (rest !== undefined) photos.refused = rest.code;
  return rest !== undefined;
}

/** True where the server will not take this photo, now or at all: it rests, and nothing else does. */
export function noteRefusal({ env, logbook, photos }: SyncContext, sha256: string, answer: ServerAnswer): boolean {
  const rest = restAfter(answer);
  if (rest === null) return false;
  const { which = sha256, ms, code } = rest;
  const all = resting.get(logbook) ?? new Map<string, Rest>();
  resting.set(logbook, all.set(which, { until: env.monotonic() + ms, code }));
  photos.refused = code;
  return true;
}

function restAfter(
  answer: ServerAnswer,
): { readonly which?: string; readonly ms: number; readonly code: string | null } | null {
  if (answer.kind === "later" && answer.code === "too_much") return { which: ALL, ms: answer.retryMs, code: null };
  if (answer.kind === "too_large") return { ms: REFUSED_MS, code: "photo_refused" };
  if (answer.kind !== "ours" || answer.status < 400 || answer.status === 401) return null;
  const { code } = answer.body;
  if (code === "photos_full") return { which: ALL, ms: FULL_MS, code };
  return { ms: REFUSED_MS, code: code === "photo_metadata" ? code : "photo_refused" };
}
