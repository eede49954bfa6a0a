/** What comes in several answers is on the screen at once when all of it is here, or when no more comes. */

import { expect, it } from "vitest";
import { World } from "../../support/simulated-phone";

const MANY = 1100;

/** A phone that has read nothing of many entries; how many of them its screens had, each time that this changed. */
async function before() {
  const world = new World();
  const phone = await world.phone("a");
  await phone.localRecord.syncNow();
  for (let n = 0; n < MANY; n++) world.server.say("note.written", { text: `note ${n}` });
  const had: number[] = [];
  phone.localRecord.subscribe(() => {
    const { length } = phone.localRecord.entries();
    if (had.at(-1) !== length) had.push(length);
  });
  return { world, had, ...phone };
}

it("draws what came in three answers once, when the last of them is here", async () => {
  const { localRecord, had } = await before();
  await localRecord.syncNow();
  expect(had.filter((length) => length > 0)).toEqual([MANY]);
});

it("draws what it has when the network goes before the last answer", async () => {
  const { localRecord, had, browser } = await before();
  let answers = 0;
  browser.fate = (path) => {
    if (path.endsWith("/entries")) answers += 1;
    return answers > 2 ? "lost" : "through";
  };
  await localRecord.syncNow();
  expect(had.at(-1)).toBe(1000);
  browser.fate = () => "through";
  await localRecord.syncNow();
  expect(localRecord.entries()).toHaveLength(MANY);
});

it("draws the answers on the way when they take long", async () => {
  const { localRecord, had, browser, world } = await before();
  browser.fate = () => {
    world.time.pass(600);
    return "through";
  };
  await localRecord.syncNow();
  expect(had.filter((length) => length > 0)).toEqual([500, 1000, MANY]);
});

it("shows no text that a later answer has taken out", async () => {
  const { localRecord, world } = await before();
  const [first] = world.server.journal;
  world.server.say("entries.redacted", { refs: [first?.ref], part: "text" });
  await localRecord.syncNow();
  const shown = localRecord.entries().find(({ ref }) => ref === first?.ref);
  expect([shown?.action, localRecord.entries().length]).toEqual([null, MANY + 1]);
});
