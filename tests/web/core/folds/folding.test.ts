import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fold, OwnCollections, runner } from "../../../../web/src/core/folds/fold";
import { changeOf, incrementalFilter } from "../../../../web/src/core/list-changes";
import type { Entry } from "../../../../web/src/core/record/entries";

/** Lists as they follow each other: the same objects where nothing changed. */
const items = Array.from({ length: 12 }, (_, value) => ({ value }));
const lists = fc.array(fc.subarray(items), { minLength: 1, maxLength: 8 });

describe("a list that changes", () => {
  it("differs between what both begin and what both end with", () => {
    fc.assert(
      fc.property(fc.subarray(items), fc.subarray(items), (before, now) => {
        const { at, gone, come } = changeOf(before, now);
        expect(before.toSpliced(at, gone.length, ...come)).toEqual(now);
        expect(gone[0] === undefined || gone[0] !== come[0]).toBe(true);
        expect(gone.length === 0 || gone.at(-1) !== come.at(-1)).toBe(true);
      }),
    );
    expect(changeOf(items, items)).toEqual({ at: 12, gone: [], come: [] });
    expect(changeOf([1, 1], [1, 1, 1])).toEqual({ at: 2, gone: [], come: [1] });
  });

  it("has in common with another what both begin with, however often it is asked", () => {
    const all = Array.from({ length: 7 }, (_, length) => items.slice(0, length));
    for (const round of [1, 2]) {
      for (const [length, list] of all.entries()) expect([round, changeOf(list, items).at]).toEqual([round, length]);
    }
    expect(changeOf(items.slice(1), items).at).toBe(0);
  });

  it("filters a list as if it had never been another", () => {
    const even = ({ value }: { value: number }) => value % 2 === 0;
    fc.assert(
      fc.property(lists, (many) => {
        const read = incrementalFilter(even);
        for (const list of many) expect(read(list)).toEqual(list.filter(even));
      }),
    );
  });

  it("stays the same list when nothing changed that passes, wherever that was", () => {
    const even = ({ value }: { value: number }) => value % 2 === 0;
    const read = incrementalFilter(even);
    const passed = read(items);
    expect(read(items.toSpliced(4, 0, { value: 1 }))).toBe(passed);
    expect(read(items.toSpliced(1, 1))).toBe(passed);
    expect(read(items.toSpliced(4, 1))).toHaveLength(5);
  });

  it("is tested again from its first change on, and stays the same list where nothing came through", () => {
    const tested: number[] = [];
    const read = incrementalFilter(({ value }: { value: number }) => {
      tested.push(value);
      return value < 3;
    });
    const passed = read(items);
    expect(read(items)).toBe(passed);
    tested.length = 0;
    expect(read([...items, { value: 99 }])).toBe(passed);
    expect(tested).toEqual([99]);
    expect(read([...items.slice(0, 11), { value: 98 }])).toBe(passed);
  });
});

describe("a fold that is run", () => {
  const entry = (n: number) => ({ n }) as Entry;
  const counting = () => {
    let steps = 0;
    const fold: Fold<readonly number[]> = {
      initial: [],
      evolve(state, { n }, own = new OwnCollections()) {
        steps += 1;
        const next = own.list(state);
        next.push(n);
        return next;
      },
    };
    const taken = () => {
      const before = steps;
      steps = 0;
      return before;
    };
    return { read: runner(fold), taken };
  };
  const ofEven = () => {
    const fold: Fold<readonly number[]> = {
      initial: [],
      evolve(state, { n }, own = new OwnCollections()) {
        if (n % 2 !== 0) return state;
        const next = own.list(state);
        next.push(n);
        return next;
      },
    };
    return { fold };
  };
  const long = Array.from({ length: 5000 }, (_, n) => entry(n));
  const numbers = (entries: readonly Entry[]) => entries.map(({ n }) => n);

  it("takes one step for what comes last, and none for what it has seen", () => {
    const { read, taken } = counting();
    read(long);
    expect(taken()).toBe(5000);
    const state = read(long);
    expect(read([...long, entry(5000)])).toHaveLength(5001);
    expect(taken()).toBe(1);
    expect(state).toHaveLength(5000);
  });

  it("goes back no further than the last kept state for what sorts into the middle", () => {
    for (const [place, steps] of [
      // One step more asks whether it changes anything.
      [4500, 5002 - 4096],
      [4096, 5002 - 4096],
      [4095, 5002 - 2048],
      [2048, 5002 - 2048],
      [100, 5002],
    ] as const) {
      const { read, taken } = counting();
      read(long);
      taken();
      const changed = long.toSpliced(place, 0, entry(-1));
      expect(read(changed)).toEqual(numbers(changed));
      expect([place, taken()]).toEqual([place, steps]);
      expect(read(long)).toEqual(numbers(long));
    }
  });

  it("keeps its state where what came and went changes nothing, and folds no further", () => {
    const follow = runner(ofEven().fold);
    const state = follow(long);
    const late = entry(1);
    expect(follow(long.toSpliced(2100, 0, late))).toBe(state);
    expect(follow(long.toSpliced(2100, 0, late, entry(3)).toSpliced(4000, 0, entry(5)))).toBe(state);
    expect(follow(long)).toBe(state);
    expect(follow(long.toSpliced(2101, 1))).toBe(state);
    expect(follow(long.toSpliced(2100, 1))).not.toBe(state);
  });

  it("folds each list as if it had never been another, whatever changed before", () => {
    const some = fc.array(fc.nat(5000), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some), { minLength: 1, maxLength: 6 }), (rounds) => {
        const follow = runner(ofEven().fold);
        let list: readonly Entry[] = long;
        for (const [without, into] of rounds) {
          list = list.filter(({ n }) => !without.includes(n));
          for (const at of into) list = list.toSpliced(at, 0, entry(at));
          const evens = numbers(list).filter((n) => n % 2 === 0);
          expect(follow(list)).toEqual(evens);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("forgets what stood behind a list that became shorter", () => {
    const { read } = counting();
    read(long);
    for (const length of [4097, 4096, 2047, 0, 3000]) {
      const shorter = long.slice(0, length);
      expect(read(shorter)).toEqual(numbers(shorter));
    }
  });

  it("copies each collection that it has not made itself, once", () => {
    const own = new OwnCollections();
    const [map, set, list] = [new Map([[1, 2]]), new Set([3]), [4]];
    const copies = [own.map(map), own.set(set), own.list(list)] as const;
    expect(copies).toEqual([map, set, list]);
    expect([copies[0] === map, copies[1] === set, copies[2] === list]).toEqual([false, false, false]);
    expect([own.map(copies[0]) === copies[0], own.set(copies[1]) === copies[1]]).toEqual([true, true]);
    expect(own.list(copies[2])).toBe(copies[2]);
  });
});
