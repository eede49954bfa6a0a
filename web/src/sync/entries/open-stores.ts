/** Opening the stores, and filling the screens' memory from them. */

import { readAction, refOf } from "../../core/actions";
import { adjustment } from "../../core/clock";
import type { KeptLease } from "../../core/lease";
import type { Databases } from "../../storage/database";
import { memoryDatabases } from "../../storage/drivers/memory";
import { sealing } from "../../storage/encryption";
import { openFiles } from "../../storage/files";
import { openJournal } from "../../storage/journal/journal";
import { type Logbook, openLogbook } from "../../storage/logbook/logbook";
import type { StoredPage } from "../../storage/logbook/logbook-rows";
import { type Kept, keptActions } from "../../storage/logbook/outbox";
import { waitingPhotos } from "../../storage/logbook/photos";
import { openVault } from "../../storage/vault";
import { type Parts, type Shelves, UNHEARD } from "../context";
import type { Environment } from "../environment";
import { parsed, readDirectory } from "../files/kept-directory";
import type { Me } from "../local-record";
import { forkedOf } from "../push/push-reply";
import { isShutOut } from "../session/forget-reader";
import { LEASE } from "../session/lease-clocks";
import { Book } from "./merged-entries";
import { opened, opening } from "./stored-entries";

export async function openShelves(env: Environment, databases: Databases, guest: boolean): Promise<Shelves> {
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
async function shelvesFor(env: Environment, logbook: Logbook): Promise<Shelves> {
  if ((await logbook.current()) !== null) {
    const own = await openShelves(env, env.databases, false);
    if ((await logbook.actor()) !== null || (await logbook.leaving()) !== null) return own;
    closeShelves(own);
  }
  return openShelves(env, memoryDatabases(), true);
}

export function closeShelves({ journal, files, vault }: Shelves): void {
  for (const shelf of [journal, files, vault]) shelf.close();
}

/** Who reads, the plan, the directory: all that is not the record itself. */
export async function readPerson(parts: Parts): Promise<void> {
  const { env, shelves, state, logbook } = parts;
  const [me, lease, leaving, plan, directory] = await Promise.all([
    shelves.vault.read("me"),
    shelves.vault.read(LEASE),
    logbook.leaving(),
    shelves.files.plan(),
    readDirectory(parts),
  ]);
  const edition = plan === null ? null : await shelves.files.get(plan.sha256);
  // Who left while the browser died is still in the vault.
  state.me = leaving === null ? (me as Me | null) : null;
  state.leaving = leaving;
  state.directory = leaving === null ? directory : null;
  state.lease = lease as KeptLease | null;
  state.leaseAt = env.monotonic();
  state.plan = edition === null || isShutOut(leaving) ? null : parsed(edition.bytes);
  state.planDigest = state.plan === null ? null : (plan?.sha256 ?? null);
}

/**
 * Reads the journal whole, if it is this person's. Entries that are the same stay the same objects. `person`: until it
 * is known whose it must be.
 */
export async function loadJournal(parts: Parts, person?: Promise<void>): Promise<void> {
  const { journal } = parts.shelves;
  const [{ shown, entries, lost }, synced] = await Promise.all([journal.load(opening()), journal.synced(), person]);
  if (shown !== null && shown.person !== parts.state.me?.person) return parts.book.setJournal(0, [], []);
  parts.state.lastSyncedAt ??= synced;
  const [read, missing] = await Promise.all([opened(parts, entries), opened(parts, opening(true)(lost), true)]);
  parts.book.setJournal(shown?.line ?? 0, read, missing);
}

/** Reads what another tab pulled since. */
export async function catchUp(parts: Parts): Promise<void> {
  const { shelves, book } = parts;
  const { shown } = await shelves.journal.lines();
  if ((shown?.line ?? 0) !== book.line) return loadJournal(parts);
  book.addJournal(await opened(parts, opening()(await shelves.journal.since(book.lastSeq))));
}

/** Reads the outbox, and where it stands. `journal`: until there is that among which it stands. */
export async function loadOutbox(parts: Parts, journal?: Promise<void>): Promise<void> {
  const { logbook, book, state } = parts;
  state.reading += 1;
  const turn = state.reading;
  const [kept, photos, samples, current] = await Promise.all([
    keptActions(logbook.database),
    waitingPhotos(logbook.database),
    logbook.samples(),
    logbook.current(),
    logbook.foresee(),
    journal,
  ]);
  const privates = await ownPrivates(parts, kept);
  // A reading that began earlier and ends later knows less.
  if (turn < state.read) return;
  state.read = turn;
  noteWiping(parts, current !== null);
  const guessed = adjustment(state.epoch?.number ?? Number.POSITIVE_INFINITY, samples).micros / 1000;
  state.clockGuessMs = samples.length === 0 ? null : guessed;
  state.photosWaiting = new Set(photos.map(({ sha256 }) => sha256));
  const forked = forkedOf(current);
  book.setOutbox(kept, { samples, sending: state.sending, forked, privates });
  state.trouble = troubleOf(
    forked !== null,
    kept.flatMap(({ page }) => page ?? []),
  );
}

/** Private parts by ref: those of who is signed in. Another person's wait sealed until they are handed in. */
export async function ownPrivates({ safe, state }: Parts, kept: readonly Kept[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { action } of kept) {
    if (action.private === null || readAction(action.text, action.n)?.actor !== state.me?.person) continue;
    const text = await safe.unsealText(action.private);
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
function noteWiping({ env, state }: Parts, there: boolean): void {
  if (there) {
    state.wiped = null;
    return;
  }
  state.wiped ??= state.me?.device ?? env.mark.read();
  if (state.wiped !== null && state.me !== null) state.me = { ...state.me, device: null };
}

export async function openParts(env: Environment): Promise<Parts> {
  const logbook = await openLogbook(env.databases, env.random);
  const shelves = await shelvesFor(env, logbook);
  const parts: Parts = {
    env: {
      ...env,
      fetch: (request) => {
        parts.state.askedAt = env.monotonic();
        return env.fetch(request);
      },
    },
    logbook,
    safe: sealing(logbook.database, "outbox", env),
    shelves,
    book: new Book(),
    here: () => true,
    state: { ...UNHEARD },
    changed: () => undefined,
    refreshOutbox: () => loadOutbox(parts).then(() => parts.changed()),
    reloadJournal: () => loadJournal(parts).then(() => parts.changed()),
    tell: (message) => env.channel?.post(message),
  };
  return parts;
}
