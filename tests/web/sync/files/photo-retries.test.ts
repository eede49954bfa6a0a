import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { base64url } from "../../../../web/src/core/record/bytes";
import { digestWith } from "../../../../web/src/sync/push/seal";
import { eventually, World } from "../../support/simulated-phone";

interface Case {
  readonly name: string;
  readonly bytes: string;
  readonly plain?: string;
}

const cases = JSON.parse(
  readFileSync(new URL("../../../../fixtures/vectors/pictures.json", import.meta.url), "utf8"),
) as Case[];
const telling = cases.find(({ name }) => name === "a JPEG with Exif, comment and a tail") as Case;
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

/** A phone with a photo that is recorded, while the server takes none. */
async function photographed(noPhoto: readonly [number, string]) {
  const world = new World();
  const { server } = world;
  const { browser, localRecord } = await world.phone("a");
  server.noPhoto = noPhoto;
  const file = await localRecord.savePhoto(new Blob([bytesOf(telling.bytes)], { type: "image/jpeg" }));
  await localRecord.record({ type: "photo.taken", files: [file] });
  await localRecord.syncNow();
  const offered = () => server.requests.filter((each) => each.startsWith("PUT files/")).length;
  return { world, server, browser, localRecord, file, offered };
}

describe("a photo", () => {
  it("is named by its hash without what it tells beside the picture", async () => {
    const { localRecord } = await new World().phone("a");
    const file = await localRecord.savePhoto(new Blob([bytesOf(telling.bytes)], { type: "image/jpeg" }));
    const plain = bytesOf(telling.plain ?? "");
    expect(file).toMatchObject({
      sha256: base64url(await digestWith(crypto.subtle)(plain)),
      size: plain.length,
    });
    expect(new Uint8Array((await (await localRecord.photo(file.sha256))?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(
      plain,
    );
  });

  it.each([
    [422, "photo_metadata", "photo_metadata"],
    [422, "bad_photo", "photo_refused"],
    [413, "too_big", "photo_refused"],
    [507, "photos_full", "photos_full"],
  ])("that is refused by %i %s stays, says so, and is not sent in vain again and again", async (status, code, said) => {
    const { server, localRecord, file, offered, world } = await photographed([status, code]);
    expect(localRecord.status()).toMatchObject({ problem: said, waiting: 0, server: "heard" });
    await localRecord.record({ type: "note.written", body: { text: "on we go" } });
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ problem: said, waiting: 0 });
    expect([localRecord.photoWaiting(file.sha256), offered()]).toEqual([true, 1]);
    server.noPhoto = null;
    world.time.pass(3_700_000);
    await localRecord.syncNow();
    await eventually(() => expect(server.files.has(file.sha256)).toBe(true));
    expect([localRecord.photoWaiting(file.sha256), localRecord.status().problem]).toEqual([false, null]);
  });

  it("of many waits its time, and no text waits with it", async () => {
    const { server, localRecord, file, offered, world } = await photographed([429, "too_much"]);
    expect(localRecord.status().problem).toBeNull();
    await localRecord.record({ type: "note.written", body: { text: "on we go" } });
    await localRecord.syncNow();
    expect([localRecord.status().waiting, localRecord.photoWaiting(file.sha256), offered()]).toEqual([0, true, 1]);
    server.noPhoto = null;
    world.time.pass(121_000);
    await localRecord.syncNow();
    expect(server.files.has(file.sha256)).toBe(true);
  });
});
