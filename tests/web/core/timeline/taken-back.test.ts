import { expect, it } from "vitest";
import type { Entry } from "../../../../web/src/core/record/entries";
import { createScenes } from "../../../../web/src/core/scene";
import { correctionsAt, putsRight } from "../../../../web/src/core/timeline/corrections-at";
import { takingBack } from "../../../../web/src/core/timeline/taken-back";
import { entryOf, type PlainAction } from "../boards";

const of = (n: number, action: PlainAction, device = "aaaaaaaaaa"): Entry =>
  entryOf({ ref: `${device}.${n}`, happened_at: n, received_at: n, action: { actor: "p1", ...action } });
const at = (n: number) => `aaaaaaaaaa.${n}`;
const takenBack = (...entries: readonly Entry[]) =>
  entries.filter((each) => takingBack(createScenes()(entries).undoings)(each) !== null).map(({ ref }) => ref);

const step = of(2, { type: "step.done", body: { list: "a", item: "b" } });
const undone = of(3, { type: "step.undone", refs: [at(2)], body: { list: "a", item: "b" } });

it("a step is taken back by what names it, also where the time of that was put right", () => {
  const fields = { stated_at: "1970-01-01T00:00:00Z" };
  const right = of(4, { type: "entry.corrected", refs: [at(3)], body: { text: "x", fields } });
  expect(takenBack(step, undone)).toEqual([at(2)]);
  expect(takenBack(step, undone, right)).toEqual([at(2)]);
});

it("nothing is taken back in advance, nor by a drill", () => {
  expect(takenBack(step, of(1, { type: "step.undone", refs: [at(2)] }))).toEqual([]);
  expect(takenBack(step, of(3, { type: "step.undone", refs: [at(2)], drill: true }))).toEqual([]);
});

it("what one told of an accident nobody else takes back", () => {
  const told = of(2, { type: "accident.recorded", body: { part: "first" } });
  const theirs = of(3, { type: "entry.undone", refs: [at(2)], actor: "p2" }, "bbbbbbbbbb");
  expect(takenBack(told, theirs)).toEqual([]);
  expect(takenBack(told, of(4, { type: "entry.undone", refs: [at(2)] }))).toEqual([at(2)]);
});

it("a level is taken back on the spot alone", () => {
  const level = of(2, { type: "level.changed", body: { to: 1 } });
  expect(takenBack(level, of(3, { type: "entry.undone", refs: [at(2)] }))).toEqual([at(2)]);
  expect(takenBack(level, of(70_000_000, { type: "entry.undone", refs: [at(2)] }))).toEqual([]);
});

it("corrections of corrections are of the first; those in a ring are of nothing; news puts nothing right", () => {
  const corrects = (n: number, of_: number, body = {}) =>
    of(n, { type: "entry.corrected", refs: [at(of_)], body: { text: "x", ...body } });
  const all = [corrects(3, 2), corrects(4, 3), corrects(5, 6), corrects(6, 5), corrects(7, 2, { safe: true })];
  const found = correctionsAt(all.filter(putsRight));
  expect(found.get(at(2))?.map(({ n }) => n)).toEqual([3, 4]);
  expect(found.get(at(5))).toBeUndefined();
});

it("many corrections and undoings are read in no time", () => {
  const chain = Array.from({ length: 20_000 }, (_, n) => of(n + 3, { type: "entry.corrected", refs: [at(n + 2)] }));
  const undoings = chain.map(({ n }) => of(n, { type: "entry.undone", refs: [at(2)], drill: true }));
  const begun = performance.now();
  expect(correctionsAt(chain).get(at(2))).toHaveLength(chain.length);
  expect(takingBack(undoings)(step)).toBeNull();
  expect(performance.now() - begun).toBeLessThan(1000);
});
