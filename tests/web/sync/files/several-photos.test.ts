import { describe, expect, it } from "vitest";
import { World } from "../../support/simulated-phone";

/** A phone with that many photos, each named by an entry that the server has, and all still to be sent. */
async function photographer(count = 2) {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  browser.fate = (_, request) => (request.method === "PUT" ? "lost" : "through");
  const files: string[] = [];
  for (let n = 0; n < count; n++) {
    const file = await localRecord.savePhoto(new Blob([`picture ${n}`], { type: "image/jpeg" }));
    await localRecord.record({ type: "photo.taken", files: [file] });
    files.push(file.sha256);
  }
  await localRecord.syncNow();
  const offered: string[] = [];
  const answering = (fate: (sha256: string) => "through" | "lost" | Response) => {
    browser.fate = (path, request) => {
      if (request.method !== "PUT") return "through";
      const sha256 = path.split("/").at(-1) ?? "";
      offered.push(sha256);
      return fate(sha256);
    };
  };
  const sent = () => files.filter((sha256) => world.server.files.has(sha256)).length;
  return { world, server: world.server, browser, localRecord, files, offered, answering, sent };
}

const refusal = (status: number, code: string) =>
  Response.json({ status, code }, { status, headers: { "content-type": "application/problem+json" } });

describe("several photos", () => {
  it("all go in one round", async () => {
    const { localRecord, answering, sent, offered } = await photographer(3);
    answering(() => "through");
    await localRecord.syncNow();
    expect([sent(), new Set(offered).size, offered.length]).toEqual([3, 3, 3]);
    expect(localRecord.status()).toMatchObject({ server: "heard", problem: null });
  });

  it("are not tried one after the other on a line that breaks with the first, and the phone says that it is not heard", async () => {
    const { localRecord, answering, sent, offered } = await photographer(3);
    answering(() => "lost");
    await localRecord.syncNow();
    expect([sent(), offered.length]).toEqual([0, 1]);
    expect(localRecord.status().server).toBe("unheard");
    answering(() => "through");
    await localRecord.syncNow();
    expect([sent(), localRecord.status().server]).toEqual([3, "heard"]);
  });

  it("go on where one is refused, which is offered again after an hour and no sooner", async () => {
    const { localRecord, answering, sent, offered, world } = await photographer();
    answering((sha256) => (sha256 === offered[0] ? refusal(422, "bad_photo") : "through"));
    await localRecord.syncNow();
    const bad = offered[0];
    expect([sent(), offered.length, localRecord.status().problem]).toEqual([1, 2, "photo_refused"]);
    world.time.pass(3_599_000);
    await localRecord.syncNow();
    expect(offered).toHaveLength(2);
    world.time.pass(2000);
    await localRecord.syncNow();
    expect(offered.slice(2)).toEqual([bad]);
  });

  it("all wait for ten minutes where the server has no room", async () => {
    const { localRecord, answering, sent, offered, world } = await photographer();
    answering(() => refusal(403, "photos_full"));
    await localRecord.syncNow();
    expect([sent(), offered.length, localRecord.status().problem]).toEqual([0, 1, "photos_full"]);
    answering(() => "through");
    world.time.pass(599_000);
    await localRecord.syncNow();
    expect([sent(), offered.length]).toEqual([0, 1]);
    world.time.pass(2000);
    await localRecord.syncNow();
    expect([sent(), localRecord.status().problem]).toEqual([2, null]);
  });

  it("go out past an entry that nobody can read", async () => {
    const { localRecord, answering, sent, server } = await photographer();
    server.say("note.written", {});
    Object.assign(server.journal.at(-1) ?? {}, { text: null });
    answering(() => "through");
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect([sent(), localRecord.status().problem]).toEqual([2, null]);
  });
});
