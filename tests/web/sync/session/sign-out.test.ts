import { describe, expect, it } from "vitest";
import type { Databases, Schema } from "../../../../web/src/storage/database";
import { JOURNAL } from "../../../../web/src/storage/journal/journal";
import { VAULT } from "../../../../web/src/storage/vault";
import { json } from "../../support/answered-requests";
import { type Browser, eventually, World } from "../../support/simulated-phone";

/** Answers to the first request for `path` wait until `let go`; the server has had it. */
function hold({ browser, world }: { browser: Browser; world: World }, path: string) {
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  let asked = false;
  browser.fate = (at, request) => {
    if (asked || !at.endsWith(path)) return "through";
    asked = true;
    const answer = world.server.answer(request, browser.name);
    return gate.then(() => answer);
  };
  return { go: () => go(), asked: () => asked };
}

describe("an answer that comes when its person has gone", () => {
  it.each(["/session", "/sessions", "/entries", "/directory"])("to %s brings nothing of them back", async (path) => {
    const world = new World();
    const { browser, localRecord } = await world.phone("a");
    world.server.directory = [{ id: "px", name: "X" }];
    world.server.say("review.opened", { text: "for supervisors" });
    if (path === "/sessions") world.server.sessions.clear();
    const held = hold({ browser, world }, path);
    const round = localRecord.syncNow();
    await eventually(() => expect(held.asked()).toBe(true));
    const out = localRecord.signOut();
    await eventually(() => expect(localRecord.me()).toBeNull());
    held.go();
    await Promise.all([round, out]);
    expect(localRecord.me()).toBeNull();
    expect(localRecord.directory()).toBeNull();
    expect(localRecord.entries()).toEqual([]);
    expect(world.server.sessions.size).toBe(0);
    expect(await all(browser, JOURNAL, "entries")).toEqual([]);
    expect(await all(browser, VAULT, "sealed")).toEqual([]);
  });

  it("does not make the next one them", async () => {
    const world = new World();
    const { browser, localRecord } = await world.phone("a");
    const held = hold({ browser, world }, "/session");
    const round = localRecord.syncNow();
    await eventually(() => expect(held.asked()).toBe(true));
    world.server.codes.set("code-b", "pb");
    await localRecord.enrol("code-b", "b", "B");
    browser.fate = () => "lost";
    held.go();
    await round;
    expect(localRecord.me()).toMatchObject({ person: "pb" });
    const { action } = await localRecord.record({ type: "note.written", body: { text: "by B" } });
    expect(action?.actor).toBe("pb");
  });
});

describe("whoever signs out while nobody can be told", () => {
  it("is signed out at the server by the next start", async () => {
    const world = new World();
    const { browser, localRecord } = await world.phone("a");
    browser.fate = () => "lost";
    await localRecord.signOut();
    localRecord.close();
    expect(world.server.sessions.size).toBe(1);
    browser.fate = null;
    const again = await browser.open();
    await again.syncNow();
    expect([again.me(), world.server.sessions.size]).toEqual([null, 0]);
  });

  it.each([JOURNAL, VAULT])("has left also where the browser dies before $name is wiped", async ({ name }) => {
    const world = new World();
    const { browser, localRecord } = await world.phone("a");
    world.server.say("note.written", { text: "read here" });
    await localRecord.syncNow();
    browser.fate = () => "lost";
    localRecord.close();
    const last = await browser.open({ databases: dying(browser.databases, name) });
    await expect(last.signOut()).rejects.toThrow("died");
    last.close();
    const offline = await browser.open();
    expect([offline.me(), offline.entries()]).toEqual([null, []]);
    expect(await all(browser, JOURNAL, "entries")).toEqual([]);
    expect((await all(browser, VAULT, "keys")).length).toBe(0);
    browser.fate = null;
    await offline.syncNow();
    expect([offline.me(), world.server.sessions.size]).toEqual([null, 0]);
  });
});

/** A browser that dies before it writes to the store of that name. */
const dying = (databases: Databases, name: string): Databases => ({
  open: async (schema) => {
    const database = await databases.open(schema);
    if (schema.name !== name) return database;
    return {
      newer: database.newer,
      read: (tables, work) => database.read(tables, work),
      write: () => Promise.reject(new Error("died")),
      whenTaken: (run) => database.whenTaken(run),
      close: () => database.close(),
    };
  },
});

async function all({ databases }: Browser, schema: Schema, table: string): Promise<unknown[]> {
  const database = await databases.open(schema);
  return database.read([table], (tx) => tx.range(table));
}

it.each(["still there", "ended meanwhile"])(
  "the server is told once of who left in the dark, their session %s",
  async (session) => {
    const world = new World();
    const { server } = world;
    const { browser, localRecord } = await world.phone("a");
    browser.fate = () => "lost";
    await localRecord.signOut();
    if (session !== "still there") server.sessions.clear();
    browser.fate = null;
    server.requests.length = 0;
    for (let round = 0; round < 3; round++) await localRecord.syncNow();
    expect(server.requests.filter((each) => each === "DELETE session")).toHaveLength(1);
    expect(server.sessions.size).toBe(0);
  },
);

it.each([1, 2])("what was read is wiped before the server has answered, on a phone with %i tabs", async (tabs) => {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  world.server.say("note.written", { text: "read here" });
  const others = tabs === 1 ? [] : [await browser.open()];
  await localRecord.syncNow();
  for (const other of others) await eventually(() => expect(other.entries()).toHaveLength(1));
  const held = hold({ browser, world }, "/session");
  const out = localRecord.signOut();
  await eventually(() => expect(held.asked()).toBe(true));
  expect([await all(browser, JOURNAL, "entries"), await all(browser, VAULT, "keys")]).toEqual([[], []]);
  for (const other of others) await eventually(() => expect([other.me(), other.entries()]).toEqual([null, []]));
  held.go();
  await out;
});

it("whose session had ended, and signs out, has no session to be asked for any more", async () => {
  const world = new World();
  const { localRecord, browser } = await world.phone("a");
  world.server.sessions.clear();
  world.server.forget(localRecord.me()?.device ?? "");
  await localRecord.syncNow();
  expect(localRecord.status().signedOut).toBe(true);
  browser.fate = () => "lost";
  await localRecord.signOut();
  expect(localRecord.status().signedOut).toBe(false);
});

it.each<[string, () => Response | "portal" | "busy", string | null]>([
  ["a portal", () => "portal", "not_ours"],
  ["a busy server", () => "busy", null],
  ["our server, that will not", () => json(400, { code: "bad_request" }), "refused"],
])("a sign-out that %s answered is told of again", async (_, answer, problem) => {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  browser.fate = (_path, request) => (request.method === "DELETE" ? (answer() as Response) : "through");
  await localRecord.signOut();
  expect([localRecord.status().problem, world.server.sessions.size]).toEqual([problem, 1]);
  browser.fate = null;
  await localRecord.syncNow();
  expect([localRecord.status().problem, world.server.sessions.size]).toEqual([null, 0]);
});
