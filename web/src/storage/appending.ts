/** Taking the next number and storing what was made for it: one transaction. */

import type { Database, Reads, Writes } from "./database";
import { StorageFull } from "./errors";
import type { DeviceRecord, StoredAction } from "./records";

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

/** Recording before enrolment: there is no logbook to record in. */
export class NotEnrolled extends Error {
  override readonly name = "NotEnrolled";
}

/** Browsers give at most this much chance at once. */
const RESERVE_PART = 64 * 1024;
const RESERVE_PARTS = 4;

export async function named(tx: Reads, name: "current" | "pending"): Promise<DeviceRecord | null> {
  const id = (await tx.get("meta", name)) as string | undefined;
  return id === undefined ? null : (((await tx.get("devices", id)) as DeviceRecord | undefined) ?? null);
}

export async function take(tx: Writes, write: (slot: Slot) => Written): Promise<StoredAction> {
  const record = await named(tx, "current");
  if (record === null) throw new NotEnrolled("no logbook");
  const actor = ((await tx.get("meta", "actor")) as string | undefined) ?? null;
  const epoch = ((await tx.get("meta", "epoch")) as number | undefined) ?? 0;
  const n = record.n + 1;
  const { at, ...written } = write({ device: record.id, n, actor, newestAt: record.newestAt, nextEpoch: epoch + 1 });
  const action: StoredAction = { device: record.id, n, ...written };
  tx.put("actions", [record.id, n], action);
  tx.put("devices", record.id, { ...record, n, newestAt: at });
  if (written.epoch > epoch) tx.put("meta", "epoch", written.epoch);
  return action;
}

const append = (database: Database, write: (slot: Slot) => Written): Promise<StoredAction> =>
  database.write(["meta", "devices", "actions"], (tx) => take(tx, write));

/** No room: the reserve is given up once, so that text is still saved after photos have filled the disk. */
export async function appendWithReserve(database: Database, write: (slot: Slot) => Written): Promise<StoredAction> {
  try {
    return await append(database, write);
  } catch (cause) {
    if (!(cause instanceof StorageFull)) throw cause;
    const released = await database.write(["meta"], async (tx) => {
      const there = (await tx.get("meta", "reserve")) !== undefined;
      tx.delete("meta", "reserve");
      return there;
    });
    if (!released) throw cause;
    return append(database, write);
  }
}

/** Random bytes, since zeros would be stored as almost nothing. Where there is no room for them they wait for better days. */
export async function keepReserve(database: Database, random: (bytes: number) => Uint8Array): Promise<void> {
  try {
    await database.write(["meta"], async (tx) => {
      if ((await tx.get("meta", "reserve")) !== undefined) return;
      const reserve = new Uint8Array(RESERVE_PARTS * RESERVE_PART);
      for (let part = 0; part < RESERVE_PARTS; part++) reserve.set(random(RESERVE_PART), part * RESERVE_PART);
      tx.put("meta", "reserve", reserve);
    });
  } catch (cause) {
    if (!(cause instanceof StorageFull)) throw cause;
  }
}
