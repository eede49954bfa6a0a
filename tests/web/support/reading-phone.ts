/** A phone that has read a directory, a plan and an entry, and what is left of them. */

import type { Schema } from "../../../web/src/storage/database";
import { FILES } from "../../../web/src/storage/files";
import { JOURNAL } from "../../../web/src/storage/journal/journal";
import { VAULT } from "../../../web/src/storage/vault";
import type { AnyRecord } from "./any-draft";
import { PLAN } from "./phone-plan";
import { type Browser, World } from "./simulated-phone";

export const CUSTOMER = { id: "c1", name: "吴阿姨", need: "制氧机", numbers: ["13800001234"] };

/** A phone that holds a directory, a plan, and an entry that it has read. */
export async function holdingPhone(): Promise<{
  world: World;
  browser: Browser;
  localRecord: AnyRecord;
  device: string;
}> {
  const world = new World();
  world.server.directory = [{ id: "pb", name: "赵刚", numbers: ["13900000000"] }];
  world.server.customers = [CUSTOMER];
  await world.server.publish(PLAN);
  const { browser, localRecord } = await world.phone("a");
  world.server.say("note.written", { text: "read here" });
  await localRecord.syncNow();
  return { world, browser, localRecord, device: localRecord.me()?.device ?? "" };
}

async function all({ databases }: Browser, schema: Schema, table: string): Promise<unknown[]> {
  const database = await databases.open(schema);
  return database.read([table], (tx) => tx.range(table));
}

/** What is left of what was read: on the screens, on the disk. */
export const left = async (browser: Browser, shown: AnyRecord) => ({
  me: shown.me(),
  directory: shown.directory(),
  plan: shown.plan(),
  entries: shown.entries().filter(({ seq }) => seq !== null),
  keys: await all(browser, VAULT, "keys"),
  sealed: await all(browser, VAULT, "sealed"),
  journal: await all(browser, JOURNAL, "entries"),
  files: await all(browser, FILES, "files"),
});

export const NOTHING = {
  ...{ me: null, directory: null, plan: null, entries: [] },
  ...{ keys: [], sealed: [], journal: [], files: [] },
};
