/** The driver in memory, fetched when the first database is opened: a phone that has storage never loads it. */

import type { Databases } from "../database";

/** Databases as `memoryDatabases()` gives them; opening fails where the driver cannot be fetched, and may be tried again. */
export function memoryWhenNeeded(): Databases {
  let loaded: Promise<Databases> | null = null;
  return {
    open: async (schema) => {
      loaded ??= import("./memory").then((file) => file.memoryDatabases());
      try {
        return (await loaded).open(schema);
      } catch (cause) {
        loaded = null;
        throw cause;
      }
    },
  };
}
