/** Deletes from the logbook what a supervisor had redacted. */

import { refOf } from "../../core/record/actions";
import type { Database } from "../database";
import type { DeviceRecord, StoredPage } from "./logbook-rows";
import { isNumberTaken, readKept } from "./outbox";
import { dropUnnamed, filesNamedIn, PHOTOS } from "./photos";

/** Deletes what a supervisor had redacted, photos too. The page can still be handed in: its digests stand in the seal. */
export const redactLogbook = (database: Database, refs: readonly string[], privateOnly: boolean): Promise<void> =>
  database.write(["devices", "actions", "pages", ...PHOTOS], async (tx) => {
    const wanted = new Set(refs);
    const devices = (await tx.range("devices")) as DeviceRecord[];
    const forked = new Set(devices.filter((device) => device.forked).map(({ id }) => id));
    const photos: string[] = [];
    for (const { action, page } of await readKept(tx)) {
      const { device, n, text } = action;
      if (!wanted.has(refOf(device, n)) || isAnother(page, forked.has(device))) continue;
      if (!privateOnly) photos.push(...filesNamedIn([action]));
      tx.put("actions", [device, n], { ...action, private: null, text: privateOnly ? text : null });
    }
    // A text that stands keeps its photo, as on the server.
    await dropUnnamed(tx, photos);
  });

/** A logbook that went back to an old state gives numbers away twice: the server's entry of that ref is not this action. */
const isAnother = (page: StoredPage | null, forked: boolean): boolean =>
  page === null || isNumberTaken(page) || (forked && page.state !== "received");
