import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../web/src/core/record/entries";
import type { AnyRecord } from "../../support/any-draft";
import { World } from "../../support/simulated-phone";

const note = (text: string) => ({ type: "note.written", body: { text } });
const texts = (localRecord: AnyRecord) => localRecord.entries().map((entry) => entry.action?.body["text"]);

async function enrolled() {
  const world = new World();
  return { world, ...(await world.phone("a")) };
}

describe("what was just recorded", () => {
  it("is among the entries, counted and told, when `record` resolves", async () => {
    const { browser, localRecord } = await enrolled();
    browser.fate = () => "lost";
    const told: number[] = [];
    localRecord.subscribe(() => told.push(localRecord.status().waiting));
    const entry = await localRecord.record(note("lit"));
    expect(localRecord.entries()).toContain(entry);
    expect([told[0], localRecord.status().waiting]).toEqual([1, 1]);
  });

  it("is shown as it is read again later, but for what is learned of the clock", async () => {
    const { browser, localRecord } = await enrolled();
    browser.fate = () => "lost";
    const opened = await localRecord.record({ type: "incident.opened", incident: "self", body: { kind: "outage" } });
    await localRecord.record({ ...note("lit"), incident: opened.ref, refs: [opened.ref] });
    const atOnce = localRecord.entries();
    const again = await browser.open();
    const timeless = (of: readonly Entry[]) => of.map((entry) => ({ ...entry, happenedAt: 0 }));
    expect(timeless(again.entries())).toEqual(timeless(atOnce));
    expect(atOnce.map(({ n }) => n)).toEqual([1, 2]);
  });

  it("stands once and in order when taps outrun each other", async () => {
    const { browser, localRecord } = await enrolled();
    browser.fate = () => "lost";
    const said = Array.from({ length: 9 }, (_, index) => `tap ${index}`);
    await Promise.all(said.map((text) => localRecord.record(note(text))));
    expect(new Set(texts(localRecord))).toEqual(new Set(said));
    expect(localRecord.entries().map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await localRecord.syncNow();
    expect(localRecord.status().waiting).toBe(9);
  });

  it("stays on the screen while a reading that began before it comes to its end", async () => {
    const { world, browser, localRecord } = await enrolled();
    const other = await browser.open();
    browser.fate = () => "lost";
    await Promise.all([other.record(note("there")), localRecord.record(note("here")), localRecord.syncNow()]);
    expect(texts(localRecord)).toContain("here");
    world.time.pass(1000);
    await localRecord.syncNow();
    await expect.poll(() => new Set(texts(localRecord))).toEqual(new Set(["here", "there"]));
  });
});
