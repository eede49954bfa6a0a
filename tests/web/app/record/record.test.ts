// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { record } from "../../../../web/src/app/record/record";
import { entries, holdScreens, workIncident } from "../../../../web/src/app/record/store";
import { dismiss, notice, show, spoken } from "../../../../web/src/app/shell/notify";
import { writeNote } from "../../../../web/src/core/commands/notes";
import { type Bench, bench, open } from "../../support/phone-screens";

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.localRecord.record({ type: "incident.opened", incident: "self", body: open });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const say = () => show({ text: "noted" });
const note = (words: string) => writeNote(workIncident.value, { words, photo: null, paper: {} });
const last = () => entries.value.at(-1)?.action?.body["text"];

/** Frames that are drawn when the test says so. */
function frames(): () => void {
  const asked: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => asked.push(run));
  return () => {
    for (const run of asked.splice(0)) run();
  };
}

it("says that it is saved once the disk has it, and works out the screens when that is drawn", async () => {
  const draw = frames();
  expect(last()).toBeUndefined();
  const recorded = record(note("gate is open"), say);
  await vi.waitFor(() => expect(notice.value?.text).toBe("noted"));
  expect(at.localRecord.entries().at(-1)?.action?.body["text"]).toBe("gate is open");
  expect(last()).toBeUndefined();
  draw();
  await recorded;
  expect(last()).toBe("gate is open");
});

it("gives what was recorded when the screens have it, also where nobody draws", async () => {
  frames();
  await record(note("one"), say);
  expect(last()).toBe("one");
  await record(note("two"));
  expect(last()).toBe("two");
});

it("says nothing of what the disk refused, and has the screens follow again", async () => {
  const refused = vi.spyOn(at.localRecord, "record").mockRejectedValue(new Error("the disk is full"));
  spoken.value = "";
  expect(await record(note("one"), say)).toBeNull();
  expect([spoken.value, notice.value?.failed]).toEqual(["", true]);
  expect(notice.value?.text).not.toBe("noted");
  refused.mockRestore();
  dismiss();
  await at.localRecord.record({ type: "note.written", incident: null, body: { text: "two" } });
  expect(last()).toBe("two");
});

it("shows what others recorded however long the disk takes", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  expect(last()).toBeUndefined();
  holdScreens();
  await at.localRecord.record({ type: "note.written", incident: null, body: { text: "meanwhile" } });
  expect(last()).toBeUndefined();
  vi.runAllTimers();
  expect(last()).toBe("meanwhile");
});
