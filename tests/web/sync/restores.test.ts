import { describe, expect, it, vi } from "vitest";
import type { Lamp } from "../../../web/src/sync/lamp";
import { World } from "./world";

const note = (text: string) => ({ type: "note.written", body: { text } });
const texts = (lamp: Lamp) => lamp.entries().map((entry) => entry.action?.body["text"]);
const states = (lamp: Lamp) => lamp.entries().map((entry) => entry.state);

describe("a server that lost its newest entries", () => {
  it("gets them again from the phone, which shows meanwhile that they are not there", async () => {
    const { browser, lamp, server } = await enrolled();
    await lamp.record(note("old"));
    await lamp.syncNow();
    await lamp.record(note("new"));
    await lamp.syncNow();
    server.restore(1);
    browser.fate = () => "through";
    await lamp.syncNow();
    expect(server.journal).toHaveLength(2);
    expect(texts(lamp)).toEqual(["old", "new"]);
    expect(states(lamp)).toEqual(["received", "received"]);
    expect(lamp.entries().some((entry) => entry.missingOnServer)).toBe(false);
  });

  it("is found out by a phone that handed in and could read nothing since", async () => {
    const { browser, lamp, server } = await enrolled();
    browser.fate = (path) => (path.includes("entries") ? "lost" : "through");
    await lamp.record(note("acknowledged"));
    await lamp.syncNow();
    expect(states(lamp)).toEqual(["received"]);
    server.restore(1, "unsaid");
    await lamp.record(note("next"));
    await lamp.syncNow();
    expect(server.journal.map((row) => JSON.parse(row.text ?? "").body.text)).toEqual(["acknowledged", "next"]);
  });

  it("is found out by a phone that only reads from then on", async () => {
    const { browser, lamp, server } = await enrolled();
    browser.fate = (path) => (path.includes("entries") ? "lost" : "through");
    await lamp.record(note("acknowledged"));
    await lamp.syncNow();
    server.restore(1, "unsaid");
    browser.fate = () => "through";
    await lamp.syncNow();
    await lamp.syncNow();
    expect(texts(lamp)).toEqual(["acknowledged"]);
    expect(server.journal).toHaveLength(1);
  });

  it("is read anew also when its former generation comes back before that was done", async () => {
    const { browser, lamp, server } = await enrolled();
    server.say("note.written", { text: "then" });
    await lamp.syncNow();
    server.restore(1);
    browser.fate = (path) => (path.includes("entries") ? "lost" : "through");
    await lamp.record(note("mine"));
    await lamp.syncNow();
    server.restore(1, "unsaid");
    server.generation = "g1";
    server.say("note.written", { text: "instead" });
    browser.fate = () => "through";
    await lamp.syncNow();
    const there = lamp.entries().filter((entry) => !entry.missingOnServer);
    expect(there.map((entry) => entry.action?.body["text"])).toEqual(["mine", "instead"]);
  });

  it.each(["signed out", "shut out"])("gets them again from a phone that is open and %s", async (how) => {
    const world = new World();
    const { lamp, browser } = await world.phone("a");
    await lamp.record(note("acknowledged"));
    await lamp.syncNow();
    if (how === "signed out") await lamp.signOut();
    else {
      browser.fate = (path) =>
        path.endsWith("/now") || path.endsWith("/pages")
          ? "through"
          : new Response(JSON.stringify({ status: 403, code: "device_revoked" }), {
              status: 403,
              headers: { "content-type": "application/problem+json" },
            });
    }
    await lamp.syncNow();
    world.server.restore(1);
    await vi.waitFor(() => {
      world.time.pass(60_000);
      expect(world.server.journal).toHaveLength(1);
    });
    lamp.close();
  });

  it.each(["stays signed out", "enrols again"])("and grew on is found out by a phone that %s", async (how) => {
    const world = new World();
    const { server } = world;
    const { lamp, browser } = await world.phone("a");
    await lamp.record(note("acknowledged"));
    await lamp.syncNow();
    await lamp.signOut();
    await lamp.syncNow();
    lamp.close();
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
    const { lamp, server } = await enrolled();
    await lamp.record(note("old"));
    await lamp.syncNow();
    for (let index = 0; index < 3; index++) server.say("note.written", { text: `${index}` });
    await lamp.syncNow();
    server.fromSeq = 3;
    server.generation = "g2";
    await lamp.syncNow();
    expect(lamp.entries()).toHaveLength(4);
    expect(lamp.entries().some((entry) => entry.missingOnServer)).toBe(false);
  });

  it("reads from where the journals part, though it began to read later in the one that was lost", async () => {
    const world = new World();
    const { server } = world;
    const a = await world.phone("a");
    for (let index = 0; index < 3; index++) server.say("note.written", { text: `${index}` });
    await a.lamp.record(note("by a"));
    await a.lamp.syncNow();
    server.fromSeq = 3;
    const b = await world.phone("b");
    await b.lamp.syncNow();
    expect(texts(b.lamp)).toEqual(["by a"]);
    server.restore(4);
    server.say("generation.started", { why: "restored" });
    server.inForce.add(server.journal[0]?.ref ?? "");
    await a.lamp.syncNow();
    for (let index = 0; index < 3; index++) server.say("note.written", { text: `${index}` });
    await b.lamp.syncNow();
    expect(texts(b.lamp)).toContain("by a");
    expect(b.lamp.entries().some((entry) => entry.missingOnServer)).toBe(false);
  });

  it("reads from where the journals part also where the older disk knows nothing of the generation that was lost", async () => {
    const world = new World();
    const { server } = world;
    const a = await world.phone("a");
    server.say("generation.started", { why: "restored" });
    server.inForce.add(server.journal[0]?.ref ?? "");
    for (let index = 0; index < 3; index++) server.say("note.written", { text: `${index}` });
    await a.lamp.record(note("by a"));
    await a.lamp.syncNow();
    server.fromSeq = 4;
    const b = await world.phone("b");
    await b.lamp.syncNow();
    server.restore(5);
    await a.lamp.syncNow();
    for (let index = 0; index < 4; index++) server.say("note.written", { text: `${index}` });
    await b.lamp.syncNow();
    const byA = b.lamp.entries().filter(({ action }) => action?.body["text"] === "by a");
    expect(byA.map((entry) => entry.missingOnServer)).toEqual([false]);
  });

  it("leaves another's lost entry visible as not on the server now", async () => {
    const world = new World();
    const a = await world.phone("a");
    const b = await world.phone("b");
    await a.lamp.record(note("by a"));
    await a.lamp.syncNow();
    await b.lamp.syncNow();
    world.server.restore(1);
    await b.lamp.syncNow();
    expect(b.lamp.entries().map((entry) => entry.missingOnServer)).toEqual([true]);
    await a.lamp.syncNow();
    await b.lamp.syncNow();
    expect(b.lamp.entries().map((entry) => entry.missingOnServer)).toEqual([false]);
    expect(texts(b.lamp)).toEqual(["by a"]);
  });
});

async function enrolled() {
  const world = new World();
  return { ...(await world.phone("a")), server: world.server };
}
