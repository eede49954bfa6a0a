import { expect, it } from "vitest";
import { memoryDatabases } from "../../../../web/src/storage/drivers/memory";
import { openJournal } from "../../../../web/src/storage/journal/journal";
import { World } from "../../support/simulated-phone";

it("what was not allowed and is allowed now is so on the screen too, not only on the disk", async () => {
  const world = new World();
  const { server } = world;
  const { localRecord } = await world.phone("a");
  await localRecord.record({ type: "note.written", body: { text: "a closing, say" } });
  await localRecord.syncNow();
  const row = server.journal[0] ?? { ref: "" };
  Object.assign(row, { flags: ["not_allowed"] });
  server.say("entries.filled", { refs: [row.ref] });
  await localRecord.syncNow();
  expect(localRecord.entries()[0]?.flags).toEqual(["not_allowed"]);
  Object.assign(row, { flags: [] });
  server.say("entries.filled", { refs: [row.ref] });
  await localRecord.syncNow();
  expect(localRecord.entries()[0]?.flags).toEqual([]);
});

it("what is told to whoever was given a request is asked for by them alone", async () => {
  const world = new World();
  const { server } = world;
  const { localRecord } = await world.phone("a");
  await localRecord.record({ type: "note.written", body: { text: "a request, say" } });
  await localRecord.syncNow();
  const row = server.journal[0] ?? { ref: "" };
  const told: unknown[] = [];
  for (const to of ["pb", "technical", localRecord.me()?.person]) {
    Object.assign(row, { flags: [`for ${to}`] });
    server.say("entries.filled", { refs: [row.ref], why: "given", to });
    await localRecord.syncNow();
    told.push(localRecord.entries()[0]?.flags[0]);
  }
  expect(told).toEqual([undefined, undefined, `for ${localRecord.me()?.person}`]);
});

it("who signs out while the server's word on their rights is being kept is told of to the server", async () => {
  const world = new World();
  const { server } = world;
  const { localRecord, browser } = await world.phone("a");
  server.people.set("pa", { name: "a", role: "staff" });
  const going = localRecord.syncNow();
  for (let turn = 0; turn < 100_000 && localRecord.me()?.role !== "staff"; turn++) await Promise.resolve();
  expect(localRecord.me()?.role).toBe("staff");
  await localRecord.signOut();
  await going;
  world.time.pass(600_000);
  await localRecord.syncNow();
  expect(localRecord.me()).toBeNull();
  expect(server.sessions.has(browser.name)).toBe(false);
});

it("an entry that stands in the line shown is not taken for one of the line that grows", async () => {
  const wire = (seq: number, ref: string) => ({
    ...{ seq, ref, text: null, private: null, happenedAt: 1, receivedAt: 1, quality: "synced" as const, via: null },
    flags: ["withheld"],
  });
  const journal = await openJournal(memoryDatabases());
  const begun = { person: "p", view: "v", receipt: null };
  const first = await journal.beginShadow({ ...begun, generation: "g1", from: 4, after: 4 }, []);
  await journal.append({ ...first, after: 5 }, [wire(5, "aaaaaaaaaa.1")]);
  await journal.swap(first);
  const shadow = await journal.beginShadow({ ...begun, generation: "g2", from: 6, after: 6 }, []);
  await journal.append({ ...shadow, after: 7 }, [wire(7, "aaaaaaaaaa.1")]);
  const refs = new Set(["aaaaaaaaaa.1", "bbbbbbbbbb.1"]);
  const held = (await journal.entriesOf(shadow.line)).filter(({ ref }) => refs.has(ref));
  expect(held.map(({ seq }) => seq)).toEqual([7]);
});
