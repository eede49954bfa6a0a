import { describe, expect, it } from "vitest";
import { writeAction } from "../../../../web/src/core/record/actions";
import { base64url } from "../../../../web/src/core/record/bytes";
import type { Slot } from "../../../../web/src/storage/logbook/append-action";
import { LOGBOOK, type Logbook } from "../../../../web/src/storage/logbook/logbook";
import {
  beginPage,
  commitPage,
  dropBackedUp,
  readKeptActions,
  storeVerdicts,
  unreceive,
} from "../../../../web/src/storage/logbook/outbox";
import { PHOTOS, unsurePhotos, waitingPhotos } from "../../../../web/src/storage/logbook/photos";
import { redactLogbook } from "../../../../web/src/storage/logbook/redact-logbook";
import { keepPhoto, keptPhoto, markSeen, markSent } from "../../../../web/src/storage/logbook/single-photos";
import { enrolled, written } from "../../support/logbooks";
import { drivers } from "../../support/storage-drivers";

const DAY = 24 * 3_600_000;
const sha256 = base64url(new Uint8Array(32));
const file = { sha256, size: 2, type: "image/jpeg" };
const picture = { iv: new Uint8Array(12), bytes: new ArrayBuffer(16) };

const naming = (slot: Slot) =>
  written(
    slot,
    writeAction({
      n: slot.n,
      type: "photo.taken",
      at: "2026-11-25T00:00:00.000Z",
      epoch: 1,
      actor: "pa",
      incident: null,
      drill: false,
      refs: [],
      files: [file],
      body: {},
      private: null,
      copiedFrom: null,
      salt: "",
    }),
  );

const heard = (durableSeq: number, seq: number, generation = "g1") => ({
  generation,
  durableSeq,
  receipt: { generation, seq, hash: "h", mac: "m" },
});

const isKept = async (book: Logbook) => (await keptPhoto(book.database, sha256)) !== null;
const waits = async (book: Logbook) => (await waitingPhotos(book.database)).map((photo) => photo.sha256);

/** A photo was taken and recorded. */
async function taken(book: Logbook): Promise<void> {
  await keepPhoto(book.database, { ...file, by: "pa" }, picture);
  await book.append(naming);
}

async function sealed(book: Logbook): Promise<void> {
  const { record } = await beginPage(book.database, "first", 100);
  const seal = { identity: "id1", seal: "seal", first: 1, count: 1, epochs: [1], clocks: [], reason: null };
  const unjudged = { state: "sealed", firstSeq: null, generation: "", judgedAt: null } as const;
  await commitPage(book.database, record, { device: "first", page: 1, ...seal, ...unjudged });
}

/** Its text is received, as seq 1. */
async function received(book: Logbook): Promise<void> {
  await sealed(book);
  const said = { state: "received", firstSeq: 1, generation: "g1", reason: null } as const;
  await storeVerdicts(book.database, [{ device: "first", page: 1, ...said }], 0, null);
}

describe.each(drivers)("photos in the logbook, on $name", ({ databases }) => {
  async function sent() {
    const book = await enrolled(databases());
    await taken(book);
    await received(book);
    await markSent(book.database, sha256, { generation: "g1", at: 0 });
    return book;
  }

  it("find room in a logbook of the version before", async () => {
    const factory = databases();
    const tables = LOGBOOK.tables.filter((table) => !PHOTOS.some((each) => each === table));
    (await factory.open({ ...LOGBOOK, version: 1, tables })).close();
    const book = await enrolled(factory);
    await taken(book);
    expect(await waits(book)).toEqual([sha256]);
  });

  it("wait until they are sent, and again when another generation answers", async () => {
    const book = await enrolled(databases());
    await taken(book);
    expect(await waits(book)).toEqual([sha256]);
    await markSent(book.database, sha256, { generation: "g1", at: 0 });
    expect(await waits(book)).toEqual([]);
    expect(await unreceive(book.database, "g1")).toBe(false);
    expect(await unreceive(book.database, "g2")).toBe(true);
    expect(await waits(book)).toEqual([sha256]);
    expect(await keptPhoto(book.database, sha256)).toMatchObject({ photo: { by: "pa" }, picture: { bytes: {} } });
  });

  it("go once a backup was made after they were sent and seven days are over, and their text with them", async () => {
    const book = await sent();
    const kept = async () => [await isKept(book), (await readKeptActions(book.database)).length];
    // The journal stood at 5 when it was next heard of: a backup up to there may be older than the photo.
    await dropBackedUp(book.database, heard(5, 5), DAY);
    await dropBackedUp(book.database, heard(5, 9), 8 * DAY);
    expect(await kept()).toEqual([true, 1]);
    await markSeen(book.database, sha256, 6 * DAY);
    await dropBackedUp(book.database, heard(6, 9), 6 * DAY);
    expect(await kept()).toEqual([true, 1]);
    await markSeen(book.database, sha256, 8 * DAY);
    await dropBackedUp(book.database, heard(6, 9), 8 * DAY);
    expect(await kept()).toEqual([false, 0]);
  });

  it("are in doubt a day after the server was last known to have them, and stay until it says so again", async () => {
    const book = await sent();
    const unsure = async (now: number) => (await unsurePhotos(book.database, now)).length;
    expect([await unsure(DAY - 1), await unsure(DAY)]).toEqual([0, 1]);
    await markSeen(book.database, sha256, 2 * DAY);
    expect([await unsure(2 * DAY), await unsure(3 * DAY)]).toEqual([0, 1]);
    await dropBackedUp(book.database, heard(5, 5), 2 * DAY);
    await dropBackedUp(book.database, heard(9, 9), 8 * DAY);
    expect(await isKept(book)).toBe(true);
    await markSeen(book.database, sha256, null);
    expect(await waits(book)).toEqual([sha256]);
  });

  it("stay while they wait, and so does the text that tells what they belong to", async () => {
    const book = await sent();
    await unreceive(book.database, "g2");
    const said = { state: "received", firstSeq: 1, generation: "g2", reason: null } as const;
    await storeVerdicts(book.database, [{ device: "first", page: 1, ...said }], 0, null);
    await dropBackedUp(book.database, heard(9, 5, "g2"), 8 * DAY);
    await dropBackedUp(book.database, heard(9, 5, "g2"), 9 * DAY);
    expect([await isKept(book), (await readKeptActions(book.database)).length]).toEqual([true, 1]);
  });

  it("go with a redacted text whose phone has not heard yet that a supervisor released it", async () => {
    const book = await enrolled(databases());
    await taken(book);
    await sealed(book);
    const apart = { state: "quarantined", firstSeq: null, generation: "g1", reason: "revoked" } as const;
    await storeVerdicts(book.database, [{ device: "first", page: 1, ...apart }], 0, null);
    await redactLogbook(book.database, ["first.1"], false);
    expect([await isKept(book), (await readKeptActions(book.database))[0]?.action.text]).toEqual([false, null]);
  });

  it("go with a redacted text, and stay where only its private part goes", async () => {
    const book = await sent();
    await redactLogbook(book.database, ["first.1"], true);
    expect(await isKept(book)).toBe(true);
    await redactLogbook(book.database, ["first.1"], false);
    expect(await isKept(book)).toBe(false);
  });

  it("stay where another text here names them, though one was redacted", async () => {
    const book = await sent();
    await book.append(naming);
    await redactLogbook(book.database, ["first.1"], false);
    expect(await isKept(book)).toBe(true);
  });
});
