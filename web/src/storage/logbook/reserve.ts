/** Keeps a reserve of the disk, so that text can still be stored when there is no room left. */

import type { Database, Reads } from "../database";
import { StorageFull } from "../errors";

/** Browsers give at most so many random bytes at once. */
const RESERVE_PART = 64 * 1024;
const RESERVE_PARTS = 4;
const RESERVE_SIZE = "reserve-size";

/** Its size is stored beside it: no start reads a quarter of a megabyte, and nothing that was read keeps it from being freed. */
const reserved = async (tx: Reads): Promise<boolean> => (await tx.get("meta", RESERVE_SIZE)) !== undefined;

/** What the reserve is for: text that is saved, sealed and handed in. Photos, which fill the disk, get nothing of it. */
const isText = (tables: readonly string[]): boolean =>
  (tables.includes("actions") || tables.includes("pages")) && !tables.includes("pictures");

/** The database, which gives its reserve up once where there is no room for text. */
export const withReserve = (database: Database): Database => ({
  read: (tables, work) => database.read(tables, work),
  write: async (tables, work) => {
    try {
      return await database.write(tables, work);
    } catch (cause) {
      if (!(cause instanceof StorageFull && isText(tables) && (await release(database)))) throw cause;
      return database.write(tables, work);
    }
  },
  get newer() {
    return database.newer;
  },
  whenTaken: (run) => database.whenTaken(run),
  close: () => database.close(),
});

const release = (database: Database): Promise<boolean> =>
  database.write(["meta"], async (tx) => {
    const there = await reserved(tx);
    tx.delete("meta", RESERVE_SIZE);
    tx.delete("meta", "reserve");
    return there;
  });

/** What can wait for better days, where there is no room for it. */
export const ifRoom = (written: Promise<void>): Promise<void> =>
  written.catch((cause) => {
    if (!(cause instanceof StorageFull)) throw cause;
  });

/** Random bytes, since zeros would be stored as almost nothing. */
export const keepReserve = (database: Database, random: (bytes: number) => Uint8Array): Promise<void> =>
  ifRoom(
    database.write(["meta"], async (tx) => {
      if (await reserved(tx)) return;
      const reserve = new Uint8Array(RESERVE_PARTS * RESERVE_PART);
      for (let part = 0; part < RESERVE_PARTS; part++) reserve.set(random(RESERVE_PART), part * RESERVE_PART);
      tx.put("meta", "reserve", reserve);
      tx.put("meta", RESERVE_SIZE, reserve.length);
    }),
  );
