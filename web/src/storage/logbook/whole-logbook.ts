/** Reads the whole logbook, for its export. */

import type { Database, Reads } from "../database";
import type { DeviceRecord, StoredAction, StoredPage } from "./logbook-rows";

/** Everything, for the rescue export. Keys cannot leave. */
export const readWholeLogbook = (
  database: Database,
): Promise<{ devices: DeviceRecord[]; pages: StoredPage[]; actions: StoredAction[] }> =>
  database.read(["devices", "actions", "pages"], async (tx: Reads) => ({
    devices: (await tx.range("devices")) as DeviceRecord[],
    pages: (await tx.range("pages")) as StoredPage[],
    actions: (await tx.range("actions")) as StoredAction[],
  }));
