/** Stored entries made into those that are shown, their private parts unsealed, and back. */

import { readAction, readPrivate, splitRef } from "../../core/actions";
import type { Entry } from "../../core/entries";
import type { WireEntry } from "../../storage/journal/blocks";
import type { Parts } from "../context";
import { entryOf, type PulledEntry } from "../pull/pull-reply";

/** An entry as it is shown; as it was stored, while its private part waits for the vault. */
type Opening = Entry | WireEntry;

export const opening =
  (missing = false) =>
  (wires: readonly WireEntry[]): Opening[] =>
    wires.map((wire) => (wire.private === null ? entryOf(wire, null, missing) : wire));

/** Entries as they are shown. Few have a private part, and only those wait for the vault. */
export async function opened({ shelves }: Parts, read: readonly Opening[], missing = false): Promise<readonly Entry[]> {
  const isSealed = (each: Opening): each is WireEntry => each.private !== null;
  const sealed = read.filter(isSealed);
  if (sealed.length === 0) return read as readonly Entry[];
  const texts = new Map<Opening, string | null>();
  const unsealed = async (wire: WireEntry) => wire.private && shelves.vault.unseal(wire.private);
  await Promise.all(sealed.map(async (wire) => texts.set(wire, await unsealed(wire))));
  return read.map((each) => (isSealed(each) ? entryOf(each, readPrivate(texts.get(each) ?? null), missing) : each));
}

/** An entry as it is stored: what only its maker may read is sealed. */
export const sealed = async ({ shelves }: Parts, entry: PulledEntry): Promise<WireEntry> => ({
  ...entry,
  private: entry.private === null ? null : await shelves.vault.seal(entry.private),
  readable: readAction(entry.text, splitRef(entry.ref).n) !== null,
});
