/**
 * The journal as far as this phone has read it: a cache that can be fetched again. One replica of it is shown; while the
 * journal is read anew (another view, another generation) a shadow replica grows beside it until it is whole.
 */

import type { Database, Databases, Schema, Writes } from "../database";
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
import { redactJournal } from "./redact-journal";
import { bothIn, lostIn, type Replica, replicasIn } from "./replicas";
import { swapReplicas } from "./swap-replicas";

export const JOURNAL: Schema = {
  name: "stormlamp-journal",
  // 2: entries in blocks.
  version: 2,
  tables: ["meta", "entries", "lost"],
  durability: "relaxed",
};

export interface LoadedJournal<T> {
  readonly shown: Replica | null;
  readonly shadow: Replica | null;
  readonly entries: readonly T[];
  /** Entries that the server lost with an older generation and does not have again yet. */
  readonly lost: readonly WireEntry[];
  /** Ms on this phone's clock, null if never: when everything was last in step, and when the server told the last of it. */
  readonly syncedAt: number | null;
  readonly heardAt: number | null;
}

export interface Journal {
  /** Everything shown, in seq order, each block as `read` gives it; it is called while others are still fetched. */
  load: <T>(read: ReadBlock<T>) => Promise<LoadedJournal<T>>;
  replicas: () => Promise<{ shown: Replica | null; shadow: Replica | null }>;
  /** What the shown replica holds after a seq: for a tab that hears of another's pull. */
  since: (seq: number) => Promise<readonly WireEntry[]>;
  /** Stores what was pulled and the replica's new state, at once. False where another tab has changed replicas meanwhile. */
  append: (replica: Replica, entries: readonly WireEntry[]) => Promise<boolean>;
  /** All that a replica holds. */
  entriesOf: (line: number) => Promise<readonly WireEntry[]>;
  /** Stores what is told now of entries: in this replica also those it lacked, in the other those it has. */
  refill: (line: number, entries: readonly WireEntry[]) => Promise<void>;
  /**
   * Forgets the shown replica's receipt and cursor, if another generation gave them: should the earlier one come back, with
   * fewer or other entries, nothing could tell that they are not those of the replica.
   */
  dropCursor: (generation: string) => Promise<void>;
  /** Begins a shadow replica with what its start, or the first part of it, brought, at once; an earlier one is dropped. */
  beginShadow: (replica: Omit<Replica, "line">, entries: readonly WireEntry[]) => Promise<Replica>;
  /**
   * The shadow replica is whole and takes the shown one's place. What it lacks after its beginning is kept as lost: another
   * generation gave it. If the view changed, nobody here knows what of that may still be read, and none is kept.
   */
  swap: (shadow: Replica) => Promise<void>;
  /** Everything is in step now, ms on this phone's clock. */
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
    append: (replica, entries) => database.write(TABLES, (tx) => append(tx, replica, entries)),
    entriesOf: (line) => database.read(["entries"], (tx) => readReplica(tx, line)),
    refill: (to, entries) =>
      database.write(["meta", "entries"], async (tx) => {
        const now = new Map(entries.map((entry) => [entry.ref, entry]));
        for (const { line } of await bothIn(tx))
          if (line === to) await addEntries(tx, line, entries);
          else await changeEntries(tx, line, (entry) => now.get(entry.ref) ?? entry);
      }),
    dropCursor: (generation) =>
      database.write(["meta"], async (tx) => {
        const { shown } = await replicasIn(tx);
        if (shown !== null && shown.generation !== generation)
          tx.put("meta", "shown", { ...shown, generation: null, receipt: null });
      }),
    beginShadow: (replica, entries) =>
      database.write(["meta", "entries"], async (tx) => {
        const { shown, shadow: former } = await replicasIn(tx);
        if (former !== null) dropReplica(tx, former.line);
        const begun = { ...replica, line: Math.max(shown?.line ?? 0, former?.line ?? 0) + 1 };
        await addEntries(tx, begun.line, entries);
        tx.put("meta", "shadow", begun);
        return begun;
      }),
    swap: (shadow) => database.write(TABLES, (tx) => swapReplicas(tx, shadow)),
    setSynced: (at) => database.write(["meta"], async (tx) => tx.put("meta", "synced", at)),
    clear: () =>
      database.write(TABLES, async (tx) => {
        for (const table of TABLES) tx.deleteRange(table, {});
      }),
    redact: (refs, privateOnly) => database.write(TABLES, (tx) => redactJournal(tx, refs, privateOnly)),
    close: () => database.close(),
  };
}

async function append(tx: Writes, replica: Replica, entries: readonly WireEntry[]): Promise<boolean> {
  const [{ shown, shadow }, lost] = await Promise.all([replicasIn(tx), lostIn(tx)]);
  const to = shown?.line === replica.line ? "shown" : shadow?.line === replica.line ? "shadow" : null;
  if (to === null) return false;
  await addEntries(tx, replica.line, entries);
  if (to === "shown" && lost.length > 0) for (const { ref } of entries) tx.delete("lost", ref);
  tx.put("meta", to, replica);
  return true;
}

const load = <T>(database: Database, read: ReadBlock<T>): Promise<LoadedJournal<T>> =>
  database.read(TABLES, async (tx) => {
    const asked = [replicasIn(tx), lostIn(tx), tx.get("meta", "synced") as Promise<number | undefined>] as const;
    const [{ shown, shadow }, lost, syncedAt = null] = await Promise.all(asked);
    const entries = shown === null ? [] : await readReplicaAs(tx, shown, read);
    return { shown, shadow, entries, lost, syncedAt, heardAt: shown?.heardAt ?? null };
  });
