/** Fills the screens' memory from the stores: the journal, and the outbox among it. */

import { readAction, refOf } from "../../core/record/actions";
import { adjustment } from "../../core/record/clock";
import type { StoredAction } from "../../storage/logbook/logbook-rows";
import { type KeptAction, readKeptActions } from "../../storage/logbook/outbox";
import { waitingPhotos } from "../../storage/logbook/photos";
import type { SyncContext } from "../context";
import { forkedOf } from "../push/push-reply";
import { lostDevice, noteWiping } from "../session/storage-wiped";
import { decryptEntries, withoutPrivate } from "./stored-entries";

/**
 * Reads the journal whole, if it is this person's. Entries that are the same stay the same objects. `person`: until it
 * is known whose it must be.
 */
export async function loadJournal(context: SyncContext, person?: Promise<void>): Promise<void> {
  const { merged, server, stores } = context;
  const [{ shown, entries, lost, syncedAt, heardAt }] = await Promise.all([
    stores.journal.load(withoutPrivate()),
    person,
  ]);
  if (shown !== null && shown.person !== context.session.me?.person) return merged.setJournal(0, [], []);
  server.lastSyncedAt ??= syncedAt;
  // A round that was cut short has told of the journal all the same.
  server.lastHeardAt ??= heardAt;
  const [read, missing] = await Promise.all([
    decryptEntries(context, entries),
    decryptEntries(context, withoutPrivate(true)(lost), true),
  ]);
  merged.setJournal(shown?.line ?? 0, read, missing);
}

/** Reads what another tab pulled since. */
export async function catchUp(context: SyncContext): Promise<void> {
  const { stores, merged } = context;
  const { shown } = await stores.journal.replicas();
  if ((shown?.line ?? 0) !== merged.replica) return loadJournal(context);
  merged.addJournal(await decryptEntries(context, withoutPrivate()(await stores.journal.since(merged.lastSeq))));
}

/** Reads the outbox, and where it stands. `journal`: until there is that among which it stands. */
export async function loadOutbox(context: SyncContext, journal?: Promise<void>): Promise<void> {
  const { env, logbook, merged, clock, outbox, photos } = context;
  outbox.reading += 1;
  const turn = outbox.reading;
  const [kept, waiting, samples, current] = await Promise.all([
    readKeptActions(logbook.database),
    waitingPhotos(logbook.database),
    logbook.samples(),
    logbook.current(),
    logbook.foresee(),
    journal,
  ]);
  const privates = await ownPrivates(context, kept);
  const lost = current === null ? await lostDevice(env) : null;
  // A reading that began earlier and ends later knows less.
  if (turn < outbox.read) return;
  outbox.read = turn;
  noteWiping(context, current !== null, lost);
  const guessed = adjustment(clock.epoch?.number ?? Number.POSITIVE_INFINITY, samples).micros / 1000;
  clock.guessMs = samples.length === 0 ? null : guessed;
  photos.waiting = new Set(waiting.map(({ sha256 }) => sha256));
  const forked = forkedOf(current);
  merged.setOutbox(kept, { samples, sending: outbox.sending, forked, privates });
  // Nothing here, where there was something, is no reason to let go of its copy.
  if (current !== null && !logbook.newer) void env.secondCopy?.follow(waitingIn(kept)).catch(() => undefined);
  const apart = kept.find(({ page }) => page?.state === "quarantined" || page?.state === "rejected");
  outbox.trouble = forked === null ? (apart?.page?.state ?? null) : "forked";
}

/** What no server is known to hold. */
const waitingIn = (kept: readonly KeptAction[]): readonly StoredAction[] =>
  kept.flatMap(({ action, page }) => (page?.state === "received" ? [] : [action]));

/** Private parts by ref: those of who is signed in. Another person's wait encrypted until they are handed in. */
export async function ownPrivates(
  { cipher, session }: SyncContext,
  kept: readonly KeptAction[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { action } of kept) {
    if (action.private === null || readAction(action.text, action.n)?.actor !== session.me?.person) continue;
    const text = await cipher.decryptText(action.private);
    if (text !== null) found.set(refOf(action.device, action.n), text);
  }
  return found;
}
