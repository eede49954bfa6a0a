import { expect, it } from "vitest";
import { eventually, World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });

it("what a phone recorded before it was stopped waits at it for a supervisor no longer than until it was let in", async () => {
  const world = new World();
  const { server } = world;
  const { localRecord } = await world.phone("a");
  await localRecord.record(note("B 座起火"));
  server.revoke(localRecord.me()?.device ?? "");
  await localRecord.syncNow();
  server.codes.set("again", "pa");
  await localRecord.enrol("again", "a");
  await localRecord.syncNow();
  await localRecord.record(note("后来"));
  await eventually(() => {
    world.time.pass(1000);
    expect(server.journal.some(({ text }) => text?.includes("后来"))).toBe(true);
    expect(localRecord.status()).toMatchObject({ waiting: 0, attention: 1 });
  });
  await server.release();
  const released = world.time.ms;
  await eventually(() => {
    world.time.pass(1000);
    expect(localRecord.status()).toMatchObject({ waiting: 0, attention: 0 });
  });
  expect(world.time.ms - released).toBeLessThan(300_000);
});
