import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { Schema } from "../../../../web/src/storage/database";
import { indexedDatabases } from "../../../../web/src/storage/drivers/indexed";
import { memoryDatabases } from "../../../../web/src/storage/drivers/memory";
import { Timeline } from "../../support/simulated-phone";
import { drivers } from "../../support/storage-drivers";

const schema: Schema = { name: "test", version: 1, tables: ["a", "b"], durability: "strict" };

describe.each(drivers)("the contract of a database, on $name", ({ databases }) => {
  const open = () => databases().open(schema);

  it("gives back what was put, as a copy", async () => {
    const database = await open();
    const value = { list: [1], bytes: new Uint8Array([1, 2]) };
    await database.write(["a"], async (tx) => tx.put("a", "k", value));
    value.list.push(2);
    expect(await database.read(["a"], (tx) => tx.get("a", "k"))).toEqual({ list: [1], bytes: new Uint8Array([1, 2]) });
    expect(await database.read(["a"], (tx) => tx.get("a", "other"))).toBeUndefined();
  });

  it("orders keys as numbers, texts, lists", async () => {
    const database = await open();
    const keys = [["x", 10], "b", 2, ["x", 9], "a", 10, ["w", 11], ["x"]];
    await database.write(["a"], async (tx) => {
      for (const key of keys) tx.put("a", key, key);
    });
    expect(await database.read(["a"], (tx) => tx.range("a"))).toEqual([
      2,
      10,
      "a",
      "b",
      ["w", 11],
      ["x"],
      ["x", 9],
      ["x", 10],
    ]);
  });

  it("reads ranges with both ends, a limit and from the end", async () => {
    const database = await open();
    await database.write(["a"], async (tx) => {
      for (let n = 1; n <= 9; n++) tx.put("a", ["d", n], n);
      tx.put("a", ["e", 1], 99);
    });
    const read = (range: object) => database.read(["a"], (tx) => tx.range("a", range));
    expect(await read({ from: ["d", 3], to: ["d", 5] })).toEqual([3, 4, 5]);
    expect(await read({ from: ["d", 8] })).toEqual([8, 9, 99]);
    expect(await read({ to: ["d", 2] })).toEqual([1, 2]);
    expect(await read({ from: ["d", 0], to: ["d", 9], limit: 2 })).toEqual([1, 2]);
    expect(await read({ to: ["d", 9], limit: 2, reverse: true })).toEqual([9, 8]);
  });

  it("deletes one and many", async () => {
    const database = await open();
    await database.write(["a"], async (tx) => {
      for (let n = 1; n <= 5; n++) tx.put("a", n, n);
      tx.delete("a", 1);
      tx.delete("a", 77);
      tx.deleteRange("a", { from: 3, to: 4 });
    });
    expect(await database.read(["a"], (tx) => tx.range("a"))).toEqual([2, 5]);
    await database.write(["a"], async (tx) => tx.deleteRange("a", {}));
    expect(await database.read(["a"], (tx) => tx.range("a"))).toEqual([]);
  });

  it("undoes everything when the work throws, and says what it threw", async () => {
    const database = await open();
    await database.write(["a"], async (tx) => tx.put("a", "k", 1));
    const work = database.write(["a", "b"], async (tx) => {
      tx.put("a", "k", 2);
      tx.delete("a", "k");
      tx.put("b", "k", 3);
      await tx.get("a", "k");
      throw new RangeError("no");
    });
    await expect(work).rejects.toThrow(RangeError);
    const read = (table: string) => database.read([table], (tx) => tx.range(table));
    expect([await read("a"), await read("b")]).toEqual([[1], []]);
  });

  it("runs writes one after the other, whoever started them", async () => {
    const factory = databases();
    const [one, two] = [await factory.open(schema), await factory.open(schema)];
    const count = async (database: typeof one) =>
      database.write(["a"], async (tx) => {
        const now = ((await tx.get("a", "n")) as number | undefined) ?? 0;
        tx.put("a", "n", now + 1);
      });
    await Promise.all(Array.from({ length: 20 }, (_, index) => count(index % 2 === 0 ? one : two)));
    expect(await one.read(["a"], (tx) => tx.get("a", "n"))).toBe(20);
  });

  it("keeps what it has when a table is added", async () => {
    const factory = databases();
    const first = await factory.open(schema);
    await first.write(["a"], async (tx) => tx.put("a", "k", 1));
    const second = await factory.open({ ...schema, version: 2, tables: ["a", "b", "c"] });
    await second.write(["c"], async (tx) => tx.put("c", "k", 2));
    expect(await second.read(["a"], (tx) => tx.get("a", "k"))).toBe(1);
  });

  it("reads and does not write what a later version has written", async () => {
    const factory = databases();
    const later = await factory.open({ ...schema, version: 2 });
    await later.write(["a"], async (tx) => tx.put("a", "k", 1));
    const database = await factory.open(schema);
    expect(database.newer).toBe(true);
    expect(await database.read(["a"], (tx) => tx.get("a", "k"))).toBe(1);
    const refused = database.write(["a"], async (tx) => tx.put("a", "k", 2));
    await expect(refused).rejects.toMatchObject({ name: "StorageNewer" });
  });

  it("refuses after it was closed", async () => {
    const database = await open();
    database.close();
    await expect(database.read(["a"], (tx) => tx.get("a", "k"))).rejects.toMatchObject({ name: "StorageFailed" });
  });

  it("stores keys that cannot be taken out", async () => {
    const database = await open();
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]);
    await database.write(["a"], async (tx) => tx.put("a", "k", made));
    const held = (await database.read(["a"], (tx) => tx.get("a", "k"))) as CryptoKey;
    expect(held.extractable).toBe(false);
  });
});

describe("IndexedDB between tabs", () => {
  it("lets an upgrade through by closing, and reads on afterwards", async () => {
    const databases = indexedDatabases(new IDBFactory(), new Timeline().after);
    const old = await databases.open(schema);
    await old.write(["a"], async (tx) => tx.put("a", "k", 1));
    await databases.open({ ...schema, version: 2 });
    expect(await old.read(["a"], (tx) => tx.get("a", "k"))).toBe(1);
    expect(old.newer).toBe(true);
  });

  it("says so when another tab does not let an upgrade through, and does not hang", async () => {
    const factory = new IDBFactory();
    const time = new Timeline();
    // A tab of another maker: it hears `versionchange` and keeps its connection.
    await new Promise((resolve) => {
      const request = factory.open("test", 1);
      request.onsuccess = resolve;
    });
    const opening = indexedDatabases(factory, time.after).open({ ...schema, version: 2 });
    await expect(opening).rejects.toMatchObject({ name: "StorageBlocked" });
  });

  it("gives up on a browser that never answers", async () => {
    const time = new Timeline();
    const silent = { open: () => ({}) } as unknown as IDBFactory;
    const opening = indexedDatabases(silent, time.after).open(schema);
    time.pass(10_000);
    await expect(opening).rejects.toMatchObject({ name: "StorageBlocked" });
  });
});

describe("a full disk", () => {
  it("refuses a write whole and keeps what was there", async () => {
    const quota = { bytes: 100 };
    const database = await memoryDatabases(quota).open(schema);
    await database.write(["a"], async (tx) => tx.put("a", "k", "x".repeat(50)));
    const refused = database.write(["a"], async (tx) => {
      tx.delete("a", "k");
      tx.put("a", "big", "x".repeat(200));
    });
    await expect(refused).rejects.toMatchObject({ name: "StorageFull" });
    expect(await database.read(["a"], (tx) => tx.get("a", "k"))).toHaveLength(50);
  });
});
