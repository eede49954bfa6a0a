import { describe, expect, it } from "vitest";
import type { Slot } from "../../../../web/src/storage/logbook/append-action";
import { type Logbook, openLogbook } from "../../../../web/src/storage/logbook/logbook";
import type { StoredPage } from "../../../../web/src/storage/logbook/logbook-rows";
import {
  beginPage,
  commitPage,
  dropBackedUp,
  openPages,
  readKeptActions,
  storeVerdicts,
  unreceive,
} from "../../../../web/src/storage/logbook/outbox";
import { redactLogbook } from "../../../../web/src/storage/logbook/redact-logbook";
import { enrolled, noise, written } from "../../support/logbooks";
import { drivers } from "../../support/storage-drivers";

const DAY = 24 * 3_600_000;
const page = (number: number, first: number, count: number): StoredPage => ({
  device: "first",
  page: number,
  identity: `id${number}`,
  seal: "seal",
  first,
  count,
  epochs: [1],
  clocks: [],
  state: "sealed",
  firstSeq: null,
  generation: "",
  judgedAt: null,
  reason: null,
});

async function sealed(book: Logbook, next: StoredPage): Promise<boolean> {
  const { record } = await beginPage(book.database, "first", 100);
  return commitPage(book.database, record, next);
}

const received = (number: number, firstSeq: number) =>
  ({ device: "first", page: number, state: "received", firstSeq, generation: "g1", reason: null }) as const;

const heard = (durableSeq: number) => ({ generation: "g1", durableSeq, receipt: null });

describe.each(drivers)("a logbook, on $name", ({ databases }) => {
  it("has nothing to record in before enrolment", async () => {
    const book = await openLogbook(databases(), noise);
    await expect(book.append(written)).rejects.toMatchObject({ name: "NotEnrolled" });
    expect(await book.current()).toBeNull();
  });

  it("gives numbers without a gap, also to many at once", async () => {
    const book = await enrolled(databases());
    const actions = await Promise.all(Array.from({ length: 20 }, () => book.append(written)));
    expect(actions.map((action) => action.n).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    expect(await book.current()).toMatchObject({ n: 20, newestAt: 20, sealed: 0 });
  });

  it("takes no number when the text cannot be made", async () => {
    const book = await enrolled(databases());
    const failing = book.append(() => {
      throw new RangeError("too long");
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect((await book.append(written)).n).toBe(1);
  });

  it("tells who is signed in and which epoch comes next", async () => {
    const book = await enrolled(databases());
    await book.append((slot) => ({ ...written(slot), epoch: slot.nextEpoch }));
    expect(await book.newEpoch()).toBe(2);
    await book.setActor("pb");
    let seen: Slot | null = null;
    await book.append((slot) => {
      seen = slot;
      return written(slot);
    });
    expect(seen).toMatchObject({ actor: "pb", n: 2, nextEpoch: 3 });
  });

  it("keeps the sample with the shortest way of each epoch", async () => {
    const book = await enrolled(databases());
    for (const rtt of [90, 40, 70]) await book.addSample({ epoch: 1, offset_ms: rtt, rtt_ms: rtt, at: 0 });
    await book.addSample({ epoch: 2, offset_ms: 5, rtt_ms: 500, at: 0 });
    expect((await book.samples()).map((sample) => sample.rtt_ms)).toEqual([40, 500]);
  });

  it("seals each action on one page, even when two tabs begin at the same place", async () => {
    const book = await enrolled(databases());
    for (let n = 1; n <= 3; n++) await book.append(written);
    const { record } = await beginPage(book.database, "first", 100);
    expect(await commitPage(book.database, record, page(1, 1, 3))).toBe(true);
    expect(await commitPage(book.database, record, { ...page(1, 1, 3), identity: "other" })).toBe(false);
    expect(await book.current()).toMatchObject({ page: 1, prev: "id1", sealed: 3 });
    expect((await beginPage(book.database, "first", 100)).actions).toEqual([]);
  });

  it("knows of every action which page it is on", async () => {
    const book = await enrolled(databases());
    for (let n = 1; n <= 5; n++) await book.append(written);
    await sealed(book, page(1, 1, 2));
    await sealed(book, page(2, 3, 0));
    await sealed(book, page(3, 3, 2));
    const kept = await readKeptActions(book.database);
    expect(kept.map((each) => each.page?.page ?? null)).toEqual([1, 1, 3, 3, null]);
  });

  it("never takes back that a page was received", async () => {
    const book = await enrolled(databases());
    await book.append(written);
    await sealed(book, page(1, 1, 1));
    await storeVerdicts(book.database, [received(1, 1)], 5, null);
    await storeVerdicts(book.database, [{ ...received(1, 1), state: "rejected", reason: "late" }], 6, null);
    expect(await openPages(book.database)).toEqual([]);
  });

  it("lets go of what a backup holds, and only after seven days", async () => {
    const book = await enrolled(databases());
    for (let n = 1; n <= 2; n++) await book.append(written);
    await sealed(book, page(1, 1, 1));
    await sealed(book, page(2, 2, 1));
    await storeVerdicts(book.database, [received(1, 10), received(2, 11)], 0, null);
    const held = async () => (await readKeptActions(book.database)).map((each) => each.action.n);
    await dropBackedUp(book.database, heard(10), 6 * DAY);
    expect(await held()).toEqual([1, 2]);
    await dropBackedUp(book.database, heard(0), 8 * DAY);
    expect(await held()).toEqual([1, 2]);
    await dropBackedUp(book.database, heard(10), 8 * DAY);
    expect(await held()).toEqual([2]);
    expect((await book.append(written)).n).toBe(3);
  });

  it("counts as unreceived what another generation had", async () => {
    const book = await enrolled(databases());
    await book.append(written);
    await sealed(book, page(1, 1, 1));
    await storeVerdicts(book.database, [received(1, 1)], 0, null);
    expect(await unreceive(book.database, "g1")).toBe(false);
    expect(await unreceive(book.database, "g2")).toBe(true);
    expect(await openPages(book.database)).toHaveLength(1);
  });

  it("deletes a redacted text and keeps its place", async () => {
    const book = await enrolled(databases());
    const caller = { iv: new Uint8Array(12), bytes: new ArrayBuffer(16) };
    await book.append((slot) => ({ ...written(slot), private: caller }));
    await book.append((slot) => ({ ...written(slot), private: caller }));
    await sealed(book, page(1, 1, 2));
    await redactLogbook(book.database, ["first.1"], true);
    await redactLogbook(book.database, ["first.2", "first.9"], false);
    const kept = (await readKeptActions(book.database)).map(({ action }) => [action.text, action.private]);
    expect(kept).toEqual([
      ["text 1", null],
      [null, null],
    ]);
  });
});
