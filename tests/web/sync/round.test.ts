import { describe, expect, it } from "vitest";
import type { Database } from "../../../web/src/storage/database";
import { FILES } from "../../../web/src/storage/files";
import { JOURNAL } from "../../../web/src/storage/journal/journal";
import { LOGBOOK } from "../../../web/src/storage/logbook/logbook";
import { PHOTOS } from "../../../web/src/storage/logbook/photos";
import { keptPhoto } from "../../../web/src/storage/logbook/single-photos";
import { PLAN } from "../support/phone-plan";
import { eventually, World } from "../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });

describe("what a phone reads, and sends beside its texts", () => {
  it("has its plan though the journal cannot be read just now", async () => {
    const world = new World();
    await world.server.publish(PLAN);
    const browser = world.browser("a");
    browser.fate = (path) => (path.includes("entries") ? "busy" : "through");
    world.server.codes.set("code", "pa");
    const localRecord = await browser.open();
    await localRecord.enrol("code", "a");
    await localRecord.syncNow();
    expect(localRecord.plan()).toMatchObject({ site: { id: "court" } });
    expect((await localRecord.readiness()).plan).toMatchObject({ number: PLAN.number });
  });

  it("takes a new edition when the journal says that one was published", async () => {
    const { localRecord, server } = await enrolled();
    await server.publish({ ...PLAN, areas: [] });
    server.say("edition.published", {});
    await localRecord.syncNow();
    expect(localRecord.plan()).toMatchObject({ areas: [] });
  });

  it("learns the name of somebody who was added after it read the directory", async () => {
    const world = new World();
    const { localRecord } = await world.phone("a");
    const other = await world.phone("b");
    world.server.directory = [{ id: "pb", name: "B" }];
    await other.localRecord.record(note("here I am"));
    await other.localRecord.syncNow();
    // A round that nobody asked for: it looks at the directory for this reason alone.
    world.time.pass(120_000);
    await eventually(() => expect(localRecord.directory()?.people).toEqual(world.server.directory));
  });

  it("deletes a redacted text everywhere on the phone", async () => {
    const { browser, localRecord, server } = await enrolled();
    const { ref } = await localRecord.record({ ...note("secret"), private: { caller: "Li" } });
    await localRecord.syncNow();
    expect(localRecord.entries()[0]?.private).toEqual({ caller: "Li" });
    Object.assign(server.journal[0] ?? {}, { text: null, private: null });
    server.say("entries.redacted", { refs: [ref], part: "text" });
    await localRecord.syncNow();
    localRecord.close();
    const again = await browser.open();
    expect(again.entries()[0]).toMatchObject({ ref, action: null, private: null });
    expect(await (await again.exportLogbook()).text()).not.toContain("secret");
  });

  it("deletes a redacted text of its own, though its journal begins after the redaction", async () => {
    const { browser, localRecord, server } = await enrolled();
    const { ref } = await localRecord.record(note("secret"));
    await localRecord.syncNow();
    localRecord.close();
    Object.assign(server.journal[0] ?? {}, { text: null });
    server.say("entries.redacted", { refs: [ref], part: "text" });
    for (const text of ["then", "now"]) server.say("note.written", { text });
    server.inForce.add(server.journal[1]?.ref ?? "");
    server.fromSeq = 4;
    // The system may take what can be fetched again, and leave what cannot.
    const journal = await browser.databases.open(JOURNAL);
    await journal.write(JOURNAL.tables, async (tx) => {
      for (const table of JOURNAL.tables) tx.deleteRange(table, {});
    });
    const again = await browser.open();
    await again.syncNow();
    expect(await (await again.exportLogbook()).text()).not.toContain("secret");
  });

  it("sends a photo after its text", async () => {
    const { localRecord, server } = await enrolled();
    const file = await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await localRecord.syncNow();
    expect(localRecord.photoWaiting(file.sha256)).toBe(true);
    await localRecord.record({ type: "photo.taken", files: [file] });
    await localRecord.syncNow();
    expect(localRecord.photoWaiting(file.sha256)).toBe(false);
    expect(server.files.has(file.sha256)).toBe(true);
    expect(await (await localRecord.photo(file.sha256))?.text()).toBe("picture");
  });

  it("fetches a withheld text once it has come", async () => {
    const { localRecord, server } = await enrolled();
    const { ref } = await localRecord.record(note("late text"));
    await localRecord.syncNow();
    const row = server.journal[0];
    const text = row?.text ?? "";
    server.view += 1;
    Object.assign(row ?? {}, { text: null });
    await localRecord.syncNow();
    expect(localRecord.entries()[0]?.action).toBeNull();
    Object.assign(row ?? {}, { text });
    server.say("entries.filled", { refs: [ref] });
    await localRecord.syncNow();
    expect(localRecord.entries()[0]?.action?.body["text"]).toBe("late text");
  });

  it.each([true, false])("deletes the photo of a redacted text on the phone, sent before: %s", async (sent) => {
    const { localRecord, server } = await enrolled();
    const file = await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    const answer = server.answer.bind(server);
    const refusal = { headers: { "content-type": "application/problem+json" }, status: 404 };
    server.answer = async (request, browser) =>
      sent || request.method !== "PUT"
        ? answer(request, browser)
        : Response.json({ code: "unknown_file", status: 404 }, refusal);
    const { ref } = await localRecord.record({ type: "photo.taken", files: [file] });
    await localRecord.syncNow();
    expect(localRecord.photoWaiting(file.sha256)).toBe(!sent);
    server.files.delete(file.sha256);
    server.say("entries.redacted", { refs: [ref], part: "text" });
    await localRecord.syncNow();
    expect(localRecord.photoWaiting(file.sha256)).toBe(false);
    expect(await localRecord.photo(file.sha256)).toBeNull();
  });

  it("shows a photo that it took without a network, to nobody but who took it", async () => {
    const { browser, localRecord, server } = await enrolled();
    const file = await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await localRecord.record({ type: "photo.taken", files: [file] });
    await localRecord.syncNow();
    for (const [person, seen] of [["pb", undefined] as const, ["pa", "picture"] as const]) {
      await localRecord.signOut();
      browser.fate = () => "lost";
      expect(await localRecord.photo(file.sha256)).toBeNull();
      browser.fate = null;
      server.codes.set("code", person);
      await localRecord.enrol("code", person);
      await localRecord.syncNow();
      browser.fate = () => "lost";
      expect(await (await localRecord.photo(file.sha256))?.text()).toBe(seen);
      browser.fate = null;
    }
  });

  it("sends a photo that an earlier version kept apart", async () => {
    const { browser, localRecord, server } = await enrolled();
    const file = await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await localRecord.record({ type: "photo.taken", files: [file] });
    const [logbook, files] = await Promise.all([LOGBOOK, FILES].map((schema) => browser.databases.open(schema)));
    const kept = await keptPhoto(logbook as Database, file.sha256);
    await logbook?.write(PHOTOS, async (tx) => {
      for (const table of PHOTOS) tx.delete(table, file.sha256);
    });
    await files?.write(["waiting"], async (tx) =>
      tx.put("waiting", file.sha256, { ...file, by: "pa", sealed: kept?.picture }),
    );
    await localRecord.syncNow();
    expect(server.files.has(file.sha256)).toBe(true);
    expect(await files?.read(["waiting"], (tx) => tx.range("waiting"))).toEqual([]);
    expect(await (await localRecord.photo(file.sha256))?.text()).toBe("picture");
  });
});

async function enrolled() {
  const world = new World();
  return { ...(await world.phone("a")), server: world.server };
}
