import { describe, expect, it } from "vitest";
import type { Databases } from "../../../../web/src/storage/database";
import { openJournal } from "../../../../web/src/storage/journal/journal";
import { type Browser, World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });
const TABLES = ["devices", "keys", "actions", "pages", "samples", "meta"];

/** The logbook as a copied or restored phone has it: an earlier state of the same storage. */
async function logbookOf(databases: Databases): Promise<Map<string, unknown[]>> {
  const { LOGBOOK } = await import("../../../../web/src/storage/logbook/logbook");
  const database = await databases.open(LOGBOOK);
  return database.read(
    TABLES,
    async (tx) => new Map(await Promise.all(TABLES.map(async (table) => [table, await tx.range(table)] as const))),
  );
}

/** Puts an earlier logbook into the browser, which begins to read anew. */
async function rollBack(browser: Browser, snapshot: Map<string, unknown[]>, device: string): Promise<void> {
  const { LOGBOOK } = await import("../../../../web/src/storage/logbook/logbook");
  const database = await browser.databases.open(LOGBOOK);
  await database.write(TABLES, async (tx) => {
    for (const table of ["actions", "pages"]) tx.deleteRange(table, {});
    tx.put("devices", device, snapshot.get("devices")?.[0]);
    for (const action of snapshot.get("actions") as { n: number }[]) tx.put("actions", [device, action.n], action);
    for (const page of snapshot.get("pages") as { page: number }[]) tx.put("pages", [device, page.page], page);
    tx.delete("meta", "receipt");
  });
  const journal = await openJournal(browser.databases);
  await journal.clear();
}

describe("a phone whose logbook was rolled back", () => {
  async function rolledBack() {
    const world = new World();
    const { browser, localRecord } = await world.phone("a");
    await localRecord.record(note("first"));
    await localRecord.syncNow();
    const device = localRecord.me()?.device ?? "";
    const snapshot = await logbookOf(browser.databases);
    await localRecord.record(note("second"));
    await localRecord.syncNow();
    localRecord.close();
    await rollBack(browser, snapshot, device);
    return { world, browser, device };
  }

  it("notices it by the server's answer, and asks for a person", async () => {
    const { browser } = await rolledBack();
    const localRecord = await browser.open();
    await localRecord.record(note("written under a number that is taken"));
    await localRecord.syncNow();
    expect(localRecord.status()).toMatchObject({ problem: "forked", attention: 1, waiting: 0 });
  });

  it("loses nothing by the redaction of the action whose number it gave away again", async () => {
    const { world, browser } = await rolledBack();
    Object.assign(world.server.journal[1] ?? {}, { text: null, flags: ["redacted"] });
    world.server.say("entries.redacted", { refs: [world.server.journal[1]?.ref], part: "text" });
    const localRecord = await browser.open();
    await localRecord.record(note("somebody is in lift 2"));
    await localRecord.syncNow();
    world.server.codes.set("again", "pa");
    await localRecord.enrol("again", "a");
    await localRecord.syncNow();
    expect(world.server.journal.some(({ text }) => text?.includes("lift 2"))).toBe(true);
  });

  it("enrols anew with another key and hands in what only it holds, with its time and where it comes from", async () => {
    const { world, browser, device } = await rolledBack();
    const localRecord = await browser.open();
    const opened = await localRecord.record({ type: "incident.opened", incident: "self", body: { kind: "outage" } });
    await localRecord.record({ ...note("dark"), incident: opened.ref, refs: [opened.ref] });
    await localRecord.syncNow();
    world.server.codes.set("again", "pa");
    const me = await localRecord.enrol("again", "a");
    await localRecord.syncNow();
    expect(me.device).not.toBe(device);
    expect(localRecord.status()).toMatchObject({ waiting: 0, attention: 0 });
    const copies = localRecord.entries().filter((entry) => entry.device === me.device);
    expect(copies.map((entry) => entry.action?.copiedFrom)).toEqual([`${device}.2`, `${device}.3`]);
    expect(copies.map((entry) => entry.action?.incident)).toEqual([`${me.device}.1`, `${me.device}.1`]);
    expect(copies[1]?.action?.refs).toEqual([`${me.device}.1`]);
    expect(copies[0]?.action?.at).toBe(opened.action?.at);
    expect(world.server.journal).toHaveLength(4);
    expect(localRecord.status().problem).toBeNull();
  });

  it("hands in again what was received of its former logbook, should the server lose it", async () => {
    const { world, browser, device } = await rolledBack();
    const localRecord = await browser.open();
    await localRecord.record(note("written under a number that is taken"));
    await localRecord.syncNow();
    world.server.codes.set("again", "pa");
    await localRecord.enrol("again", "a");
    await localRecord.syncNow();
    world.server.restore(world.server.journal.length);
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect(world.server.journal.map(({ ref }) => ref)).toContain(`${device}.1`);
    expect(localRecord.status()).toMatchObject({ problem: null, waiting: 0, attention: 0 });
  });
});

