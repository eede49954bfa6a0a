/** Opens the stores of this phone, and closes them. */

import type { Databases } from "../../storage/database";
import { memoryWhenNeeded } from "../../storage/drivers/memory-when-needed";
import { cipherOf } from "../../storage/encryption";
import { openFiles } from "../../storage/files";
import { openJournal } from "../../storage/journal/journal";
import { type Logbook, openLogbook } from "../../storage/logbook/logbook";
import { openVault } from "../../storage/vault";
import { nothingKnown, type ReaderStores, type SyncContext } from "../context";
import type { Environment } from "../environment";
import { loadJournal, loadOutbox } from "./load-entries";
import { MergedEntries } from "./merged-entries";

export async function openStores(env: Environment, databases: Databases, guest: boolean): Promise<ReaderStores> {
  const [journal, files, vault] = await Promise.all([
    openJournal(databases),
    openFiles(databases),
    openVault(databases, env),
  ]);
  return { journal, files, vault, guest };
}

/**
 * A browser that is no device keeps nothing of what it reads: it may be anybody's. So may a device that its person
 * has left, once the server was told.
 */
async function storesFor(env: Environment, logbook: Logbook): Promise<ReaderStores> {
  if ((await logbook.current()) !== null) {
    const own = await openStores(env, env.databases, false);
    if ((await logbook.actor()) !== null || (await logbook.leaving()) !== null) return own;
    closeStores(own);
  }
  return openStores(env, memoryWhenNeeded(), true);
}

export function closeStores({ journal, files, vault }: ReaderStores): void {
  for (const store of [journal, files, vault]) store.close();
}

export async function openContext(env: Environment): Promise<SyncContext> {
  const logbook = await openLogbook(env.databases, env.random);
  const stores = await storesFor(env, logbook);
  const context: SyncContext = {
    ...nothingKnown(),
    env: {
      ...env,
      fetch: (request) => {
        context.pace.askedAt = env.monotonic();
        return env.fetch(request);
      },
    },
    logbook,
    cipher: cipherOf(logbook.database, "outbox", env),
    stores,
    merged: new MergedEntries(),
    sameReader: () => true,
    changed: () => undefined,
    refreshOutbox: () => loadOutbox(context).then(() => context.changed()),
    reloadJournal: () => loadJournal(context).then(() => context.changed()),
    tell: (message) => env.channel?.post(message),
  };
  return context;
}
