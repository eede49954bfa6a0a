import { expect, test as it } from "vitest";
import { createCounting } from "../../../../web/src/core/record/copies";
import type { Entry } from "../../../../web/src/core/record/entries";
import { entryOf } from "../../../../web/src/sync/pull/pull-reply";

/** An entry of a journal that this phone has read before, so that its action is read when asked. */
function known(ref: string, at: number, more: { refs?: readonly string[]; copied_from?: string }, wild = false): Entry {
  const [device = "", n] = ref.split(".");
  const head = { n: Number(n), type: "note.written", at: "2027-01-15T08:00:00.000Z", epoch: 1 };
  const text = JSON.stringify({ ...head, actor: "p1", incident: null, body: { text: device }, ...more });
  const times = { happenedAt: at, receivedAt: at };
  const wire = { seq: at, ref, readable: true, ...times, quality: "synced", via: null, flags: [] };
  return entryOf({ ...wire, text: wild ? text.replace("copied", "\\u0063opied") : text }, null);
}

const original = known("aaaaaaaaaa.5", 1, {});
const copy = known("bbbbbbbbbb.1", 2, { copied_from: "aaaaaaaaaa.5" });
const answer = known("cccccccccc.1", 3, { refs: ["bbbbbbbbbb.1"] });

it("a journal without copies is folded as the list that it is", () => {
  const entries = [original, known("bbbbbbbbbb.2", 2, {}), answer];
  expect(createCounting()(entries).entries).toBe(entries);
});

it("what answers a copy answers the original with all else that it says", () => {
  const { entries, aliases } = createCounting()([original, copy, answer]);
  expect(entries[0]).toBe(original);
  expect(entries[1]?.action).toMatchObject({ n: 1, type: "note.written", actor: "p1", refs: ["aaaaaaaaaa.5"] });
  expect(entries[1]?.action?.body).toEqual({ text: "cccccccccc" });
  expect([...aliases]).toEqual([["bbbbbbbbbb.1", "aaaaaaaaaa.5"]]);
});

it("a copy that names its original in escapes is one all the same", () => {
  const escaped = known("bbbbbbbbbb.1", 2, { copied_from: "aaaaaaaaaa.5" }, true);
  expect(createCounting()([original, escaped]).entries).toEqual([original]);
});

it("an entry that comes later leaves the others the same objects", () => {
  const count = createCounting();
  const before = count([original, copy, answer]).entries;
  const last = known("cccccccccc.2", 4, { refs: ["bbbbbbbbbb.1"] });
  const after = count([original, copy, answer, last]).entries;
  expect(after.slice(0, 2).map((entry, index) => entry === before[index])).toEqual([true, true]);
  expect(after[2]?.action?.refs).toEqual(["aaaaaaaaaa.5"]);
});
