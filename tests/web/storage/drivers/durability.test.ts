import { IDBFactory, IDBTransaction } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import type { Schema } from "../../../../web/src/storage/database";
import { indexedDatabases } from "../../../../web/src/storage/drivers/indexed";
import { LOGBOOK } from "../../../../web/src/storage/logbook/logbook";
import { VAULT } from "../../../../web/src/storage/vault";
import "../../support/storage-drivers";

const never = () => () => undefined;

/** Opens a database whose transactions are kept as they begin. */
async function watched(schema: Schema) {
  const begun: IDBTransaction[] = [];
  const databases = indexedDatabases(new IDBFactory(), never);
  const database = await databases.open(schema);
  const objectStore = IDBTransaction.prototype.objectStore;
  vi.spyOn(IDBTransaction.prototype, "objectStore").mockImplementation(function (this: IDBTransaction, name) {
    if (!begun.includes(this)) begun.push(this);
    return objectStore.call(this, name);
  });
  return { database, begun };
}

describe("what a person is told is saved", () => {
  it.each([LOGBOOK, VAULT])("waits for the disk: $name", async (schema) => {
    expect(schema.durability).toBe("strict");
    const { database, begun } = await watched(schema);
    const [table] = schema.tables as [string];
    await database.write([table], async (tx) => tx.put(table, "k", 1));
    expect(begun.map((tx) => tx.durability)).toEqual(["strict"]);
    vi.restoreAllMocks();
  });

  it("is told when the transaction is complete, not when its requests are", async () => {
    const { database, begun } = await watched(LOGBOOK);
    const events: string[] = [];
    const written = database.write(["meta"], async (tx) => {
      tx.put("meta", "k", 1);
      begun[0]?.addEventListener("complete", () => events.push("complete"));
      await tx.get("meta", "k");
      events.push("requests answered");
    });
    await written.then(() => events.push("told"));
    expect(events).toEqual(["requests answered", "complete", "told"]);
    vi.restoreAllMocks();
  });
});