describe("a phone that was revoked", () => {
  it("enrols with a new key, and its old pages stay apart for the supervisor", async () => {
    const world = new World();
    const { localRecord } = await world.phone("a");
    const old = localRecord.me()?.device ?? "";
    world.server.revoke(old);
    await localRecord.record(note("before"));
    await localRecord.syncNow();
    world.server.codes.set("again", "pa");
    const me = await localRecord.enrol("again", "a");
    await localRecord.record(note("after"));
    await localRecord.syncNow();
    expect(me.device).not.toBe(old);
    expect(localRecord.status()).toMatchObject({ waiting: 0, attention: 1, problem: "quarantined" });
    expect(world.server.journal.map((row) => row.ref)).toEqual([`${me.device}.1`]);
  });
});

describe("an enrolment whose answer is lost", () => {
  it("is repeated with the same key", async () => {
    const world = new World();
    const browser = world.browser("a");
    world.server.codes.set("code", "pa");
    const localRecord = await browser.open();
    browser.fate = () => "reply lost";
    await expect(localRecord.enrol("code", "a")).rejects.toMatchObject({ name: "ServerUnheard" });
    browser.fate = null;
    const me = await localRecord.enrol("code", "a");
    expect([...world.server.phones.keys()]).toEqual([me.device]);
  });

  it("says what the server said when the code is bad", async () => {
    const localRecord = await new World().browser("a").open();
    await expect(localRecord.enrol("nonsense", "a")).rejects.toMatchObject({ name: "ApiProblem", code: "bad_code" });
    expect(localRecord.me()).toBeNull();
  });
});

describe("a second person on one phone", () => {
  it("reads nothing of the first's, and the first's actions still arrive", async () => {
    const world = new World();
    const { browser, localRecord } = await world.phone("a");
    browser.fate = () => "lost";
    await localRecord.record({ ...note("by a"), private: { caller: "Li" } });
    browser.fate = null;
    world.server.codes.set("code-b", "pb");
    const me = await localRecord.enrol("code-b", "b", "B");
    await localRecord.record(note("by b"));
    await localRecord.syncNow();
    expect(me.person).toBe("pb");
    expect(world.server.phones.size).toBe(1);
    expect(world.server.journal.map((row) => JSON.parse(row.text ?? "{}").actor)).toEqual(["pa", "pb"]);
  });
});

describe("a browser that gives the logbook back without its key", () => {
  it("goes on reading, and hands in what it still records once it is enrolled anew", async () => {
    const world = new World();
    const { browser, localRecord } = await world.phone("a");
    const device = localRecord.me()?.device ?? "";
    await localRecord.record(note("before"));
    await localRecord.syncNow();
    localRecord.close();
    const { LOGBOOK } = await import("../../../../web/src/storage/logbook/logbook");
    const database = await browser.databases.open(LOGBOOK);
    await database.write(["keys"], async (tx) => tx.delete("keys", device));
    world.server.say("note.written", { text: "by others" });
    const again = await browser.open();
    await again.record(note("after"));
    await again.syncNow();
    const texts = () => again.entries().map(({ action }) => action?.body["text"]);
    expect(texts()).toContain("by others");
    expect(again.status().problem).toBe("forked");
    world.server.codes.set("again", "pa");
    await again.enrol("again", "a");
    await again.syncNow();
    expect(world.server.journal.filter(({ text }) => text?.includes("after"))).toHaveLength(1);
    expect(again.status()).toMatchObject({ problem: null, waiting: 0, attention: 0 });
  });
});
