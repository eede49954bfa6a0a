import { describe, expect, it, vi } from "vitest";
import type { AnyRecord } from "../support/any-draft";
import { World } from "../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });
const texts = (localRecord: AnyRecord) => localRecord.entries().map((entry) => entry.action?.body["text"]);
const states = (localRecord: AnyRecord) => localRecord.entries().map((entry) => entry.state);

describe("a server that lost its newest entries", () => {
  it("gets them again from the phone, which shows meanwhile that they are not there", async () => {
    const { browser, localRecord, server } = await enrolled();
    await localRecord.record(note("old"));
    await localRecord.syncNow();
    await localRecord.record(note("new"));
    await localRecord.syncNow();
    server.restore(1);
    browser.fate = () => "through";
    await localRecord.syncNow();
    expect(server.journal).toHaveLength(2);
    expect(texts(localRecord)).toEqual(["old", "new"]);
    expect(states(localRecord)).toEqual(["received", "received"]);
    expect(localRecord.entries().some((entry) => entry.missingOnServer)).toBe(false);
  });

  it("is found out by a phone that handed in and could read nothing since", async () => {
    const { browser, localRecord, server } = await enrolled();
    browser.fate = (path) => (path.includes("entries") ? "lost" : "through");
    await localRecord.record(note("acknowledged"));
    await localRecord.syncNow();
    expect(states(localRecord)).toEqual(["received"]);
    server.restore(1, "unsaid");
    await localRecord.record(note("next"));
    await localRecord.syncNow();
    expect(server.journal.map((row) => JSON.parse(row.text ?? "").body.text)).toEqual(["acknowledged", "next"]);
  });

  it("is found out by a phone that only reads from then on", async () => {
    const { browser, localRecord, server } = await enrolled();
    browser.fate = (path) => (path.includes("entries") ? "lost" : "through");
    await localRecord.record(note("acknowledged"));
    await localRecord.syncNow();
    server.restore(1, "unsaid");
    browser.fate = () => "through";
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect(texts(localRecord)).toEqual(["acknowledged"]);
    expect(server.journal).toHaveLength(1);
  });

  it("is read anew also when its former generation comes back before that was done", async () => {
    const { browser, localRecord, server } = await enrolled();
    server.say("note.written", { text: "then" });
    await localRecord.syncNow();
    server.restore(1);
    browser.fate = (path) => (path.includes("entries") ? "lost" : "through");
    await localRecord.record(note("mine"));
    await localRecord.syncNow();
    server.restore(1, "unsaid");
    server.generation = "g1";
    server.say("note.written", { text: "instead" });
    browser.fate = () => "through";
    await localRecord.syncNow();
    const there = localRecord.entries().filter((entry) => !entry.missingOnServer);
    expect(there.map((entry) => entry.action?.body["text"])).toEqual(["mine", "instead"]);
  });

  it.each(["signed out", "shut out"])("gets them again from a phone that is open and %s", async (how) => {
    const world = new World();
    const { localRecord, browser } = await world.phone("a");
    await localRecord.record(note("acknowledged"));
    await localRecord.syncNow();
    if (how === "signed out") await localRecord.signOut();
    else {
      browser.fate = (path) =>
        path.endsWith("/now") || path.endsWith("/pages")
          ? "through"
          : new Response(JSON.stringify({ status: 403, code: "device_revoked" }), {
              status: 403,
              headers: { "content-type": "application/problem+json" },
            });
    }
    await localRecord.syncNow();
    world.server.restore(1);
    await vi.waitFor(() => {
      world.time.pass(60_000);
      expect(world.server.journal).toHaveLength(1);
    });
    localRecord.close();
  });

  it.each(["stays signed out", "enrols again"])("and grew on is found out by a phone that %s", async (how) => {
    const world = new World();
    const { server } = world;
    const { localRecord, browser } = await world.phone("a");
    await localRecord.record(note("acknowledged"));
    await localRecord.syncNow();
    await localRecord.signOut();
    await localRecord.syncNow();
    localRecord.close();
    server.restore(1, "unsaid");
    for (const text of ["by", "others"]) server.say("note.written", { text });
    browser.fate = () => "lost";
    const again = await browser.open();
    browser.fate = () => "through";
    if (how === "enrols again") {
      server.codes.set("code", "pa");
      await again.enrol("code", "a", "a");
    }
    await again.syncNow();
    await again.syncNow();
    const held = server.journal.map(({ text }) => JSON.parse(text ?? "").body.text);
    expect(held).toEqual(["by", "others", "acknowledged"]);
  });

  it("does not take for lost what is only older than where a new phone would begin", async () => {
    const { localRecord, server } = await enrolled();
    await localRecord.record(note("old"));
    await localRecord.syncNow();
    for (let index = 0; index < 3; index++) server.say("note.written", { text: `${index}` });
    await localRecord.syncNow();
    server.fromSeq = 3;
    server.generation = "g2";
    await localRecord.syncNow();
    expect(localRecord.entries()).toHaveLength(4);
    expect(localRecord.entries().some((entry) => entry.missingOnServer)).toBe(false);
  });

  it("reads from where the journals part, though it began to read later in the one that was lost", async () => {
    const world = new World();
    const { server } = world;
    const a = await world.phone("a");
    for (let index = 0; index < 3; index++) server.say("note.written", { text: `${index}` });
    await a.localRecord.record(note("by a"));
    await a.localRecord.syncNow();
    server.fromSeq = 3;
    const b = await world.phone("b");
    await b.localRecord.syncNow();
    expect(texts(b.localRecord)).toEqual(["by a"]);
    server.restore(4);
    server.say("generation.started", { why: "restored" });
    server.inForce.add(server.journal[0]?.ref ?? "");
    await a.localRecord.syncNow();
    for (let index = 0; index < 3; index++) server.say("note.written", { text: `${index}` });
    await b.localRecord.syncNow();
    expect(texts(b.localRecord)).toContain("by a");
    expect(b.localRecord.entries().some((entry) => entry.missingOnServer)).toBe(false);
  });

  it("reads from where the journals part also where the older disk knows nothing of the generation that was lost", async () => {
    const world = new World();
    const { server } = world;
    const a = await world.phone("a");
    server.say("generation.started", { why: "restored" });
    server.inForce.add(server.journal[0]?.ref ?? "");
    for (let index = 0; index < 3; index++) server.say("note.written", { text: `${index}` });
    await a.localRecord.record(note("by a"));
    await a.localRecord.syncNow();
    server.fromSeq = 4;
    const b = await world.phone("b");
    await b.localRecord.syncNow();
    server.restore(5);
    await a.localRecord.syncNow();
    for (let index = 0; index < 4; index++) server.say("note.written", { text: `${index}` });
    await b.localRecord.syncNow();
    const byA = b.localRecord.entries().filter(({ action }) => action?.body["text"] === "by a");
    expect(byA.map((entry) => entry.missingOnServer)).toEqual([false]);
  });

  it("leaves another's lost entry visible as not on the server now", async () => {
    const world = new World();
    const a = await world.phone("a");
    const b = await world.phone("b");
    await a.localRecord.record(note("by a"));
    await a.localRecord.syncNow();
    await b.localRecord.syncNow();
    world.server.restore(1);
    await b.localRecord.syncNow();
    expect(b.localRecord.entries().map((entry) => entry.missingOnServer)).toEqual([true]);
    await a.localRecord.syncNow();
    await b.localRecord.syncNow();
    expect(b.localRecord.entries().map((entry) => entry.missingOnServer)).toEqual([false]);
    expect(texts(b.localRecord)).toEqual(["by a"]);
  });
});

async function enrolled() {
  const world = new World();
  return { ...(await world.phone("a")), server: world.server };
}
