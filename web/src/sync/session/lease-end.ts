/** Begins the lease of what is known of people, notes how long it has run, and deletes what it no longer covers. */

import { begunLease, endedAfter, type KeptLease, leftOf, spentOf } from "../../core/record/lease";
import { renewKey } from "../../storage/renew-vault-key";
import type { SyncContext } from "../context";
import { DONE, type StepOutcome } from "../outcome";
import { DIRECTORY, type KeptDirectory } from "./kept-directory";
import { clocksOf, LEASE } from "./lease-clocks";

/** The server gave the directory, or said that it stands: the lease begins anew. */
export async function confirmLease(context: SyncContext, customers: boolean): Promise<void> {
  const lease = { ...begunLease(clocksOf(context)), ended: 0, customers } as const;
  take(context, lease);
  await context.stores.vault.keep(LEASE, lease);
}

function take({ env, directory }: SyncContext, lease: KeptLease): void {
  directory.lease = lease;
  directory.leaseAt = env.monotonic();
}

/** Notes how long it has been, and deletes what may not be kept any longer. */
export async function noteLease(context: SyncContext): Promise<StepOutcome> {
  const { stores, directory } = context;
  const kept = (await stores.vault.read(LEASE)) as KeptLease | null;
  // An earlier version kept the directory without one.
  if (kept === null) await confirmLease(context, (directory.known?.customers.length ?? 0) > 0);
  // Another tab heard the server, or deleted what had to go.
  else if (kept.at !== directory.lease?.at || kept.ended > directory.lease.ended) take(context, kept);
  else await note(context, directory.lease);
  context.changed();
  return DONE;
}

async function note(context: SyncContext, held: KeptLease): Promise<void> {
  const spent = spentOf(held, clocksOf(context));
  const lease = { ...held, spent, ended: endedAfter(spent) };
  if (lease.ended > held.ended) await end(context, lease);
  else await context.stores.vault.keep(LEASE, lease);
  take(context, lease);
}

/** Another key is what deletes: private parts of entries, which lie elsewhere, are unreadable from then on too. */
async function end(context: SyncContext, lease: KeptLease): Promise<void> {
  const { env, stores, directory } = context;
  const { vault, journal } = stores;
  // They come again with the next contact, for the journal is read anew.
  await journal.dropCursor("");
  const [me, held] = await Promise.all([vault.read("me"), vault.read(DIRECTORY)]);
  const known = held === null ? null : leftOf((held as KeptDirectory).directory, lease.ended);
  const kept = known === null ? {} : { [DIRECTORY]: { etag: null, directory: known } satisfies KeptDirectory };
  await renewKey(vault.database, env, { me, [LEASE]: lease, ...kept });
  env.tidy();
  directory.known = known;
  await context.reloadJournal();
  context.tell({ kind: "directory" });
}
