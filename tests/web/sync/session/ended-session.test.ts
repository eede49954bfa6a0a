import { expect, it } from "vitest";
import { StorageFailed } from "../../../../web/src/storage/errors";
import { mortal } from "../../support/dying-storage";
import { holdingPhone } from "../../support/reading-phone";
import { eventually, World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });

it("a phone whose session ended and cannot be renewed says so, goes on showing what it holds, and hands in", async () => {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  world.server.say("note.written", { text: "read" });
  await localRecord.syncNow();
  world.server.sessions.clear();
  browser.fate = (path) =>
    path.endsWith("/sessions")
      ? Response.json({ code: "bad_proof" }, { status: 403, headers: { "content-type": "application/problem+json" } })
      : "through";
  await localRecord.record(note("written"));
  await localRecord.syncNow();
  expect(localRecord.status()).toMatchObject({ signedOut: true, server: "heard", waiting: 0, problem: null });
  expect(localRecord.me()?.person).toBe("pa");
  expect(localRecord.entries().map(({ action }) => action?.body["text"])).toContain("read");
  expect(world.server.journal).toHaveLength(2);
  browser.fate = null;
  await localRecord.syncNow();
  expect(localRecord.status()).toMatchObject({ signedOut: false, server: "heard", problem: null });
  expect(localRecord.entries()).toHaveLength(2);
});

it("who enrols while word of their revoking is on its way is not shut out by it", async () => {
  const { world, browser, localRecord, device } = await holdingPhone();
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  let held = false;
  world.server.revoke(device);
  browser.fate = (path, request) => {
    if (held || !path.endsWith("/session")) return "through";
    held = true;
    const answer = world.server.answer(request, browser.name);
    return gate.then(() => answer);
  };
  const round = localRecord.syncNow();
  await eventually(() => expect(held).toBe(true));
  world.server.codes.set("again", "pa");
  const me = await localRecord.enrol("again", "a");
  const said: unknown[] = [];
  localRecord.subscribe(() => said.push(localRecord.status().shutOut));
  go();
  await round;
  await localRecord.syncNow();
  expect(me.device).not.toBe(device);
  expect(localRecord.me()).toEqual(me);
  expect(new Set(said)).toEqual(new Set([null]));
  await localRecord.record(note("on the new one"));
});

it("the screens are told at once that the phone's storage fails, and that it works again", async () => {
  const world = new World();
  const { browser, localRecord: first } = await world.phone("a");
  first.close();
  const life = mortal(browser);
  const localRecord = await browser.open();
  await localRecord.syncNow();
  world.server.say("note.written", { text: "cannot be kept" });
  const seen: unknown[] = [];
  localRecord.subscribe(() => seen.push(localRecord.status().problem));
  life.left = 0;
  await localRecord.syncNow();
  expect(seen.at(-1)).toBe("storage_failed");
  await expect(localRecord.record(note("a"))).rejects.toBeInstanceOf(StorageFailed);
  life.left = Number.POSITIVE_INFINITY;
  await localRecord.syncNow();
  expect(seen.at(-1)).toBeNull();
  expect(localRecord.entries().map(({ action }) => action?.body["text"])).toEqual(["cannot be kept"]);
});
