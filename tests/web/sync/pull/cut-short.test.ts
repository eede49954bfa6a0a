import { expect, it } from "vitest";
import { World } from "../../support/simulated-phone";

it("a phone that lost the network in the middle of its first round knows when it heard the server all the same", async () => {
  const world = new World();
  world.server.codes.set("code", "pa");
  world.server.say("note.written", { text: "lamp lit" });
  const browser = world.browser("a");
  browser.fate = (path) => (path.endsWith("/directory") ? "lost" : "through");
  const first = await browser.open();
  await first.enrol("code", "a", "a");
  await first.syncNow();
  expect(first.entries()).toHaveLength(1);
  const heardAt = browser.environment().now();
  first.close();
  world.time.pass(60_000);
  browser.fate = () => "lost";
  const again = await browser.open();
  await again.syncNow();
  expect(again.entries()).toHaveLength(1);
  expect(again.status()).toMatchObject({ server: "unheard", lastHeardAt: heardAt, lastSyncedAt: null });
});

it("a phone that went on reading says when it read last, not when it began", async () => {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  browser.fate = (path) => (path.endsWith("/directory") ? "lost" : "through");
  world.time.pass(60_000);
  await localRecord.syncNow();
  const heardAt = browser.environment().now();
  localRecord.close();
  browser.fate = () => "lost";
  world.time.pass(60_000);
  const again = await browser.open();
  expect(again.status()).toMatchObject({ server: "asking", lastHeardAt: heardAt });
});
