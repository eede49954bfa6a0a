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

  it("hands in at once when it is enrolled again, whatever patience it was asked for as a stranger", async () => {
    const { lamp, server } = await enrolled();
    server.forget(lamp.me()?.device ?? "");
    await lamp.record(note("kept"));
    await lamp.syncNow();
    expect(lamp.status()).toMatchObject({ waiting: 1 });
    server.codes.set("again", "pa");
    await lamp.enrol("again", "a");
    await expect.poll(() => lamp.status().waiting).toBe(0);
  });

  it("keeps a revoked phone's actions in need of attention", async () => {
    const { lamp, server } = await enrolled();
    server.revoke(lamp.me()?.device ?? "");
    await lamp.record(note("kept apart"));
    await lamp.syncNow();
    expect(lamp.status()).toMatchObject({ waiting: 0, attention: 1, shutOut: { why: "revoked" } });
    expect(states(lamp)).toEqual(["attention"]);
  });
});

async function enrolled() {
  const world = new World();
  return { ...(await world.phone("a")), server: world.server };
}
