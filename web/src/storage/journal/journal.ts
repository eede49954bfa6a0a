/**
 * The journal as far as this phone has read it: a cache that can be fetched again. It is kept in *lines*: one is shown,
 * and while the journal is read anew (another view, another generation) a shadow line grows beside it until it is whole.
 */

import type { Receipt } from "../../core/record/receipts";
import type { Database, Databases, Reads, Schema, Writes } from "../database";
import {
  addEntries,
  changeEntries,
  dropReplica,
  type ReadBlock,
  readAfter,
  readReplica,
  readReplicaAs,
  type WireEntry,
} from "./blocks";

export const JOURNAL: Schema = {
  name: "stormlamp-journal",
  // 2: entries in blocks.
  version: 2,
  tables: ["meta", "entries", "lost"],
  durability: "relaxed",
};

/**
 * How far a line goes. `person` read it; `from` is where it began, `after` the cursor of the next pull; `head`, absent
 * from lines of before, where the journal ended when it began.
 */
export interface Replica {
  readonly line: number;
  readonly person: string;
  /** Whose answers continue it; null: nobody's, it is shown until another line is whole. */
  readonly generation: string | null;
  readonly view: string;
  readonly from: number;
  readonly after: number;
  readonly head?: number | undefined;
  readonly receipt: Receipt | null;
  /**
   * While parts of its beginning are to come: the seq of the last entry told, and that from which to pull. Its own
   * `generation` is null then, so that nothing else goes on from it.
   */
  readonly start?: { readonly after: number; readonly fromSeq: number; readonly generation: string } | undefined;
}

export interface LoadedJournal<T> {
  readonly shown: Replica | null;
  readonly shadow: Replica | null;
  readonly entries: readonly T[];
  /** Entries that the server lost with an older generation and does not have again yet. */
  readonly lost: readonly WireEntry[];
}

export interface Journal {
  /** Everything shown, in seq order, each block as `read` gives it; it is called while others are still fetched. */
  load: <T>(read: ReadBlock<T>) => Promise<LoadedJournal<T>>;
  replicas: () => Promise<{ shown: Replica | null; shadow: Replica | null }>;
  /** What the shown line holds after a seq: for a tab that hears of another's pull. */
  since: (seq: number) => Promise<readonly WireEntry[]>;
  /** Stores what was pulled and the line's new state, at once. False where another tab has changed lines meanwhile. */
  append: (line: Replica, entries: readonly WireEntry[]) => Promise<boolean>;
  /** All that a line holds. */
  entriesOf: (line: number) => Promise<readonly WireEntry[]>;
  /** Stores entries of both lines anew: texts that were withheld have come. */
  refill: (entries: readonly WireEntry[]) => Promise<void>;
  /**
   * Forgets the shown line's receipt and cursor, if another generation gave them: should the former one come back, with
   * fewer or other entries, nothing could tell that they are not those of the line.
   */
  dropCursor: (generation: string) => Promise<void>;
  /** Begins a shadow line with what its start, or the first part of it, brought, at once; a former one is dropped. */
  beginShadow: (line: Omit<Replica, "line">, entries: readonly WireEntry[]) => Promise<Replica>;
  /**
   * The shadow line is whole and takes the shown one's place. If another generation gave it, what it lacks after its
   * beginning is kept as lost; if the view changed as well, only what everybody may read of it. If only the view changed, what
   * it lacks may not be read any more.
   */
  swap: (shadow: Replica) => Promise<void>;
  /** When everything was last in step, ms on this phone's clock; null if never. */
  synced: () => Promise<number | null>;
  setSynced: (at: number) => Promise<void>;
  /** Forgets everything: another person reads here now. */
  clear: () => Promise<void>;
  /** Deletes texts (or private parts alone) wherever they are. */
  redact: (refs: ReadonlySet<string>, privateOnly: boolean) => Promise<void>;
  close: () => void;
}

const TABLES = ["meta", "entries", "lost"];

export async function openJournal(databases: Databases): Promise<Journal> {
  const database = await databases.open(JOURNAL);
  return {
    load: (read) => load(database, read),
    replicas: () => database.read(["meta"], replicasIn),
    since: (seq) =>
      database.read(["meta", "entries"], async (tx) => {
        const { shown } = await replicasIn(tx);
        return shown === null ? [] : readAfter(tx, shown.line, seq);
      }),
    append: (line, entries) => database.write(TABLES, (tx) => append(tx, line, entries)),
    entriesOf: (line) => database.read(["entries"], (tx) => readReplica(tx, line)),
    refill: (entries) =>
      database.write(["meta", "entries"], async (tx) => {
        const now = new Map(entries.map((entry) => [entry.ref, entry]));
        for (const { line } of await bothIn(tx)) await changeEntries(tx, line, (entry) => now.get(entry.ref) ?? entry);
      }),
    dropCursor: (generation) =>
      database.write(["meta"], async (tx) => {
        const { shown } = await replicasIn(tx);
        if (shown !== null && shown.generation !== generation)
          tx.put("meta", "shown", { ...shown, generation: null, receipt: null });
      }),
    beginShadow: (line, entries) =>
      database.write(["meta", "entries"], async (tx) => {
        const { shown, shadow: former } = await replicasIn(tx);
        if (former !== null) dropReplica(tx, former.line);
        const begun = { ...line, line: Math.max(shown?.line ?? 0, former?.line ?? 0) + 1 };
        await addEntries(tx, begun.line, entries);
        tx.put("meta", "shadow", begun);
        return begun;
      }),
    swap: (shadow) => swap(database, shadow),
    synced: () =>
      database.read(["meta"], async (tx) => ((await tx.get("meta", "synced")) as number | undefined) ?? null),
    setSynced: (at) => database.write(["meta"], async (tx) => tx.put("meta", "synced", at)),
    clear: () =>
      database.write(TABLES, async (tx) => {
        for (const table of TABLES) tx.deleteRange(table, {});
      }),
    redact: (refs, privateOnly) => redact(database, refs, privateOnly),
    close: () => database.close(),
  };
}

