import { describe, expect, it } from "vitest";
import { eventually, World } from "../support/simulated-phone";

const MINUTE = 60_000;
const TURNS = 100;
const note = { type: "note.written", body: { text: "灯亮" } };

async function saving() {
  const world = new World();
  const { browser, localRecord } = await world.phone("a");
  localRecord.setPace("saver");
  const asked: string[] = [];
  browser.fate = (path) => {
    asked.push(path);
    return "through";
  };
  /** Lets time pass, and what was begun by then ask what it has to ask. */
  const pass = async (ms: number) => {
    world.time.pass(ms);
    for (let turn = 0; turn < TURNS; turn++) await new Promise((done) => setImmediate(done));
  };
  return { localRecord, world, asked, pass, state: () => localRecord.entries().at(-1)?.state };
}

describe("a phone that spares power", () => {
  it("hands in what can wait with its next round, and asks for nothing in between", async () => {
    const { localRecord, asked, pass, state } = await saving();
    // The round that was due when it began to spare.
    await pass(MINUTE);
    asked.length = 0;
    await localRecord.record(note);
    await pass(4 * MINUTE);
    expect(asked).toEqual([]);
    expect(state()).toBe("phone");
    await pass(2 * MINUTE);
    await eventually(() => expect(state()).toBe("received"));
  });

  it.each(["incident.opened", "level.changed", "request.opened", "accident.recorded", "entry.corrected"])(
    "hands in %s at once",
    async (type) => {
      const { localRecord, pass, state } = await saving();
      await localRecord.record({ type, incident: type === "incident.opened" ? "self" : null, body: {} });
      await pass(100);
      await eventually(() => expect(state()).toBe("received"));
    },
  );

  it("keeps photos until it spares no more", async () => {
    const { localRecord, world } = await saving();
    const file = await localRecord.savePhoto(new Blob(["picture"], { type: "image/jpeg" }));
    await localRecord.record({ type: "photo.taken", files: [file] });
    await localRecord.syncNow();
    await localRecord.syncNow();
    expect([localRecord.entries().at(-1)?.state, localRecord.photoWaiting(file.sha256)]).toEqual(["received", true]);
    localRecord.setPace("normal");
    await eventually(() => expect(localRecord.photoWaiting(file.sha256)).toBe(false));
    expect(world.server.files.has(file.sha256)).toBe(true);
  });

  it("does what a person asks for at once", async () => {
    const { localRecord, state } = await saving();
    await localRecord.record(note);
    await localRecord.syncNow();
    expect(state()).toBe("received");
  });
});
