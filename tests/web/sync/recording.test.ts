import { describe, expect, it } from "vitest";
import type { Entry } from "../../../web/src/core/entries";
import type { Lamp } from "../../../web/src/sync/lamp";
import { World } from "./world";

const note = (text: string) => ({ type: "note.written", body: { text } });
const texts = (lamp: Lamp) => lamp.entries().map((entry) => entry.action?.body["text"]);

async function enrolled() {
  const world = new World();
  return { world, ...(await world.phone("a")) };
}

describe("what was just recorded", () => {
  it("is among the entries, counted and told, when `record` resolves", async () => {
    const { browser, lamp } = await enrolled();
    browser.fate = () => "lost";
    const told: number[] = [];
    lamp.subscribe(() => told.push(lamp.status().waiting));
    const entry = await lamp.record(note("lit"));
    expect(lamp.entries()).toContain(entry);
    expect([told[0], lamp.status().waiting]).toEqual([1, 1]);
  });

  it("is shown as it is read again later, but for what is learned of the clock", async () => {
    const { browser, lamp } = await enrolled();
    browser.fate = () => "lost";
    const opened = await lamp.record({ type: "incident.opened", incident: "self", body: { kind: "outage" } });
    await lamp.record({ ...note("lit"), incident: opened.ref, refs: [opened.ref] });
    const atOnce = lamp.entries();
    const again = await browser.open();
    const timeless = (of: readonly Entry[]) => of.map((entry) => ({ ...entry, happenedAt: 0 }));
    expect(timeless(again.entries())).toEqual(timeless(atOnce));
    expect(atOnce.map(({ n }) => n)).toEqual([1, 2]);
  });

  it("stands once and in order when taps outrun each other", async () => {
    const { browser, lamp } = await enrolled();
    browser.fate = () => "lost";
    const said = Array.from({ length: 9 }, (_, index) => `tap ${index}`);
    await Promise.all(said.map((text) => lamp.record(note(text))));
    expect(new Set(texts(lamp))).toEqual(new Set(said));
    expect(lamp.entries().map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await lamp.syncNow();
    expect(lamp.status().waiting).toBe(9);
  });

  it("stays on the screen while a reading that began before it comes to its end", async () => {
    const { world, browser, lamp } = await enrolled();
    const other = await browser.open();
    browser.fate = () => "lost";
    await Promise.all([other.record(note("there")), lamp.record(note("here")), lamp.syncNow()]);
    expect(texts(lamp)).toContain("here");
    world.time.pass(1000);
    await lamp.syncNow();
    await expect.poll(() => new Set(texts(lamp))).toEqual(new Set(["here", "there"]));
  });
});
