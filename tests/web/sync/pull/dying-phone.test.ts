import { describe, expect, it } from "vitest";
import { LAST_SCREEN, openVault } from "../../../../web/src/storage/vault";
import type { AnyRecord } from "../../support/any-draft";
import { mortal } from "../../support/dying-storage";
import { type Browser, World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });

describe("a phone that dies while it reads", () => {
  it.each([0, 1, 2, 3, 4])("deletes a redacted text, though it died %i writes after it heard", async (writes) => {
    const { browser, localRecord, server } = await enrolled();
    const { ref } = await localRecord.record(note("secret"));
    localRecord.close();
    const vault = await openVault(browser.databases, browser.environment());
    await vault.keep(LAST_SCREEN, "secret");
    const life = mortal(browser);
    const dies = await browser.open();
    await dies.syncNow();
    Object.assign(server.journal[0] ?? {}, { text: null });
    server.say("entries.redacted", { refs: [ref], part: "text" });
    const again = await diesAfter(writes, { browser, dies, life });
    expect(again.entries().find((entry) => entry.ref === ref)).toMatchObject({ action: null, private: null });
    expect(await (await again.exportLogbook()).text()).not.toContain("secret");
    expect(await vault.read(LAST_SCREEN)).toBeNull();
  });

  it.each([0, 1, 2, 3])(
    "shows what stands from before its start, though it died %i writes after it began",
    async (writes) => {
      const { localRecord, server, world } = await enrolled();
      const { ref } = await localRecord.record(note("standing"));
      await localRecord.syncNow();
      for (const text of ["then", "now"]) server.say("note.written", { text });
      server.inForce.add(ref);
      server.fromSeq = 2;
      const browser = world.browser("b");
      const life = mortal(browser);
      browser.fate = (path) => (path.includes("entries") ? "lost" : "through");
      server.codes.set("code", "pb");
      const dies = await browser.open();
      await dies.enrol("code", "b", "b");
      await dies.syncNow();
      browser.fate = () => "through";
      const again = await diesAfter(writes, { browser, dies, life });
      expect(again.entries().map((entry) => entry.action?.body["text"])).toEqual(["standing", "now"]);
    },
  );
});

async function enrolled() {
  const world = new World();
  return { ...(await world.phone("a")), world, server: world.server };
}

interface Mortal {
  readonly browser: Browser;
  readonly dies: AnyRecord;
  readonly life: { left: number };
}

/** Its next start, in step, when it has died so many writes after it began to sync. */
async function diesAfter(writes: number, { browser, dies, life }: Mortal): Promise<AnyRecord> {
  life.left = writes;
  await dies.syncNow();
  dies.close();
  life.left = Number.POSITIVE_INFINITY;
  const again = await browser.open();
  await again.syncNow();
  return again;
}