async function append(tx: Writes, line: Replica, entries: readonly WireEntry[]): Promise<boolean> {
  const [{ shown, shadow }, lost] = await Promise.all([replicasIn(tx), lostIn(tx)]);
  const to = shown?.line === line.line ? "shown" : shadow?.line === line.line ? "shadow" : null;
  if (to === null) return false;
  await addEntries(tx, line.line, entries);
  if (to === "shown" && lost.length > 0) for (const { ref } of entries) tx.delete("lost", ref);
  tx.put("meta", to, line);
  return true;
}

const load = <T>(database: Database, read: ReadBlock<T>): Promise<LoadedJournal<T>> =>
  database.read(TABLES, async (tx) => {
    const [{ shown, shadow }, lost] = await Promise.all([replicasIn(tx), lostIn(tx)]);
    return { shown, shadow, entries: shown === null ? [] : await readReplicaAs(tx, shown, read), lost };
  });

/** What every role may read: the private parts apart, all but what tells of accidents and reviews. */
const forAll = ({ text }: WireEntry): boolean => !FOR_SOME.test(text ?? "");
const FOR_SOME = /"type"\s*:\s*"(?:accident|review)\./u;

/** What is kept as lost of entries that the shown line has and the new one lacks. */
function lostOf(lacking: readonly WireEntry[], shown: Replica, shadow: Replica): readonly WireEntry[] {
  if (shown.person !== shadow.person) return [];
  if (shown.view === shadow.view) return lacking;
  return shown.generation === shadow.generation
    ? []
    : lacking.filter(forAll).map((entry) => ({ ...entry, private: null }));
}

const swap = (database: Database, grown: Replica): Promise<void> =>
  database.write(TABLES, async (tx) => {
    const [{ shown, shadow }, lost] = await Promise.all([replicasIn(tx), lostIn(tx)]);
    if (shadow?.line !== grown.line) return;
    tx.deleteRange("lost", {});
    if (shown !== null) {
      const now = new Set((await readReplica(tx, shadow.line)).map((entry) => entry.ref));
      // Up to where the new line begins the server's journal is the old one: what does not come again is out of force.
      const before = [...lost, ...(await readAfter(tx, shown.line, shadow.from))];
      const lacking = before.filter(({ ref }) => !now.has(ref));
      for (const entry of lostOf(lacking, shown, shadow)) tx.put("lost", entry.ref, entry);
      dropReplica(tx, shown.line);
    }
    tx.put("meta", "shown", shadow);
    tx.delete("meta", "shadow");
  });

async function replicasIn(tx: Reads): Promise<{ readonly shown: Replica | null; readonly shadow: Replica | null }> {
  const [shown = null, shadow = null] = await Promise.all([tx.get("meta", "shown"), tx.get("meta", "shadow")]);
  return { shown: shown as Replica | null, shadow: shadow as Replica | null };
}

const bothIn = async (tx: Reads): Promise<readonly Replica[]> =>
  Object.values(await replicasIn(tx)).filter((line) => line !== null);

const lostIn = (tx: Reads) => tx.range("lost") as Promise<WireEntry[]>;

const erase = (entry: WireEntry, privateOnly: boolean): WireEntry => ({
  ...entry,
  private: null,
  text: privateOnly ? entry.text : null,
  // As the server now says it, so that nobody takes it for a text that is kept from them.
  flags: privateOnly || entry.flags.includes("redacted") ? entry.flags : [...entry.flags, "redacted"],
});

const redact = (database: Database, refs: ReadonlySet<string>, privateOnly: boolean): Promise<void> =>
  database.write(TABLES, async (tx) => {
    const erased = (entry: WireEntry) => (refs.has(entry.ref) ? erase(entry, privateOnly) : entry);
    for (const entry of await lostIn(tx)) {
      if (refs.has(entry.ref)) tx.put("lost", entry.ref, erased(entry));
    }
    for (const { line } of await bothIn(tx)) await changeEntries(tx, line, erased);
  });
