/** Notices that this browser's storage was wiped. */

import type { SyncContext } from "../context";
import type { Environment } from "../environment";

/**
 * Nothing is here, but something was: the system, or a person, has wiped this browser's storage. The mark may be gone
 * too; a page that is open still knows who it was. Nothing can be recorded without a logbook, whoever is signed in.
 * `lost`: the device that this browser was, as far as anything outside the databases tells.
 */
export function noteWiping({ session }: SyncContext, there: boolean, lost: string | null): void {
  if (there) {
    session.wiped = null;
    return;
  }
  session.wiped ??= session.me?.device ?? lost;
  if (session.wiped !== null && session.me !== null) session.me = { ...session.me, device: null };
}

/** A browser that was killed soon after it was enrolled has not written the mark yet: then the second copy tells. */
export const lostDevice = async ({ mark, secondCopy }: Environment): Promise<string | null> =>
  mark.read() ?? (await secondCopy?.read().catch(() => []))?.[0]?.device ?? null;
