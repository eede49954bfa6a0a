/** Notices that this browser's storage was wiped. */

import type { SyncContext } from "../context";

/**
 * Nothing is here, but something was: the system, or a person, has wiped this browser's storage. The mark may be gone
 * too; a page that is open still knows who it was. Nothing can be recorded without a logbook, whoever is signed in.
 */
export function noteWiping({ env, session }: SyncContext, there: boolean): void {
  if (there) {
    session.wiped = null;
    return;
  }
  session.wiped ??= session.me?.device ?? env.mark.read();
  if (session.wiped !== null && session.me !== null) session.me = { ...session.me, device: null };
}
