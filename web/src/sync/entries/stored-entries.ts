/** Makes stored entries into those that are shown, their private parts decrypted, and back. */

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
  const encrypted = read.filter((each): each is WireEntry => each.private !== null);
  if (encrypted.length === 0) return read as readonly Entry[];
  const shown = new Map<Opening, Entry>();
  const decrypt = async (wire: WireEntry) => {
    const text = wire.private && (await stores.vault.decrypt(wire.private));
    shown.set(wire, entryOf(wire, readPrivate(text), missing));
  };
  await Promise.all(encrypted.map(decrypt));
  return read.map((each) => shown.get(each) ?? (each as Entry));
}

/** An entry as it is stored: its private part is encrypted. */
export const encryptEntry = async ({ stores }: SyncContext, entry: PulledEntry): Promise<WireEntry> => ({
  ...entry,
  private: entry.private === null ? null : await stores.vault.encrypt(entry.private),
  readable: readAction(entry.text, splitRef(entry.ref).n) !== null,
});
