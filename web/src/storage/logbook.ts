/**
 * The logbook: what this phone recorded, and the key it signs with. A database of its own, which no cache reset,
 * schema change, sign-out or resync touches.
 */

import type { Sample } from "../core/clock";
import { appendWithReserve, keepReserve, named, type Slot, take, type Written } from "./appending";
import type { Database, Databases, Schema } from "./database";
import type { DeviceRecord, StoredAction } from "./records";

export const LOGBOOK: Schema = {
  name: "stormlamp-logbook",
  version: 1,
  tables: ["devices", "keys", "actions", "pages", "samples", "meta"],
  durability: "strict",
};

export interface Logbook {
  readonly newer: boolean;
  /** The current logbook, or null before enrolment. */
  current: () => Promise<DeviceRecord | null>;
  /** The key of a logbook: P-256, its private half not extractable. */
  keys: (id: string) => Promise<CryptoKeyPair | null>;
  actor: () => Promise<string | null>;
  setActor: (person: string | null) => Promise<void>;
  /** Keeps a key before the server hears of it, so that a lost answer is asked for again with the same key. */
  keepKey: (id: string, keys: CryptoKeyPair) => Promise<void>;
  pendingKey: () => Promise<DeviceRecord | null>;
  /**
   * The server took the key: this is the logbook from now on. `copies` are made of what another logbook here could
   * not hand in, in the same transaction.
   */
  enrolled: (id: string, site: string, actor: string, copies: readonly ((slot: Slot) => Written)[]) => Promise<void>;
  /** Takes the next number and stores what `write` makes for it. Rejects with what `write` throws; then no number is taken. */
  append: (write: (slot: Slot) => Written) => Promise<StoredAction>;
  addSample: (sample: Sample) => Promise<void>;
  samples: () => Promise<readonly Sample[]>;
  close: () => void;
  readonly database: Database;
}

export async function openLogbook(databases: Databases, random: (bytes: number) => Uint8Array): Promise<Logbook> {
  const database = await databases.open(LOGBOOK);
  const one = <T>(table: string, key: string) =>
    database.read([table], async (tx) => ((await tx.get(table, key)) as T | undefined) ?? null);
  const put = (table: string, key: string | number, value: unknown) =>
    database.write([table], async (tx) => tx.put(table, key, value));
  const book: Logbook = {
    get newer() {
      return database.newer;
    },
    database,
    current: () => database.read(["meta", "devices"], (tx) => named(tx, "current")),
    keys: (id) => one("keys", id),
    actor: () => one("meta", "actor"),
    setActor: (person) => put("meta", "actor", person),
    keepKey: (id, keys) =>
      database.write(["meta", "keys", "devices"], async (tx) => {
        tx.put("keys", id, keys);
        tx.put("devices", id, fresh(id));
        tx.put("meta", "pending", id);
      }),
    pendingKey: () => database.read(["meta", "devices"], (tx) => named(tx, "pending")),
    enrolled: (id, site, actor, copies) =>
      database.write(["meta", "devices", "actions"], async (tx) => {
        const record = (await tx.get("devices", id)) as DeviceRecord;
        tx.put("devices", id, { ...record, site });
        tx.put("meta", "current", id);
        tx.put("meta", "actor", actor);
        tx.delete("meta", "pending");
        for (const write of copies) await take(tx, write);
      }),
    append: (write) => appendWithReserve(database, write),
    addSample: (sample) =>
      database.write(["samples"], async (tx) => {
        const held = (await tx.get("samples", sample.epoch)) as Sample | undefined;
        if (held === undefined || sample.rtt_ms <= held.rtt_ms) tx.put("samples", sample.epoch, sample);
      }),
    samples: () => database.read(["samples"], async (tx) => (await tx.range("samples")) as Sample[]),
    close: () => database.close(),
  };
  if (!database.newer) await keepReserve(database, random);
  return book;
}

const fresh = (id: string): DeviceRecord => ({
  id,
  site: "",
  n: 0,
  page: 0,
  sealed: 0,
  prev: "",
  newestAt: 0,
  forked: false,
});
