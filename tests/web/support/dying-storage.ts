/** A phone whose storage takes no more writes from some moment on. */

import { StorageFailed } from "../../../web/src/storage/errors";
import type { Browser } from "./simulated-phone";

/** The storage of a phone that takes so many writes more, and none once it is dead. */
export function mortal(browser: Browser): { left: number } {
  const life = { left: Number.POSITIVE_INFINITY };
  const databases = browser.databases;
  browser.databases = {
    open: async (schema) => {
      const database = await databases.open(schema);
      return {
        read: (tables, work) => database.read(tables, work),
        newer: database.newer,
        whenTaken: (run) => database.whenTaken(run),
        close: () => database.close(),
        write: async (tables, work) => {
          if (life.left-- <= 0) throw new StorageFailed("dead");
          return database.write(tables, work);
        },
      };
    },
  };
  return life;
}
