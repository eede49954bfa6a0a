import { describe, expect, it } from "vitest";
import type { Entry } from "../../../web/src/core/entries";
import type { Lamp } from "../../../web/src/sync/lamp";
import { World } from "./world";

const note = (text: string) => ({ type: "note.written", body: { text } });
const texts = (lamp: Lamp) => lamp.entries().map((entry) => entry.action?.body["text"]);
const states = (lamp: Lamp) => lamp.entries().map((entry) => entry.state);

describe("a phone and its server", () => {
  it("hands in what it recorded, once, and shows it as received", async () => {
    const { server, ...world } = await enrolled();
    await world.lamp.record(note("lamp lit"));
    await world.lamp.syncNow();
    expect(server.journal.map((row) => row.ref)).toEqual([`${world.lamp.me()?.device}.1`]);
    expect(texts(world.lamp)).toEqual(["lamp lit"]);
    expect(states(world.lamp)).toEqual(["received"]);
    expect(world.lamp.status()).toMatchObject({ server: "heard", waiting: 0, sending: 0, attention: 0, problem: null });
  });

  it("records without a network and counts what waits", async () => {
    const { browser, lamp } = await enrolled();
    browser.fate = () => "lost";
    const opened = await lamp.record({ type: "incident.opened", incident: "self", body: { kind: "outage" } });
    await lamp.record({ ...note("dark"), incident: opened.ref, refs: [opened.ref] });
    await lamp.syncNow();
    expect(opened.action?.incident).toBe(opened.ref);
    expect(lamp.status()).toMatchObject({ server: "unheard", waiting: 2 });
    expect(states(lamp)).toEqual(["phone", "phone"]);
  });

  it("finds everything again after a restart without a network", async () => {
    const { browser, lamp } = await enrolled();
    browser.fate = () => "lost";
    await lamp.record(note("before"));
    lamp.close();
    const again = await browser.open();
    await again.record(note("after"));
    expect(texts(again)).toEqual(["before", "after"]);
    expect(again.me()).toEqual(lamp.me());
    expect(again.status()).toMatchObject({ waiting: 2, lastSyncedAt: lamp.status().lastSyncedAt });
    expect(again.entries().map((entry) => entry.action?.epoch)).toEqual([1, 2]);
  });

  it("marks nothing received when the reply is lost, and doubles nothing when it asks again", async () => {
    const { browser, lamp, server } = await enrolled();
    browser.fate = () => "reply lost";
    await lamp.record(note("one"));
    await lamp.syncNow();
    expect(states(lamp)).toEqual(["phone"]);
    browser.fate = () => "through";
    await lamp.syncNow();
    expect(states(lamp)).toEqual(["received"]);
    expect(server.journal).toHaveLength(1);
  });

  it("believes no captive portal", async () => {
    const { browser, lamp } = await enrolled();
    browser.fate = () => "portal";
    await lamp.record(note("one"));
    await lamp.syncNow();
    expect(lamp.status()).toMatchObject({ server: "unheard", waiting: 1, problem: "not_ours" });
    browser.fate = () => "through";
    await lamp.syncNow();
    expect(lamp.status()).toMatchObject({ server: "heard", waiting: 0, problem: null });
  });

  it("halves a batch that is too large until it goes through", async () => {
    const { browser, lamp, server } = await enrolled();
    browser.fate = () => "lost";
    for (let index = 0; index < 12; index++) await lamp.record(note("x".repeat(15_000)));
    browser.fate = () => "through";
    server.limit = 100_000;
    await lamp.syncNow();
    expect(server.journal).toHaveLength(12);
    expect(lamp.status().waiting).toBe(0);
  });

  it("lets the other pages go on when the server fails over one", async () => {
    const { browser, lamp, server } = await enrolled();
    browser.fate = () => "lost";
    const entries: Entry[] = [];
    for (let index = 0; index < 12; index++) entries.push(await lamp.record(note(`${index}${"x".repeat(15_000)}`)));
    browser.fate = null;
    server.poison = `${entries[5]?.ref}`;
    await lamp.syncNow();
    expect(server.journal).toHaveLength(8);
    expect(lamp.status()).toMatchObject({ waiting: 4, server: "heard" });
    server.poison = null;
    await lamp.syncNow();
    expect(server.journal).toHaveLength(12);
  });

  it("has its plan though the journal cannot be read just now", async () => {
    const world = new World();
    await world.server.publish({ site: { id: "court" } });
    const browser = world.browser("a");
    browser.fate = (path) => (path.includes("entries") ? "busy" : "through");
    world.server.codes.set("code", "pa");
    const lamp = await browser.open();
    await lamp.enrol("code", "a");
    await lamp.syncNow();
    expect(lamp.plan()).toMatchObject({ site: { id: "court" } });
    expect((await lamp.readiness()).plan).toMatchObject({ number: 1 });
  });

  it("takes a new edition when the journal says that one was published", async () => {
    const { lamp, server } = await enrolled();
    await server.publish({ site: { id: "court" }, areas: [] });
    server.say("edition.published", {});
    await lamp.syncNow();
    expect(lamp.plan()).toMatchObject({ areas: [] });
  });

  it("refuses a text that is too long before it takes a number", async () => {
    const { lamp } = await enrolled();
    await expect(lamp.record(note("x".repeat(17_000)))).rejects.toMatchObject({ name: "ActionTooLong" });
    const entry = await lamp.record(note("short"));
    expect(entry.n).toBe(1);
  });

  it("tells true time from a phone whose clock is three hours wrong", async () => {
    const world = new World();
    const browser = world.browser("a");
    browser.wall += 3 * 3_600_000;
    world.server.codes.set("code", "pa");
    const lamp = await browser.open();
    await lamp.enrol("code", "a");
    const entry = await lamp.record(note("now"));
    expect(Math.abs(entry.happenedAt - world.server.clock.micros)).toBeLessThan(2_000_000);
    await lamp.syncNow();
    expect(lamp.entries()[0]).toMatchObject({ quality: "synced", state: "received" });
  });

  it("goes on handing in after signing out, and reads nothing", async () => {
    const { browser, lamp, server } = await enrolled();
    browser.fate = () => "lost";
    await lamp.record(note("mine"));
    await lamp.signOut();
    expect(lamp.me()).toBeNull();
    browser.fate = () => "through";
    await lamp.syncNow();
    expect(server.journal).toHaveLength(1);
    expect(server.sessions.size).toBe(0);
    expect(lamp.status()).toMatchObject({ waiting: 0, attention: 0 });
  });

  it("renews an expired session by its key", async () => {
    const { lamp, server } = await enrolled();
    server.sessions.clear();
    server.say("note.written", { text: "from another" });
    await lamp.syncNow();
    expect(texts(lamp)).toEqual(["from another"]);
    expect(lamp.status().signedOut).toBe(false);
  });

  it("keeps a revoked phone's actions in need of attention", async () => {
    const { lamp, server } = await enrolled();
    const phone = server.phones.get(lamp.me()?.device ?? "");
    if (phone) phone.revoked = true;
    await lamp.record(note("kept apart"));
    await lamp.syncNow();
    expect(lamp.status()).toMatchObject({ waiting: 0, attention: 1, problem: "quarantined" });
    expect(states(lamp)).toEqual(["attention"]);
  });

  it("deletes a redacted text everywhere on the phone", async () => {
    const { browser, lamp, server } = await enrolled();
    const { ref } = await lamp.record({ ...note("secret"), private: { caller: "Li" } });
    await lamp.syncNow();
    expect(lamp.entries()[0]?.private).toEqual({ caller: "Li" });
    Object.assign(server.journal[0] ?? {}, { text: null, private: null });
    server.say("entries.redacted", { refs: [ref], part: "text" });
    await lamp.syncNow();
    lamp.close();
    const again = await browser.open();
    expect(again.entries()[0]).toMatchObject({ ref, action: null, private: null });
    expect(await (await again.exportLogbook()).text()).not.toContain("secret");
  });

  it("fetches a withheld text once it has come", async () => {
    const { lamp, server } = await enrolled();
    const { ref } = await lamp.record(note("late text"));
    await lamp.syncNow();
    const row = server.journal[0];
    const text = row?.text ?? "";
    server.view += 1;
    Object.assign(row ?? {}, { text: null });
    await lamp.syncNow();
    expect(lamp.entries()[0]?.action).toBeNull();
    Object.assign(row ?? {}, { text });
    server.say("entries.filled", { refs: [ref] });
    await lamp.syncNow();
    expect(lamp.entries()[0]?.action?.body["text"]).toBe("late text");
  });

  it("sends a photo after its text", async () => {
    const { lamp, server } = await enrolled();
    const file = await lamp.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await lamp.syncNow();
    expect(lamp.photoWaiting(file.sha256)).toBe(true);
    await lamp.record({ type: "photo.taken", files: [file] });
    await lamp.syncNow();
    expect(lamp.photoWaiting(file.sha256)).toBe(false);
    expect(server.files.has(file.sha256)).toBe(true);
    expect(await (await lamp.photo(file.sha256))?.text()).toBe("picture");
  });
});

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
