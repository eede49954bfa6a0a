/** Appends an action to the logbook: takes its number and stores it in one transaction. */

import type { Database, Reads, Writes } from "../database";
import type { DeviceRecord, StoredAction } from "./logbook-rows";

/** What a new action is given in its transaction. */
export interface Slot {
  readonly device: string;
  readonly n: number;
  readonly actor: string | null;
  readonly newestAt: number;
  /** The number of a new epoch, should one begin. */
  readonly nextEpoch: number;
}

/** The text made for a slot, with its `at` in ms. */
export type Written = Omit<StoredAction, "device" | "n"> & { readonly at: number };

type Write = (slot: Slot) => Written;

/** Recording before enrolment: there is no logbook to record in. */
export class NotEnrolledError extends Error {
  override readonly name = "NotEnrolled";
}

/** Another tab recorded, sealed, or changed who records here, since we last looked. */
class Moved extends Error {}

/** All that an action is made from besides what was done. */
interface Standing {
  readonly record: DeviceRecord;
  readonly actor: string | null;
  readonly epoch: number;
}

const TABLES = ["meta", "devices", "actions"];

export async function deviceNamed(tx: Reads, name: "current" | "pending"): Promise<DeviceRecord | null> {
  const id = (await tx.get("meta", name)) as string | undefined;
  return id === undefined ? null : (((await tx.get("devices", id)) as DeviceRecord | undefined) ?? null);
}

/** Asks for everything at once: each request that waits for another's answer costs a tap its time. */
async function look(tx: Reads): Promise<Standing | null> {
  const [id, actor, epoch, devices] = await Promise.all([
    tx.get("meta", "current") as Promise<string | undefined>,
    tx.get("meta", "actor") as Promise<string | null | undefined>,
    tx.get("meta", "epoch") as Promise<number | undefined>,
    tx.range("devices") as Promise<DeviceRecord[]>,
  ]);
  const record = devices.find((each) => each.id === id);
  return record === undefined ? null : { record, actor: actor ?? null, epoch: epoch ?? 0 };
}

/** Stores the next action; gives it, and where the logbook stands then. */
function store(tx: Writes, { record, actor, epoch }: Standing, write: Write): { action: StoredAction; then: Standing } {
  const n = record.n + 1;
  const { at, ...written } = write({ device: record.id, n, actor, newestAt: record.newestAt, nextEpoch: epoch + 1 });
  const action: StoredAction = { device: record.id, n, ...written };
  const then = { record: { ...record, n, newestAt: at }, actor, epoch: Math.max(epoch, written.epoch) };
  tx.put("actions", [record.id, n], action);
  tx.put("devices", record.id, then.record);
  if (then.epoch > epoch) tx.put("meta", "epoch", then.epoch);
  return { action, then };
}

async function lookAndStore(tx: Writes, write: Write) {
  const standing = await look(tx);
  if (standing === null) throw new NotEnrolledError("no logbook");
  return store(tx, standing, write);
}

export const appendIn = async (tx: Writes, write: Write): Promise<StoredAction> =>
  (await lookAndStore(tx, write)).action;

/** Person, epoch or current logbook change with this: who foresaw otherwise finds another record. */
export async function beginTurn(tx: Writes): Promise<void> {
  const record = await deviceNamed(tx, "current");
  if (record !== null) tx.put("devices", record.id, inNextTurn(record));
}

export const inNextTurn = (record: DeviceRecord): DeviceRecord => ({ ...record, turn: (record.turn ?? 0) + 1 });

/**
 * Writes by what is foreseen and reads in the same breath whether it is so; if not, nothing of it stands. On a phone
 * where nobody else writes, an action is then on the disk in the time of one write.
 */
async function storeForeseen(tx: Writes, foreseen: Standing, write: Write) {
  const found = tx.get("devices", foreseen.record.id) as Promise<DeviceRecord | undefined>;
  // Should `write` refuse, the transaction and this question end with it.
  found.catch(() => undefined);
  const stored = store(tx, foreseen, write);
  if (!same(await found, foreseen.record)) throw new Moved("foreseen otherwise");
  return stored;
}

const same = (a: DeviceRecord | undefined, b: DeviceRecord): boolean =>
  a !== undefined && (Object.keys({ ...a, ...b }) as (keyof DeviceRecord)[]).every((key) => a[key] === b[key]);

/** Appends to the current logbook of a database. */
export class Appender {
  readonly #database: Database;
  /** A guess that is never trusted: where the next action will find the logbook. */
  #foreseen: Standing | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Looks where the logbook stands, so that the next `append` need not wait for it. */
  async foresee(): Promise<void> {
    this.#foreseen = await this.#database.read(["meta", "devices"], look);
  }

  /** Rejects with what `write` throws, or with a named error; then no number is taken. */
  async append(write: Write): Promise<StoredAction> {
    const foreseen = this.#foreseen;
    this.#foreseen = null;
    try {
      if (foreseen !== null) return await this.#write((tx) => storeForeseen(tx, foreseen, write));
    } catch (cause) {
      if (!(cause instanceof Moved)) throw cause;
    }
    return this.#write((tx) => lookAndStore(tx, write));
  }

  async #write(work: (tx: Writes) => Promise<{ action: StoredAction; then: Standing }>): Promise<StoredAction> {
    const { action, then } = await this.#database.write(TABLES, work);
    this.#foreseen = then;
    return action;
  }
}
