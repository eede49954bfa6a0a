/** Opening the stores, and filling the screens' memory from them. */

import { readAction, refOf } from "../../core/record/actions";
import { adjustment } from "../../core/record/clock";
import type { KeptLease } from "../../core/record/lease";
import type { Databases } from "../../storage/database";
import { memoryDatabases } from "../../storage/drivers/memory";
import { cipherOf } from "../../storage/encryption";
import { openFiles } from "../../storage/files";
import { openJournal } from "../../storage/journal/journal";
import { type Logbook, openLogbook } from "../../storage/logbook/logbook";
import type { StoredPage } from "../../storage/logbook/logbook-rows";
import { type KeptAction, readKeptActions } from "../../storage/logbook/outbox";
import { waitingPhotos } from "../../storage/logbook/photos";
import { openVault } from "../../storage/vault";
import { NOTHING_KNOWN, type ReaderStores, type SyncContext } from "../context";
import type { Environment } from "../environment";
import { parseEdition, readDirectory } from "../files/kept-directory";
import type { Me } from "../local-record";
import { forkedOf } from "../push/push-reply";
import { isShutOut } from "../session/forget-reader";
import { LEASE } from "../session/lease-clocks";
import { MergedEntries } from "./merged-entries";
import { decryptEntries, withoutPrivate } from "./stored-entries";

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
  return openStores(env, memoryDatabases(), true);
}

export function closeStores({ journal, files, vault }: ReaderStores): void {
  for (const store of [journal, files, vault]) store.close();
}

/** Who reads, the plan, the directory: all that is not the record itself. */
export async function readPerson(context: SyncContext): Promise<void> {
  const { env, stores, state, logbook } = context;
  const [me, lease, leaving, plan, directory] = await Promise.all([
    stores.vault.read("me"),
    stores.vault.read(LEASE),
    logbook.leaving(),
    stores.files.plan(),
    readDirectory(context),
  ]);
  const edition = plan === null ? null : await stores.files.get(plan.sha256);
  // Who left while the browser died is still in the vault.
  state.me = leaving === null ? (me as Me | null) : null;
  state.leaving = leaving;
  state.directory = leaving === null ? directory : null;
  state.lease = lease as KeptLease | null;
  state.leaseAt = env.monotonic();
  state.plan = edition === null || isShutOut(leaving) ? null : parseEdition(edition.bytes);
  state.planDigest = state.plan === null ? null : (plan?.sha256 ?? null);
}

/**
 * Reads the journal whole, if it is this person's. Entries that are the same stay the same objects. `person`: until it
 * is known whose it must be.
 */
export async function loadJournal(context: SyncContext, person?: Promise<void>): Promise<void> {
  const { journal } = context.stores;
  const [{ shown, entries, lost }, synced] = await Promise.all([
    journal.load(withoutPrivate()),
    journal.synced(),
    person,
  ]);
  if (shown !== null && shown.person !== context.state.me?.person) return context.merged.setJournal(0, [], []);
  context.state.lastSyncedAt ??= synced;
  const [read, missing] = await Promise.all([
    decryptEntries(context, entries),
    decryptEntries(context, withoutPrivate(true)(lost), true),
  ]);
  context.merged.setJournal(shown?.line ?? 0, read, missing);
}

/** Reads what another tab pulled since. */
export async function catchUp(context: SyncContext): Promise<void> {
  const { stores, merged } = context;
  const { shown } = await stores.journal.replicas();
  if ((shown?.line ?? 0) !== merged.line) return loadJournal(context);
  merged.addJournal(await decryptEntries(context, withoutPrivate()(await stores.journal.since(merged.lastSeq))));
}

/** Reads the outbox, and where it stands. `journal`: until there is that among which it stands. */
export async function loadOutbox(context: SyncContext, journal?: Promise<void>): Promise<void> {
  const { logbook, merged, state } = context;
  state.reading += 1;
  const turn = state.reading;
  const [kept, photos, samples, current] = await Promise.all([
    readKeptActions(logbook.database),
    waitingPhotos(logbook.database),
    logbook.samples(),
    logbook.current(),
    logbook.foresee(),
    journal,
  ]);
  const privates = await ownPrivates(context, kept);
  // A reading that began earlier and ends later knows less.
  if (turn < state.read) return;
  state.read = turn;
  noteWiping(context, current !== null);
  const guessed = adjustment(state.epoch?.number ?? Number.POSITIVE_INFINITY, samples).micros / 1000;
  state.clockGuessMs = samples.length === 0 ? null : guessed;
  state.photosWaiting = new Set(photos.map(({ sha256 }) => sha256));
  const forked = forkedOf(current);
  merged.setOutbox(kept, { samples, sending: state.sending, forked, privates });
  state.trouble = troubleOf(
    forked !== null,
    kept.flatMap(({ page }) => page ?? []),
  );
}

/** Private parts by ref: those of who is signed in. Another person's wait sealed until they are handed in. */
export async function ownPrivates(
  { cipher, state }: SyncContext,
  kept: readonly KeptAction[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { action } of kept) {
    if (action.private === null || readAction(action.text, action.n)?.actor !== state.me?.person) continue;
    const text = await cipher.decryptText(action.private);
    if (text !== null) found.set(refOf(action.device, action.n), text);
  }
  return found;
}

const troubleOf = (forked: boolean, pages: readonly StoredPage[]): string | null =>
  forked ? "forked" : (pages.find(({ state }) => state === "quarantined" || state === "rejected")?.state ?? null);

/**
 * Nothing is here, but something was: the system, or a person, has wiped this browser's storage. The mark may be gone
 * too; a page that is open still knows who it was. Nothing can be recorded without a logbook, whoever is signed in.
 */
function noteWiping({ env, state }: SyncContext, there: boolean): void {
  if (there) {
    state.wiped = null;
    return;
  }
  state.wiped ??= state.me?.device ?? env.mark.read();
  if (state.wiped !== null && state.me !== null) state.me = { ...state.me, device: null };
}

export async function openContext(env: Environment): Promise<SyncContext> {
  const logbook = await openLogbook(env.databases, env.random);
  const stores = await storesFor(env, logbook);
  const context: SyncContext = {
    env: {
      ...env,
      fetch: (request) => {
        context.state.askedAt = env.monotonic();
        return env.fetch(request);
      },
    },
    logbook,
    cipher: cipherOf(logbook.database, "outbox", env),
    stores,
    merged: new MergedEntries(),
    sameReader: () => true,
    state: { ...NOTHING_KNOWN },
    changed: () => undefined,
    refreshOutbox: () => loadOutbox(context).then(() => context.changed()),
    reloadJournal: () => loadJournal(context).then(() => context.changed()),
    tell: (message) => env.channel?.post(message),
  };
  return context;
}
