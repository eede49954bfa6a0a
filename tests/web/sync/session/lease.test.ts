import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Databases, Schema } from "../../../../web/src/storage/database";
import { VAULT } from "../../../../web/src/storage/vault";
import type { AnyRecord } from "../../support/any-draft";
import { mortal } from "../../support/dying-storage";
import { type Browser, World } from "../../support/simulated-phone";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PEOPLE = [{ id: "pb", name: "赵刚", numbers: ["13900000000"] }];
const CUSTOMERS = [{ id: "c1", name: "吴阿姨", need: "制氧机", numbers: ["13800001234"] }];

let world: World;
let browser: Browser;
let localRecord: AnyRecord;

beforeEach(async () => {
  world = new World();
  world.server.directory = PEOPLE;
  world.server.customers = CUSTOMERS;
  ({ browser, localRecord } = await world.phone("a"));
  const { localRecord: other } = await world.phone("b");
  await other.record({ type: "note.written", body: { text: "a call" }, private: { caller: "钱女士" } });
  await other.syncNow();
  other.close();
  await localRecord.syncNow();
});

const shown = (from = localRecord) => ({
  customers: from.directory()?.customers.length,
  numbers: from.directory()?.people.flatMap(({ numbers }) => numbers).length,
  callers: from.entries().flatMap((entry) => entry.private?.["caller"] ?? []),
});

const ALL = { customers: 1, numbers: 1, callers: ["钱女士"] };
const NO_CUSTOMERS = { customers: 0, numbers: 1, callers: [] };
const NO_NUMBERS = { customers: 0, numbers: 0, callers: [] };

/** A restart without a network, the wall clock moved by so much since it was closed. */
async function restart(ms: number): Promise<AnyRecord> {
  localRecord.close();
  browser.fate = () => "lost";
  browser.wall += ms;
  localRecord = await browser.open();
  return localRecord;
}

async function sealedNames(databases: Databases, schema: Schema = VAULT): Promise<number> {
  const database = await databases.open(schema);
  return database.read(["keys"], async (tx) => (await tx.range("keys")).length);
}

describe("a phone that does not hear the server", () => {
  it("holds all of it at first", () => expect(shown()).toEqual(ALL));

  it.each([
    ["all for three days", 3 * DAY - HOUR, ALL],
    ["no special customers and private parts after them", 3 * DAY, NO_CUSTOMERS],
    ["the staff's numbers for thirty days", 30 * DAY - HOUR, NO_CUSTOMERS],
    ["nobody's number after them", 30 * DAY, NO_NUMBERS],
  ])("keeps %s", async (_, ms, left) => {
    await restart(ms);
    expect(shown()).toEqual(left);
    expect(localRecord.directory()?.people.map(({ name }) => name)).toEqual(["赵刚"]);
    expect(localRecord.me()?.person).toBe("pa");
    // Not hidden alone: with the clock put right again it is not there either.
    await restart(-ms);
    expect(shown()).toEqual(left);
    expect(await sealedNames(browser.databases)).toBe(1);
  });

  it("deletes in the middle of a run, with a clock that stands still or was set back", async () => {
    browser.fate = () => "lost";
    for (let hours = 0; hours < 73; hours++) {
      browser.wall -= HOUR;
      world.time.pass(HOUR);
      await localRecord.syncNow();
    }
    expect(shown()).toEqual(NO_CUSTOMERS);
  });

  it("lets no clock that is set back at each start extend anything", async () => {
    for (let day = 0; day < 4; day++) {
      browser.fate = () => "lost";
      world.time.pass(20 * HOUR);
      await localRecord.syncNow();
      await restart(-20 * HOUR);
    }
    expect(shown()).toEqual(NO_CUSTOMERS);
  });

  it("goes by what the server said of its clock", async () => {
    localRecord.close();
    browser.wall += 400 * DAY;
    localRecord = await browser.open();
    await localRecord.syncNow();
    await restart(2 * DAY);
    expect(shown()).toEqual(ALL);
    await restart(DAY);
    expect(shown()).toEqual(NO_CUSTOMERS);
  });

  it("deletes when it is looked at", async () => {
    let look: () => void = () => undefined;
    localRecord.close();
    localRecord = await browser.open({
      onHint: (run) => {
        const before = look;
        look = () => {
          before();
          run();
        };
        return () => undefined;
      },
    });
    browser.fate = () => "lost";
    browser.wall += 3 * DAY;
    look();
    await vi.waitFor(() => expect(shown()).toEqual(NO_CUSTOMERS));
  });

  it("tells how long it has been, and whether anything is gone", async () => {
    expect(localRecord.status().lease).toMatchObject({ spentMs: expect.any(Number), customers: true });
    await restart(2 * DAY);
    expect(localRecord.status().lease?.spentMs).toBeGreaterThanOrEqual(2 * DAY);
    expect(localRecord.status().lease?.spentMs).toBeLessThan(2 * DAY + HOUR);
    await restart(DAY);
    expect(localRecord.status().lease).toMatchObject({ customers: true });
    expect(localRecord.status().lease?.spentMs).toBeGreaterThanOrEqual(3 * DAY);
  });

  it.each([0, 1, 2, 3])("deletes it, though it died %i writes after it began to", async (writes) => {
    localRecord.close();
    const life = mortal(browser);
    browser.fate = () => "lost";
    browser.wall += 3 * DAY;
    life.left = writes;
    await browser.open().then(
      (dying) => dying.close(),
      () => undefined,
    );
    life.left = Number.POSITIVE_INFINITY;
    await restart(0);
    expect(shown()).toEqual(NO_CUSTOMERS);
    expect(localRecord.me()?.person).toBe("pa");
    await restart(-3 * DAY);
    expect(shown()).toEqual(NO_CUSTOMERS);
  });
});

describe("the next contact", () => {
  it("brings everything back", async () => {
    await restart(31 * DAY);
    expect(shown()).toEqual(NO_NUMBERS);
    world.server.clock.micros += 31 * DAY * 1000;
    browser.fate = null;
    await localRecord.syncNow();
    expect(shown()).toEqual(ALL);
    expect(localRecord.entries().filter(({ missingOnServer }) => missingOnServer)).toEqual([]);
    await restart(DAY);
    expect(shown()).toEqual(ALL);
  });

  it("that says only that nothing has changed begins the lease anew", async () => {
    await restart(2 * DAY);
    world.server.clock.micros += 2 * DAY * 1000;
    browser.fate = null;
    const before = world.server.requests.length;
    await localRecord.syncNow();
    expect(world.server.requests.slice(before)).toContain("GET directory");
    await restart(2 * DAY);
    expect(shown()).toEqual(ALL);
  });

  it("shows in every tab, as the end does", async () => {
    const other = await browser.open({ locks: { hold: () => new Promise(() => undefined) } });
    browser.fate = () => "lost";
    browser.wall += 3 * DAY;
    await localRecord.syncNow();
    await vi.waitFor(() => expect(shown(other)).toEqual(NO_CUSTOMERS));
    world.server.clock.micros += 3 * DAY * 1000;
    browser.fate = null;
    await localRecord.syncNow();
    await vi.waitFor(() => expect(shown(other)).toEqual(ALL));
  });
});
