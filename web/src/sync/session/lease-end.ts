/** The lease of what is known of people: begun by the server's word, noted, and carried out when it has run out. */

import { begunLease, endedAfter, type KeptLease, leftOf, spentOf } from "../../core/lease";
import { renewKey } from "../../storage/vault-key";
import type { Outcome, Parts } from "../context";
import { KEPT, type KeptDirectory } from "../files/kept-directory";
import { clocksOf, LEASE } from "./lease-clocks";

/** The server gave the directory, or said that it stands: the lease begins anew. */
export async function confirmLease(parts: Parts, customers: boolean): Promise<void> {
  const lease = { ...begunLease(clocksOf(parts)), ended: 0, customers } as const;
  take(parts, lease);
  await parts.shelves.vault.keep(LEASE, lease);
}

function take({ env, state }: Parts, lease: KeptLease): void {
  state.lease = lease;
  state.leaseAt = env.monotonic();
}

/** Notes how long it has been, and deletes what may not be kept any longer. */
export async function noteLease(parts: Parts): Promise<Outcome> {
  const { shelves, state } = parts;
  const kept = (await shelves.vault.read(LEASE)) as KeptLease | null;
  // An earlier version kept the directory without one.
  if (kept === null) await confirmLease(parts, (state.directory?.customers.length ?? 0) > 0);
  // Another tab heard the server, or deleted what had to go.
  else if (kept.at !== state.lease?.at || kept.ended > state.lease.ended) take(parts, kept);
  else await note(parts, state.lease);
  parts.changed();
  return "fine";
}

async function note(parts: Parts, held: KeptLease): Promise<void> {
  const spent = spentOf(held, clocksOf(parts));
  const lease = { ...held, spent, ended: endedAfter(spent) };
  if (lease.ended > held.ended) await end(parts, lease);
  else await parts.shelves.vault.keep(LEASE, lease);
  take(parts, lease);
}

/** Another key is what deletes: private parts of entries, which lie elsewhere, are unreadable from then on too. */
async function end(parts: Parts, lease: KeptLease): Promise<void> {
  const { env, shelves, state } = parts;
  const { vault, journal } = shelves;
  // They come again with the next contact, for the journal is read anew.
  await journal.dropCursor("");
  const [me, held] = await Promise.all([vault.read("me"), vault.read(KEPT)]);
  const directory = held === null ? null : leftOf((held as KeptDirectory).directory, lease.ended);
  const kept = directory === null ? {} : { [KEPT]: { etag: null, directory } satisfies KeptDirectory };
  await renewKey(vault.database, env, { me, [LEASE]: lease, ...kept });
  env.tidy();
  state.directory = directory;
  await parts.reloadJournal();
  parts.tell({ kind: "directory" });
}
