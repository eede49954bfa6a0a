import { expect, test as it } from "vitest";
import { createCounting } from "../../../../web/src/core/record/copies";
import { type Entry, inDisplayOrder } from "../../../../web/src/core/record/entries";
import { createScenes } from "../../../../web/src/core/scene";
import { type Row, timelineRows } from "../../../../web/src/core/timeline/timeline";
import { createTimeline } from "../../../../web/src/core/timeline/timeline-reader";
import { rounds } from "../../../faults/tally";
import { cases, entryOf } from "../boards";
import { orders } from "../orders";

const VECTORS = ["timeline.json", "incidents.json", "copies.json", "generated.json"].flatMap(cases);

/** Rows read each time that so many have arrived, beside those made from nothing. */
function arrive(order: readonly Entry[], lookedAt: number | null, atOnce = 1) {
  const [count, read, fold] = [createCounting(), createTimeline(), createScenes()];
  let known: readonly Entry[] = [];
  const pairs: { readonly grown: readonly Row[]; readonly whole: readonly Row[] }[] = [];
  for (const [index, arrived] of order.entries()) {
    known = [...known.filter((one) => one.ref !== arrived.ref), arrived].sort(inDisplayOrder);
    if (index % atOnce > 0) continue;
    const { entries } = count(known);
    const board = fold(entries);
    const options = { lookedAt, views: [...board.real, ...board.drills] };
    pairs.push({ grown: read(entries, options), whole: timelineRows(createCounting()(known).entries, options) });
  }
  return pairs;
}

it("a timeline read after each arrival is the one made at once, in shuffled orders with repeats", () => {
  for (const asked of VECTORS) {
    for (const order of orders(asked.entries.map(entryOf), rounds(1, 4))) {
      for (const atOnce of [1, 3])
        for (const { grown, whole } of arrive(order, asked.looked_at ?? null, atOnce))
          expect(grown, asked.name).toEqual(whole);
    }
  }
});

const note = (n: number, more: Partial<Entry> = {}): Entry => ({
  ...entryOf({ ref: `aaaaaaaaaa.${n}`, happened_at: n * 1000, action: { type: "note.written" } }),
  ...more,
});
const pin = (n: number, at: number): Entry =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: n * 1000,
    action: { type: "entry.pinned", refs: [`aaaaaaaaaa.${at}`], body: { pinned: true } },
  });
const OPTIONS = { lookedAt: null, views: [] };

it("rows of which nothing new is said stay the same objects", () => {
  const read = createTimeline();
  const entries = [1, 2, 3, 5].map((n) => note(n));
  const before = read(entries, OPTIONS);
  const after = read([...entries, pin(6, 2), note(7)], OPTIONS);
  expect(after.map((row) => row.pinned)).toEqual([false, true, false, false, false]);
  expect(after.map((row) => before.includes(row))).toEqual([true, false, true, true, false]);
});

it("what arrives far apart in a long timeline makes no other row anew", () => {
  const read = createTimeline();
  const long = Array.from({ length: 6000 }, (_, index) => note(2 * index + 1));
  const before = new Set(read(long, OPTIONS));
  const late = [note(4), pin(8, 3), note(11_990)];
  const after = [...long, ...late].sort(inDisplayOrder);
  const rows = read(after, OPTIONS);
  expect(rows).toEqual(timelineRows(after, OPTIONS));
  expect(rows.filter((row) => !before.has(row)).map(({ entry }) => entry.n)).toEqual([3, 4, 11_990]);
});

it("an entry that was on the phone only keeps its place and its pins when the server's word comes", () => {
  const read = createTimeline();
  const before = [note(1), note(2, { state: "phone" }), note(4), pin(5, 2)];
  read(before, OPTIONS);
  const heard = note(2, { state: "received", happenedAt: 4500 });
  const after = [note(1), before[2], heard, before[3]].filter((entry) => entry !== undefined);
  expect(read(after, OPTIONS)).toEqual(timelineRows(after, OPTIONS));
});

it("what was taken out is gone, and its correction stands alone", () => {
  const read = createTimeline();
  const entries = [note(1), note(2), pin(3, 2)];
  expect(read(entries, OPTIONS)).toHaveLength(2);
  const [first, , third] = entries;
  const rest = [first, third].filter((entry) => entry !== undefined);
  expect(read(rest, OPTIONS)).toEqual(timelineRows(rest, OPTIONS));
  expect(read(rest, OPTIONS)).toHaveLength(2);
});

it("a correction whose number is given to news instead leaves what corrects it in its new place", () => {
  const read = createTimeline();
  const corrected = (n: number, of: number, body: Record<string, unknown>) =>
    entryOf({
      ref: `aaaaaaaaaa.${n}`,
      happened_at: n * 1000,
      action: { type: "entry.corrected", refs: [`aaaaaaaaaa.${of}`], body },
    });
  const words = corrected(4, 3, { text: "not so" });
  read([note(1), corrected(3, 1, { text: "words" }), words], OPTIONS);
  const after = [note(1), corrected(3, 1, { safe: true }), words];
  expect(read(after, OPTIONS)).toEqual(timelineRows(after, OPTIONS));
});
