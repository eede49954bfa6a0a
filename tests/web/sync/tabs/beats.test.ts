import { expect, it } from "vitest";
import type { Environment } from "../../../../web/src/sync/environment";
import { World } from "../../support/simulated-phone";

/** A tab of a phone in step, what other tabs hear of it, and how to say something to it. */
async function tab(leads: boolean) {
  const world = new World();
  const { browser, localRecord: first } = await world.phone("a");
  first.close();
  let say: (message: unknown) => void = () => undefined;
  const posted: { kind: string; server?: object }[] = [];
  const channel: Environment["channel"] = {
    post: (message) => posted.push(structuredClone(message) as (typeof posted)[number]),
    listen: (onMessage) => {
      say = onMessage;
      return () => undefined;
    },
  };
  const localRecord = await browser.open({
    channel,
    ...(leads ? {} : { locks: { hold: () => new Promise(() => undefined) } }),
  });
  await localRecord.syncNow();
  /** What is under way for a message comes to its end. */
  const hear = async (message: unknown) => {
    say(message);
    for (let turn = 0; turn < 50; turn++) await new Promise((next) => setImmediate(next));
  };
  let told = 0;
  localRecord.subscribe(() => told++);
  return { browser, localRecord, posted, hear, told: () => told };
}

const NEWS = { heard: false, lastHeardAt: 5, lastSyncedAt: 4, problem: "not_ours", signedOut: true };

it("a tab that does not sync shows what the one that does knows of the server", async () => {
  const { localRecord, hear, told } = await tab(false);
  await hear({ kind: "beat", server: NEWS });
  expect(told()).toBeGreaterThan(0);
  expect(localRecord.status()).toMatchObject({
    ...{ server: "unheard", lastHeardAt: 5, lastSyncedAt: 4, problem: "not_ours", signedOut: true },
  });
});

it("a tab that has only just opened, and knows nothing yet, takes from no other when the server was heard", async () => {
  const { localRecord, hear } = await tab(false);
  await hear({ kind: "beat", server: NEWS });
  await hear({ kind: "beat", server: { ...NEWS, heard: null, lastHeardAt: null, lastSyncedAt: null } });
  expect(localRecord.status()).toMatchObject({ server: "unheard", lastHeardAt: 5, lastSyncedAt: 4 });
});

it("a beat that tells nothing new moves nothing on the screens", async () => {
  const { hear, told } = await tab(false);
  await hear({ kind: "beat", server: NEWS });
  const before = told();
  await hear({ kind: "beat", server: NEWS });
  expect(told()).toBe(before);
});

it("the tab that syncs believes no other of the server", async () => {
  const { localRecord, hear, told } = await tab(true);
  const before = localRecord.status();
  await hear({ kind: "beat", server: NEWS });
  expect([localRecord.status(), told()]).toEqual([before, 0]);
});

it.each([
  [true, 1],
  [false, 0],
])("a tab that opens is told what is known by the one that syncs (%s)", async (leads, beats) => {
  const { posted, hear } = await tab(leads);
  posted.length = 0;
  await hear({ kind: "hello" });
  expect(posted.map(({ kind }) => kind)).toEqual(Array.from({ length: beats }, () => "beat"));
});

it("what is no message of ours moves nothing", async () => {
  const { hear, told, posted } = await tab(true);
  posted.length = 0;
  for (const message of [null, 5, "hello", {}, { kind: "toString" }]) await hear(message);
  expect([told(), posted]).toEqual([0, []]);
});
