/** What a review counts as not done: the same as its end names, step by step and list by list. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { targetKey } from "../../../../../web/src/core/folds/checklists";
import type { Edition } from "../../../../../web/src/core/plan/plan";
import type { PlacedList } from "../../../../../web/src/core/readings/placed-lists";
import { currentRun } from "../../../../../web/src/core/readings/recovery/current-run";
import type { FigurePart, ReviewFigure } from "../../../../../web/src/core/readings/review/figure";
import { figuresOf } from "../../../../../web/src/core/readings/review/figures";
import { stillOpen } from "../../../../../web/src/core/readings/still-open";
import type { Entry } from "../../../../../web/src/core/record/entries";
import type { PlainAction } from "../../boards";
import { act, EDITION, sceneOf } from "../recovery/gated";

const said = (n: number, type: string, areas: string[], at: number) => act(n, { type, body: { areas } }, at);
const back = said(20, "supply.returned", ["tower-a", "tower-b"], 5);
const gone = said(21, "supply.lost", ["tower-a", "tower-b"], 30);
const backAgain = said(22, "supply.returned", ["tower-a", "tower-b"], 40);
const ended = act(99, { type: "incident.closed", body: {} }, 90);
const step = (n: number, type: string, of: readonly [string, string | null, string], at: number) => {
  const [list, area, item] = of;
  return act(n, { type, body: { list, ...(area && { area }), item, reason: "没人" } }, at);
};

const figures = (part: FigurePart, edition: Edition, ...entries: readonly Entry[]) =>
  figuresOf(edition, currentRun(edition, sceneOf([...entries, ended])), { doers: new Map() }).filter(
    (each) => each.part === part,
  );
const plain = ({ id, place, n, steps, since = 0 }: ReviewFigure) => [id, place?.area ?? null, n, steps, since];

describe("what was not done", () => {
  it("is counted by the step at each place, however often and by however many it was left out", () => {
    const left = ["tower-a", "tower-b"].flatMap((area, of) =>
      ["pumps", "air"].flatMap((item, at) =>
        [10, 50].map((time, again) =>
          step(30 + of * 9 + at * 3 + again, "step.skipped", ["up", area, item], time + at),
        ),
      ),
    );
    const all = [back, gone, backAgain, ...left];
    expect(figures("skipped", EDITION, ...all).map(plain)).toEqual([
      ["up", "tower-a", 2, ["pumps", "air"], 0],
      ["up", "tower-b", 2, ["pumps", "air"], 0],
    ]);
    expect(figures("skipped", EDITION, ...all).map(({ entries }) => entries.length)).toEqual([4, 4]);
    const done = step(60, "step.done", ["up", "tower-a", "air"], 60);
    expect(figures("skipped", EDITION, ...all, done).map(plain)[0]).toEqual(["up", "tower-a", 2, ["pumps", "air"], 1]);
  });

  it("is counted once where a step failed again, and said to be done where it was done since", () => {
    const failed = [10, 50].map((at, n) => step(30 + n, "step.could_not", ["up", "tower-a", "pumps"], at));
    const all = [back, gone, backAgain, ...failed];
    expect(figures("could_not", EDITION, ...all).map(plain)).toEqual([["up", "tower-a", 1, ["pumps"], 0]]);
    const done = step(60, "step.done", ["up", "tower-a", "pumps"], 60);
    expect(figures("could_not", EDITION, ...all, done).map(plain)).toEqual([["up", "tower-a", 1, ["pumps"], 1]]);
  });

  it("has the lists that were begun and not finished, with what is left of them", () => {
    const begun = step(30, "step.done", ["ready", null, "dry"], 10);
    expect(figures("list", EDITION, begun).map(plain)).toEqual([["ready", null, 1, ["tags"], 0]]);
    expect(figures("list", EDITION, begun)[0]?.total).toBe(2);
    expect(figures("list", EDITION, begun, step(31, "step.done", ["ready", null, "tags"], 11))).toEqual([]);
  });

  it("has whom the level asks to call out and who neither answered nor came", () => {
    const wait = { id: null, value: 1, unit: "minutes" as const, source: {} };
    const order = [
      { duty: "technical" as const, contact: null, next_after: wait },
      { duty: null, contact: "utility", next_after: wait },
      { duty: null, contact: "lift-maintainer", next_after: wait },
    ];
    const edition = { ...EDITION, call_out: ([1, 2, 3, 4] as const).map((level) => ({ level, order })) };
    const set = act(10, { type: "level.changed", body: { from: null, to: 2, reason: "x" } }, 2);
    const called = act(11, { type: "person.called_out", body: { contact: "utility", outcome: "no_answer" } }, 3);
    const came = act(12, { type: "person.answered", body: { contact: "lift-maintainer", answer: "arrived" } }, 4);
    const found = figures("call_out", edition, set, called, came);
    expect(found.map(({ id, how, n }) => [id, how, n])).toEqual([
      ["duty:technical", "open", 0],
      ["contact:utility", "vain", 0],
    ]);
    expect(found[1]?.entries.map(({ ref }) => ref)).toEqual([called.ref]);
  });

  it("is at every place what the end names, whatever was answered", () => {
    const places = ["tower-a", "tower-b"].map((area) => ["up", area] as const);
    const items = new Map([
      ["ready", ["dry", "tags"]],
      ["up", ["meters", "main", "pumps", "air"]],
    ]);
    const of = fc.constantFrom(["ready", null] as const, ...places).chain(([list, area]) =>
      fc.tuple(fc.constantFrom("step.done", "step.skipped"), fc.constantFrom(...(items.get(list) ?? []))).map(
        ([type, item]): PlainAction => ({
          ...{ type, body: { list, ...(area && { area }), item, reason: "没人" } },
        }),
      ),
    );
    const keyOf = ({ list, place }: PlacedList) => targetKey({ list: list.id, ...place, item: "" });
    fc.assert(
      fc.property(fc.array(of, { maxLength: 12 }), fc.boolean(), (made, whole) => {
        const entries = [
          whole ? back : said(20, "supply.returned", ["tower-a"], 5),
          ...made.map((each, at) => act(30 + at, each, 10 + at)),
        ];
        const all = stillOpen(currentRun(EDITION, sceneOf(entries)), EDITION, { now: ended.happenedAt });
        const skipped = all.flatMap((each) => (each.kind === "left_out" ? each.steps.map(({ target }) => target) : []));
        const lists = all.flatMap((each) =>
          each.kind === "list" ? [keyOf(each.placed)] : each.kind === "unbegun" ? each.lists.map(keyOf) : [],
        );
        const told = figures("skipped", EDITION, ...entries);
        expect(told.reduce((sum, { n, since = 0 }) => sum + n - since, 0)).toBe(skipped.length);
        const keys = figures("list", EDITION, ...entries).map(({ id, place }) =>
          targetKey({ list: id, area: place?.area ?? null, asset: place?.asset ?? null, item: "" }),
        );
        expect(keys.toSorted()).toEqual(lists.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});
