/** A logbook as a test needs it: enrolled, and entries with no more in them than the numbers. */

import type { Databases } from "../../../web/src/storage/database";
import type { WireEntry } from "../../../web/src/storage/journal/blocks";
import type { Slot, Written } from "../../../web/src/storage/logbook/append-action";
import { type Logbook, openLogbook } from "../../../web/src/storage/logbook/logbook";

/** The journal's entries as they are stored. */
export const plainly = (block: readonly WireEntry[]) => block;
export const noise = (bytes: number) => new Uint8Array(bytes);
export const written = (slot: Slot, text = `text ${slot.n}`): Written => ({
  text,
  private: null,
  epoch: 1,
  size: text.length,
  at: slot.n,
});
export const copy = (text: string, slot: Slot) => ({ text: `copy of ${text}`, at: slot.n });

export async function keysFor(book: Logbook, id: string): Promise<void> {
  const keys = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
  await book.keepKey(id, keys);
}

export async function enrolled(databases: Databases): Promise<Logbook> {
  const book = await openLogbook(databases, noise);
  await keysFor(book, "first");
  await book.enrolled({ id: "first", site: "court", actor: "pa", retire: null, copy });
  return book;
}
