/**
 * The logbook: what this phone recorded, and the key it signs with. A database of its own, which no cache reset,
 * schema change, sign-out or resync touches.
 */

import { refOf } from "../../core/record/actions";
import { utf8Length } from "../../core/record/bytes";
import type { Sample } from "../../core/record/clock";
import type { Database, Databases, Schema, Writes } from "../database";
import type { CopiedAction } from "../second-copy";
import { Appender, appendIn, beginTurn, deviceNamed, inNextTurn, type Slot, type Written } from "./append-action";
import type { Departure, DeviceRecord, ShutOut, StoredAction } from "./logbook-rows";
import { takeUnreceived } from "./outbox";
import { ifRoom, keepReserve, withReserve } from "./reserve";

export const LOGBOOK: Schema = {
  name: "stormlamp-logbook",
  // 2: photos, and the pictures themselves.
  version: 2,
  tables: ["devices", "keys", "actions", "pages", "samples", "meta", "photos", "pictures"],
  durability: "strict",
};

export interface NewLogbook {
  readonly id: string;
  readonly site: string;
  readonly actor: string;
  /** The logbook that is given up, if its unreceived actions must be recorded again here. */
  readonly retire: string | null;
  /** What a copy holds of a logbook that the browser lost, to be recorded again here likewise. */
  readonly saved?: readonly CopiedAction[];
  /** Writes one of them anew for its slot and epoch; `refs` says how refs have moved so far. */
  readonly copy: (text: string, slot: Slot, epoch: number, refs: ReadonlyMap<string, string>) => CopiedText;
}

/** A text written anew, and what is read of it. `at` in ms. */
export interface CopiedText {
  readonly text: string;
  readonly at: number;
}

const ALL = ["meta", "devices", "actions", "pages"];

export interface Logbook {
  readonly newer: boolean;
  /** The current logbook, or null before enrolment. */
  current: () => Promise<DeviceRecord | null>;
  /** The key of a logbook: P-256, its private half not extractable. */
  keys: (id: string) => Promise<CryptoKeyPair | null>;
  actor: () => Promise<string | null>;
  /** Null: whoever it was has left, and is `leaving` until the server was `told`, or another is here. */
  setActor: (person: string | null, shutOut?: ShutOut) => Promise<void>;
  leaving: () => Promise<Departure | null>;
  told: () => Promise<void>;
  /** Keeps a key before the server hears of it, so that a lost answer is asked for again with the same key. */
  keepKey: (id: string, keys: CryptoKeyPair) => Promise<void>;
  pendingKey: () => Promise<DeviceRecord | null>;
  /** The server took the key: this is the logbook from now on. */
  enrolled: (enrolment: NewLogbook) => Promise<void>;
  /** A number for a new clock epoch. */
  newEpoch: () => Promise<number>;
  /** Takes the next number and stores what `write` makes for it. Rejects with what `write` throws; then no number is taken. */
  append: (write: (slot: Slot) => Written) => Promise<StoredAction>;
  /** Looks where the logbook stands, so that the next `append` need not wait for it. */
  foresee: () => Promise<void>;
  addSample: (sample: Sample) => Promise<void>;
  samples: () => Promise<readonly Sample[]>;
  close: () => void;
  readonly database: Database;
}

export async function openLogbook(databases: Databases, random: (bytes: number) => Uint8Array): Promise<Logbook> {
  const database = withReserve(await databases.open(LOGBOOK));
  const one = <T>(table: string, key: string) =>
    database.read([table], async (tx) => ((await tx.get(table, key)) as T | undefined) ?? null);
  const appender = new Appender(database);
  const logbook: Logbook = {
    get newer() {
      return database.newer;
    },
    database,
    current: () => database.read(["meta", "devices"], (tx) => deviceNamed(tx, "current")),
    keys: (id) => one("keys", id),
    actor: () => one("meta", "actor"),
    setActor: (person, shutOut) =>
      database.write(["meta", "devices"], async (tx) => {
        const left = shutOut ?? (person === null && ((await tx.get("meta", "actor")) ?? null) !== null);
        tx.put("meta", "actor", person);
        if (person !== null || left) tx.put("meta", "leaving", left);
        await beginTurn(tx);
      }),
    leaving: async () => (await one<Departure | false>("meta", "leaving")) || null,
    told: () => database.write(["meta"], async (tx) => tx.delete("meta", "leaving")),
    keepKey: (id, keys) =>
      database.write(["meta", "keys", "devices"], async (tx) => {
        tx.put("keys", id, keys);
        tx.put("devices", id, fresh(id));
        tx.put("meta", "pending", id);
      }),
    pendingKey: () => database.read(["meta", "devices"], (tx) => deviceNamed(tx, "pending")),
    enrolled: (enrolment) => database.write(ALL, (tx) => enrol(tx, enrolment)),
    newEpoch: () =>
      database.write(["meta", "devices"], async (tx) => {
        const epoch = (((await tx.get("meta", "epoch")) as number | undefined) ?? 0) + 1;
        tx.put("meta", "epoch", epoch);
        await beginTurn(tx);
        return epoch;
      }),
    append: (write) => appender.append(write),
    foresee: () => appender.foresee(),
    addSample: (sample) =>
      ifRoom(
        database.write(["samples"], async (tx) => {
          const held = (await tx.get("samples", sample.epoch)) as Sample | undefined;
          if (held === undefined || sample.rtt_ms <= held.rtt_ms) tx.put("samples", sample.epoch, sample);
        }),
      ),
    samples: () => database.read(["samples"], async (tx) => (await tx.range("samples")) as Sample[]),
    close: () => database.close(),
  };
  if (!database.newer) await keepReserve(database, random);
  return logbook;
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

async function enrol(tx: Writes, { id, site, actor, retire, saved = [], copy }: NewLogbook): Promise<void> {
  await beginTurn(tx);
  const record = (await tx.get("devices", id)) as DeviceRecord;
  tx.put("devices", id, inNextTurn({ ...record, site }));
  tx.put("meta", "current", id);
  tx.put("meta", "actor", actor);
  tx.delete("meta", "leaving");
  tx.delete("meta", "pending");
  const refs = new Map<string, string>();
  const unreceived = retire === null ? await inLaterEpochs(tx, saved) : await takeUnreceived(tx, retire);
  for (const { device, n, text, ...rest } of unreceived) {
    // A redacted text is gone for good, and so is its copy.
    if (text === null) continue;
    await appendIn(tx, (slot) => {
      refs.set(refOf(device, n), refOf(slot.device, slot.n));
      return { ...rest, ...copy(text, slot, rest.epoch, refs) };
    });
  }
}

/** Epochs count from one again where a logbook was lost: what was measured in a new one says nothing of an old one. */
async function inLaterEpochs(tx: Writes, saved: readonly CopiedAction[]): Promise<readonly StoredAction[]> {
  const begun = ((await tx.get("meta", "epoch")) as number | undefined) ?? 0;
  return saved.map((each) => ({
    ...each,
    ...{ epoch: begun + each.epoch, private: null, size: utf8Length(each.text) },
  }));
}
