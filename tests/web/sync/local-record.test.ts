import { describe, expect, it } from "vitest";
import type { Entry } from "../../../web/src/core/record/entries";
import type { AnyRecord } from "../support/any-draft";
import { World } from "../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });
const texts = (localRecord: AnyRecord) => localRecord.entries().map((entry) => entry.action?.body["text"]);
const states = (localRecord: AnyRecord) => localRecord.entries().map((entry) => entry.state);

describe("a phone and its server", () => {
  it("hands in what it recorded, once, and shows it as received", async () => {
    const { server, ...world } = await enrolled();
    await world.localRecord.record(note("lamp lit"));
    await world.localRecord.syncNow();
    expect(server.journal.map((row) => row.ref)).toEqual([`${world.localRecord.me()?.device}.1`]);
    expect(texts(world.localRecord)).toEqual(["lamp lit"]);
    expect(states(world.localRecord)).toEqual(["received"]);
    expect(world.localRecord.status()).toMatchObject({
      server: "heard",
      waiting: 0,
      sending: 0,
      attention: 0,
      problem: null,
    });
  });

  it("records without a network and counts what waits", async () => {
    const { browser, localRecord } = await enrolled();
    browser.fate = () => "lost";
    const opened = await localRecord.record({ type: "incident.opened", incident: "self", body: { kind: "outage" } });
    await localRecord.record({ ...note("dark"), incident: opened.ref, refs: [opened.ref] });
    await localRecord.syncNow();
    expect(opened.action?.incident).toBe(opened.ref);
    expect(localRecord.status()).toMatchObject({ server: "unheard", waiting: 2 });
    expect(states(localRecord)).toEqual(["phone", "phone"]);
  });

  it("finds everything again after a restart without a network", async () => {
    const { browser, localRecord } = await enrolled();
    browser.fate = () => "lost";
    await localRecord.record(note("before"));
    localRecord.close();
    const again = await browser.open();
    await again.record(note("after"));
    expect(texts(again)).toEqual(["before", "after"]);
    expect(again.me()).toEqual(localRecord.me());
    expect(again.status()).toMatchObject({ waiting: 2, lastSyncedAt: localRecord.status().lastSyncedAt });
    expect(again.entries().map((entry) => entry.action?.epoch)).toEqual([1, 2]);
  });

  it("marks nothing received when the reply is lost, and doubles nothing when it asks again", async () => {
    const { browser, localRecord, server } = await enrolled();
    browser.fate = () => "reply lost";
    await localRecord.record(note("one"));
    await localRecord.syncNow();
    expect(states(localRecord)).toEqual(["phone"]);
    browser.fate = () => "through";
    await localRecord.syncNow();
    expect(states(localRecord)).toEqual(["received"]);
    expect(server.journal).toHaveLength(1);
  });

  it("believes no captive portal", async () => {
    const { browser, localRecord } = await enrolled();
    browser.fate = () => "portal";
    await localRecord.record(note("one"));
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ server: "unheard", waiting: 1, problem: "not_ours" });
    browser.fate = () => "through";
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ server: "heard", waiting: 0, problem: null });
  });

  it("halves a batch that is too large until it goes through", async () => {
    const { browser, localRecord, server } = await enrolled();
    browser.fate = () => "lost";
    for (let index = 0; index < 12; index++) await localRecord.record(note("x".repeat(15_000)));
    browser.fate = () => "through";
    server.limit = 100_000;
    await localRecord.syncNow();
    expect(server.journal).toHaveLength(12);
    expect(localRecord.status().waiting).toBe(0);
  });

  it("lets the other pages go on when the server fails over one", async () => {
    const { browser, localRecord, server } = await enrolled();
    browser.fate = () => "lost";
    const entries: Entry[] = [];
    for (let index = 0; index < 12; index++)
      entries.push(await localRecord.record(note(`${index}${"x".repeat(15_000)}`)));
    browser.fate = null;
    server.poison = `${entries[5]?.ref}`;
    await localRecord.syncNow();
    expect(server.journal).toHaveLength(8);
    expect(localRecord.status()).toMatchObject({ waiting: 4, server: "heard" });
    server.poison = null;
    await localRecord.syncNow();
    expect(server.journal).toHaveLength(12);
  });

  it("refuses a text that is too long before it takes a number", async () => {
    const { localRecord } = await enrolled();
    await expect(localRecord.record(note("x".repeat(17_000)))).rejects.toMatchObject({ name: "ActionTooLong" });
    const entry = await localRecord.record(note("short"));
    expect(entry.n).toBe(1);
  });

  it("tells true time from a phone whose clock is three hours wrong", async () => {
    const world = new World();
    const browser = world.browser("a");
    browser.wall += 3 * 3_600_000;
    world.server.codes.set("code", "pa");
    const localRecord = await browser.open();
    await localRecord.enrol("code", "a");
    const entry = await localRecord.record(note("now"));
    expect(Math.abs(entry.happenedAt - world.server.clock.micros)).toBeLessThan(2_000_000);
    await localRecord.syncNow();
    expect(localRecord.entries()[0]).toMatchObject({ quality: "synced", state: "received" });
  });

  it("goes on handing in after signing out, and reads nothing", async () => {
    const { browser, localRecord, server } = await enrolled();
    browser.fate = () => "lost";
    await localRecord.record(note("mine"));
    await localRecord.signOut();
    expect(localRecord.me()).toBeNull();
    browser.fate = () => "through";
    await localRecord.syncNow();
    expect(server.journal).toHaveLength(1);
    expect(server.sessions.size).toBe(0);
    expect(localRecord.status()).toMatchObject({ waiting: 0, attention: 0 });
  });

  it("renews an expired session by its key", async () => {
    const { localRecord, server } = await enrolled();
    server.sessions.clear();
    server.say("note.written", { text: "from another" });
    await localRecord.syncNow();
    expect(texts(localRecord)).toEqual(["from another"]);
    expect(localRecord.status().signedOut).toBe(false);
  });

  it("hands in at once when it is enrolled again, whatever patience it was asked for as a stranger", async () => {
    const { localRecord, server } = await enrolled();
    server.forget(localRecord.me()?.device ?? "");
    await localRecord.record(note("kept"));
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ waiting: 1 });
    server.codes.set("again", "pa");
    await localRecord.enrol("again", "a");
    await expect.poll(() => localRecord.status().waiting).toBe(0);
  });

  it("keeps a revoked phone's actions in need of attention", async () => {
    const { localRecord, server } = await enrolled();
    server.revoke(localRecord.me()?.device ?? "");
    await localRecord.record(note("kept apart"));
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ waiting: 0, attention: 1, shutOut: { why: "revoked" } });
    expect(states(localRecord)).toEqual(["attention"]);
  });
});

async function enrolled() {
  const world = new World();
  return { ...(await world.phone("a")), server: world.server };
}
