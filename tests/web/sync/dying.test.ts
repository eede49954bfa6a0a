import { describe, expect, it } from "vitest";
import type { Databases } from "../../../web/src/storage/database";
import { StorageFailed } from "../../../web/src/storage/errors";
import { World } from "./world";

const note = (text: string) => ({ type: "note.written", body: { text } });

describe("a phone that dies while it reads", () => {
  it.each([0, 1, 2, 3, 4])("deletes a redacted text, though it died %i writes after it heard", async (writes) => {
    const { browser, lamp, server } = await enrolled();
    const { ref } = await lamp.record(note("secret"));
    lamp.close();
    const kept = browser.databases;
    let left = Number.POSITIVE_INFINITY;
    browser.databases = dying(kept, () => left-- > 0);
    const dies = await browser.open();
    await dies.syncNow();
    Object.assign(server.journal[0] ?? {}, { text: null });
    server.say("entries.redacted", { refs: [ref], part: "text" });
    left = writes;
    await dies.syncNow();
    dies.close();
    browser.databases = kept;
    const again = await browser.open();
    await again.syncNow();
    expect(again.entries().find((entry) => entry.ref === ref)).toMatchObject({ action: null, private: null });
    expect(await (await again.exportLogbook()).text()).not.toContain("secret");
  });

  it.each([0, 1, 2, 3])(
    "shows what stands from before its start, though it died %i writes after it began",
    async (writes) => {
      const { lamp, server, world } = await enrolled();
      const { ref } = await lamp.record(note("standing"));
      await lamp.syncNow();
      for (const text of ["then", "now"]) server.say("note.written", { text });
      server.inForce.add(ref);
      server.fromSeq = 3;
      const browser = world.browser("b");
      const kept = browser.databases;
      let left = Number.POSITIVE_INFINITY;
      browser.databases = dying(kept, () => left-- > 0);
      browser.fate = (path) => (path.includes("entries") ? "lost" : "through");
      server.codes.set("code", "pb");
      const dies = await browser.open();
      await dies.enrol("code", "b", "b");
      await dies.syncNow();
      browser.fate = () => "through";
      left = writes;
      await dies.syncNow();
      dies.close();
      browser.databases = kept;
      const again = await browser.open();
      await again.syncNow();
      expect(again.entries().map((entry) => entry.action?.body["text"])).toEqual(["standing", "now"]);
    },
  );

  it("fetches a withheld text once it has come", async () => {
    const { lamp, server } = await enrolled();
    const { ref } = await lamp.record(note("late text"));
    await lamp.syncNow();
    const row = server.journal[0];
    const text = row?.text ?? "";
    server.view += 1;
    Object.assign(row ?? {}, { text: null });
    await lamp.syncNow();
    expect(lamp.entries()[0]?.action).toBeNull();
    Object.assign(row ?? {}, { text });
    server.say("entries.filled", { refs: [ref] });
    await lamp.syncNow();
    expect(lamp.entries()[0]?.action?.body["text"]).toBe("late text");
  });
});

async function enrolled() {
  const world = new World();
  return { ...(await world.phone("a")), world, server: world.server };
}

/** A storage that takes no more once its phone is dead. */
const dying = (databases: Databases, alive: () => boolean): Databases => ({
  open: async (schema) => {
    const database = await databases.open(schema);
    return {
      read: (tables, work) => database.read(tables, work),
      newer: database.newer,
      whenTaken: (run) => database.whenTaken(run),
      close: () => database.close(),
      write: async (tables, work) => {
        if (!alive()) throw new StorageFailed("dead");
        return database.write(tables, work);
      },
    };
  },
});
