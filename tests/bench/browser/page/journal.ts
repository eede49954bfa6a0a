/** The journal's cache against PouchDB and against bare IndexedDB: entries in, and all of them out. */

import { indexedDatabases } from "../../../../web/src/storage/drivers/indexed";
import type { WireEntry } from "../../../../web/src/storage/journal/blocks";
import { JOURNAL, openJournal } from "../../../../web/src/storage/journal/journal";
import { batches, drop, timed, whole } from "./entries";

/** In and out, ms each. */
interface InOut {
  readonly into: number;
  readonly out: number;
}

const BEGIN = { person: "pa", generation: "g", view: "v", from: 0, after: 0, receipt: null };

const after = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Ours: pulled page by page into the line that is shown, then read as a start reads it. */
export async function ours(entries: readonly WireEntry[]): Promise<InOut> {
  await drop(JOURNAL.name);
  const open = () => openJournal(indexedDatabases(indexedDB, after));
  const journal = await open();
  const line = await journal.beginShadow(BEGIN, []);
  await journal.swap(line);
  const into = await timed(async () => {
    for (const batch of batches(entries)) await journal.append({ ...line, after: batch.at(-1)?.seq ?? 0 }, batch);
  });
  journal.close();
  const again = await open();
  let found: readonly WireEntry[] = [];
  const out = await timed(async () => {
    found = (await again.load((block) => block)).entries;
  });
  again.close();
  whole(found.filter((entry) => entry.text !== null).length, entries.length);
  return { into, out };
}

interface Pouch {
  bulkDocs: (docs: readonly object[], options: { new_edits: false }) => Promise<unknown>;
  allDocs: (options: { include_docs: true }) => Promise<{ rows: readonly { doc: { text: string | null } }[] }>;
  destroy: () => Promise<unknown>;
  close: () => Promise<unknown>;
}
declare const PouchDB: new (name: string, options: { adapter: string }) => Pouch;

/** As a replication brings them: with their revisions, so that PouchDB need not compute any. */
const doc = ({ ref, private: _, ...rest }: WireEntry) => ({
  _id: ref,
  _rev: `1-${rest.seq.toString(16).padStart(32, "0")}`,
  ...rest,
});

export async function pouch(entries: readonly WireEntry[], adapter: string): Promise<InOut> {
  const open = () => new PouchDB(`bench-${adapter}`, { adapter });
  await open().destroy();
  const docs = entries.map(doc);
  const database = open();
  // Opened before the clock runs, as ours is.
  await database.allDocs({ include_docs: true });
  const into = await timed(async () => {
    for (const batch of batches(docs)) await database.bulkDocs(batch, { new_edits: false });
  });
  await database.close();
  const again = open();
  await again.bulkDocs([], { new_edits: false });
  let found: readonly { doc: { text: string | null } }[] = [];
  const out = await timed(async () => {
    found = (await again.allDocs({ include_docs: true })).rows;
  });
  await again.close();
  whole(found.filter((row) => row.doc.text !== null).length, entries.length);
  return { into, out };
}

/** The least that IndexedDB asks: one put for each entry, a transaction for each page of a pull, one `getAll`. */
export async function bare(entries: readonly WireEntry[]): Promise<InOut> {
  await drop("bare");
  const database = await openBare();
  const into = await timed(async () => {
    for (const batch of batches(entries)) {
      const tx = database.transaction("entries", "readwrite", { durability: "relaxed" });
      const store = tx.objectStore("entries");
      for (const entry of batch) store.put(entry, entry.seq);
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
    }
  });
  database.close();
  const again = await openBare();
  let found = 0;
  const out = await timed(async () => {
    const request = again.transaction("entries").objectStore("entries").getAll();
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    found = request.result.length;
  });
  again.close();
  whole(found, entries.length);
  return { into, out };
}

const openBare = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open("bare", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("entries");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
