import { describe, expect, it } from "vitest";
import { memoryDatabases } from "../../../../web/src/storage/drivers/memory";
import type { Slot } from "../../../../web/src/storage/logbook/append-action";
import type { StoredPage } from "../../../../web/src/storage/logbook/logbook-rows";
import { beginPage, commitPage, readKeptActions } from "../../../../web/src/storage/logbook/outbox";
import { copy, enrolled, keysFor, written } from "../../support/logbooks";
import { drivers } from "../../support/storage-drivers";

const receivedPage: StoredPage = {
  device: "first",
  page: 1,
  identity: "id1",
  seal: "seal",
  first: 1,
  count: 1,
  epochs: [1],
  clocks: [],
  state: "received",
  firstSeq: 1,
  generation: "g1",
  judgedAt: 0,
  reason: null,
};

describe.each(drivers)("a logbook that is given up, on $name", ({ databases }) => {
  it("records what a given-up logbook could not hand in again in the next", async () => {
    const book = await enrolled(databases());
    for (let n = 1; n <= 3; n++) await book.append(written);
    const { record } = await beginPage(book.database, "first", 100);
    await commitPage(book.database, record, receivedPage);
    await keysFor(book, "second");
    expect(await book.pendingKey()).toMatchObject({ id: "second" });
    await book.enrolled({ id: "second", site: "court", actor: "pb", retire: "first", copy });
    const kept = (await readKeptActions(book.database)).map(({ action }) => [action.device, action.n, action.text]);
    expect(kept).toEqual([
      ["first", 1, "text 1"],
      ["second", 1, "copy of text 2"],
      ["second", 2, "copy of text 3"],
    ]);
    expect(await book.current()).toMatchObject({ id: "second", n: 2 });
  });
});

describe("a logbook on a full disk", () => {
  it("gives up its reserve so that text is still saved, then says that it is full", async () => {
    const quota = { bytes: 400_000 };
    const book = await enrolled(memoryDatabases(quota));
    const big = (slot: Slot) => written(slot, "x".repeat(100_000));
    await book.append(big);
    quota.bytes = 380_000;
    expect((await book.append(big)).n).toBe(2);
    expect((await book.append(big)).n).toBe(3);
    await expect(book.append(big)).rejects.toMatchObject({ name: "StorageFull" });
    quota.bytes = 1_000_000;
    expect((await book.append(big)).n).toBe(4);
  });
});
