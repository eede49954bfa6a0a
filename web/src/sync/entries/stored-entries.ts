/** Stored entries made into those that are shown, their private parts decrypted, and back. */

import { readAction, readPrivate, splitRef } from "../../core/record/actions";
import type { Entry } from "../../core/record/entries";
import type { WireEntry } from "../../storage/journal/blocks";
import type { SyncContext } from "../context";
import { entryOf, type PulledEntry } from "../pull/pull-reply";

/** An entry as it is shown; as it was stored, while its private part waits for the vault. */
type Opening = Entry | WireEntry;

export const withoutPrivate =
  (missing = false) =>
  (wires: readonly WireEntry[]): Opening[] =>
    wires.map((wire) => (wire.private === null ? entryOf(wire, null, missing) : wire));

/** Entries as they are shown. Few have a private part, and only those wait for the vault. */
export async function decryptEntries(
  { stores }: SyncContext,
  read: readonly Opening[],
  missing = false,
): Promise<readonly Entry[]> {
  const isEncrypted = (each: Opening): each is WireEntry => each.private !== null;
  const encrypted = read.filter(isEncrypted);
  if (encrypted.length === 0) return read as readonly Entry[];
  const texts = new Map<Opening, string | null>();
  const decrypted = async (wire: WireEntry) => wire.private && stores.vault.decrypt(wire.private);
  await Promise.all(encrypted.map(async (wire) => texts.set(wire, await decrypted(wire))));
  return read.map((each) => (isEncrypted(each) ? entryOf(each, readPrivate(texts.get(each) ?? null), missing) : each));
}

/** An entry as it is stored: what only its maker may read is sealed. */
export const encryptEntry = async ({ stores }: SyncContext, entry: PulledEntry): Promise<WireEntry> => ({
  ...entry,
  private: entry.private === null ? null : await stores.vault.encrypt(entry.private),
  readable: readAction(entry.text, splitRef(entry.ref).n) !== null,
});
