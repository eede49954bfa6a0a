import type { ActionDraft } from "../../../../web/src/core/record/drafts";
/** One action onto the disk: our `record` against one bare put of the same value, both strict. */

import { indexedDatabases } from "../../../../web/src/storage/drivers/indexed";
import { LOGBOOK, openLogbook } from "../../../../web/src/storage/logbook/logbook";
import type { StoredAction } from "../../../../web/src/storage/logbook/logbook-rows";
import { openVault, VAULT } from "../../../../web/src/storage/vault";
import { browserEnvironment } from "../../../../web/src/sync/browser";
import type { Environment } from "../../../../web/src/sync/environment";
import type { LocalRecord, Me } from "../../../../web/src/sync/local-record";
import { openLocalRecord } from "../../../../web/src/sync/open-local-record";
import { drop, timed } from "./entries";

const ME: Me = { person: "pa", name: "A", role: "staff", duties: [], device: "first", site: "court" };
const DRAFT: ActionDraft = {
  type: "step.done",
  incident: "first.1",
  body: { list: "emergency-lighting", item: "lamps", area: "a-lobby" },
};

export interface Puts {
  /** `record`, and what a screen waits for after it, ms each. */
  record: () => Promise<number>;
  /** A bare strict put of what `record` stored. */
  bare: () => Promise<number>;
  close: () => void;
}

/** A phone without a network that has been enrolled: the record as the app opens it. */
export async function openPuts(): Promise<Puts> {
  for (const name of [LOGBOOK.name, VAULT.name, "stormlamp-journal", "stormlamp-files", "bare-put"]) await drop(name);
  const env: Environment = {
    ...browserEnvironment("bench"),
    fetch: () => Promise.reject(new TypeError("no network")),
  };
  await enrol(env);
  const localRecord = await openLocalRecord(env);
  const database = await openBare();
  const value = await stored(env, localRecord);
  let key = 0;
  return {
    record: () => timed(() => localRecord.record(DRAFT)),
    bare: () => timed(() => put(database, { ...value, n: ++key })),
    close: () => {
      localRecord.close();
      database.close();
    },
  };
}

async function enrol(env: Environment): Promise<void> {
  const book = await openLogbook(env.databases, env.random);
  const keys = await env.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
  await book.keepKey("first", keys);
  const copy = () => ({ text: "", at: 0 });
  await book.enrolled({ id: "first", site: "court", actor: "pa", retire: null, copy });
  book.close();
  const vault = await openVault(env.databases, env);
  await vault.keep("me", ME);
  vault.close();
}

/** What one `record` left in the logbook. */
async function stored(env: Environment, localRecord: LocalRecord): Promise<StoredAction> {
  await localRecord.record(DRAFT);
  const book = await indexedDatabases(indexedDB, env.after).open(LOGBOOK);
  const [action] = await book.read(["actions"], (tx) => tx.range("actions"));
  book.close();
  return action as StoredAction;
}

const openBare = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open("bare-put", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("actions");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function put(database: IDBDatabase, value: StoredAction): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = database.transaction("actions", "readwrite", { durability: "strict" });
    tx.objectStore("actions").put(value, [value.device, value.n]);
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
}
