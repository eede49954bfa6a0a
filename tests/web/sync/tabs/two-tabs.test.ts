import { describe, expect, it } from "vitest";
import { LOGBOOK } from "../../../../web/src/storage/logbook/logbook";
import type { StoredPage } from "../../../../web/src/storage/logbook/logbook-rows";
import { sharedLocks, World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });

/** Lets everything that is under way come to its end; nothing here waits for a clock. */
async function quiet(until: () => boolean): Promise<void> {
  for (let turn = 0; turn < 50_000 && !until(); turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe("two tabs of one phone", () => {
  it("make one chain, whoever records and whoever seals", async () => {
    const world = new World();
    const { browser, localRecord } = await world.phone("a");
    const other = await browser.open();
    const recording = Array.from({ length: 30 }, (_, index) =>
      (index % 2 === 0 ? localRecord : other).record(note(`${index}`)),
    );
    await Promise.all([...recording, localRecord.syncNow(), other.syncNow()]);
    await Promise.all([localRecord.syncNow(), other.syncNow()]);
    const phone = world.server.phones.get(localRecord.me()?.device ?? "");
    expect(world.server.journal).toHaveLength(30);
    expect([...(phone?.pages.keys() ?? [])].sort((a, b) => a - b)).toEqual(
      Array.from({ length: phone?.pages.size ?? 0 }, (_, n) => n + 1),
    );
    await quiet(() => other.status().waiting === 0 && localRecord.entries().length === 30);
    expect(other.entries().map((entry) => entry.ref)).toEqual(localRecord.entries().map((entry) => entry.ref));
  });

  it("see at once what the other records", async () => {
    const { browser, localRecord } = await new World().phone("a");
    browser.fate = () => "lost";
    const other = await browser.open();
    await localRecord.record(note("one"));
    await quiet(() => other.entries().length === 1);
    expect(other.entries().map((entry) => entry.ref)).toEqual([`${localRecord.me()?.device}.1`]);
    expect(other.status().waiting).toBe(1);
  });

  it("show what another had stored that died before it could tell", async () => {
    const world = new World();
    const { browser, localRecord } = await world.phone("a");
    const other = await browser.open({ channel: null });
    world.server.say("note.written", { text: "one" });
    await localRecord.syncNow();
    localRecord.close();
    expect(other.entries()).toEqual([]);
    await other.syncNow();
    expect(other.entries()).toHaveLength(1);
  });

  it("see at once who has enrolled", async () => {
    const world = new World();
    const browser = world.browser("a");
    world.server.codes.set("code", "pa");
    const [one, two] = [await browser.open(), await browser.open()];
    await one.enrol("code", "a");
    await quiet(() => two.me() !== null);
    expect(two.me()).toEqual(one.me());
    await two.record(note("from the second"));
    await two.syncNow();
    expect(world.server.journal).toHaveLength(1);
  });

  it("leave the syncing to one, and take it from one that is frozen within 20 s", async () => {
    const world = new World();
    const { browser } = await world.phone("a");
    const locks = sharedLocks();
    const frozen = { time: true };
    // The first tab's timers stop with it; the lock stays in its hands.
    const first = await browser.open({
      locks: locks(),
      after: (ms, run) => world.time.after(ms, () => frozen.time || run()),
    });
    frozen.time = false;
    const second = await browser.open({ locks: locks() });
    world.time.pass(1000);
    await quiet(() => first.status().server === "heard");
    await second.record(note("waits for the first"));
    await quiet(() => second.status().waiting === 0);
    expect(second.status()).toMatchObject({ waiting: 0, server: "heard" });
    expect(second.status().lastSyncedAt).not.toBeNull();
    expect(second.status().clockOffsetMs).not.toBeNull();
    frozen.time = true;
    browser.fate = () => "lost";
    await second.record(note("nobody sends it"));
    await quiet(() => first.status().server === "unheard");
    browser.fate = null;
    world.time.pass(19_000);
    await quiet(() => second.status().waiting === 0 && second.status().server === "heard");
    expect(second.status()).toMatchObject({ waiting: 0, server: "heard" });
    first.close();
    second.close();
  });

  it("leave the syncing to the one that is looked at: it is not kept waiting by one in the back", async () => {
    const world = new World();
    const { browser, localRecord: former } = await world.phone("a");
    former.close();
    const locks = sharedLocks();
    const tab = async () => {
      const looks: (() => void)[] = [];
      const onHint = (run: () => void) => {
        looks.push(run);
        return () => undefined;
      };
      const seen = { now: true };
      const localRecord = await browser.open({ locks: locks(), onHint, visible: () => seen.now });
      return { localRecord, seen, look: () => looks.map((run) => run()) };
    };
    const back = await tab();
    world.time.pass(1000);
    await quiet(() => back.localRecord.status().server === "heard");
    const front = await tab();
    back.seen.now = false;
    browser.fate = () => "lost";
    front.look();
    await quiet(() => front.localRecord.status().server === "unheard");
    await front.localRecord.record(note("looked at"));
    const pass = async (seconds: number) => {
      for (let second = 0; second < seconds; second++) {
        world.time.pass(1000);
        for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      }
    };
    // Long enough for a minute between the tries of one in the back.
    await pass(300);
    browser.fate = null;
    await pass(10);
    await quiet(() => front.localRecord.status().waiting === 0);
    expect(world.server.journal).toHaveLength(1);
    back.localRecord.close();
    front.localRecord.close();
  });
});

describe("a server that lost its newest entries", () => {
  it("gets what it lost also where a late answer of its former generation was kept", async () => {
    const world = new World();
    const { browser, localRecord } = await world.phone("a");
    const { server } = world;
    await localRecord.record(note("first"));
    await localRecord.syncNow();
    const database = await browser.databases.open(LOGBOOK);
    const former = await database.read(["meta"], (tx) => tx.get("meta", "receipt"));
    server.restore(1);
    await localRecord.syncNow();
    browser.fate = () => "lost";
    await localRecord.record(note("second"));
    await localRecord.syncNow();
    // Kept by another tab, or by a round that was given up, after this one had heard the new generation.
    await database.write(["pages", "meta"], async (tx) => {
      const [, page] = (await tx.range("pages")) as StoredPage[];
      if (page === undefined) throw new Error("no second page");
      tx.put("pages", [page.device, page.page], { ...page, state: "received", firstSeq: 2, generation: "g1" });
      tx.put("meta", "receipt", former);
    });
    browser.fate = () => "through";
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect(server.journal.map((row) => JSON.parse(row.text ?? "").body.text)).toEqual(["first", "second"]);
  });
});
