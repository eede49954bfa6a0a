import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  nextSorting,
  type SortKey,
  sorted,
  sortingFrom,
} from "../../../../../web/src/features/desk/ui/table/table-rows";

describe("the order", () => {
  it("is read from a word of the address, and from no other", () => {
    expect(sortingFrom("name", ["name"])).toEqual({ by: "name", down: false });
    expect(sortingFrom("-name", ["name"])).toEqual({ by: "name", down: true });
    for (const word of [null, "", "-", "other", "--name", "toString"]) expect(sortingFrom(word, ["name"])).toBeNull();
  });

  it("goes up, down and back to the table's own with each press", () => {
    const press = (word: string | null) => nextSorting(sortingFrom(word, ["name", "role"]), "name");
    expect(press(null)).toBe("name");
    expect(press("name")).toBe("-name");
    expect(press("-name")).toBeNull();
    expect(nextSorting({ by: "role", down: true }, "name")).toBe("name");
  });

  const by = (keys: readonly SortKey[], down = false) => sorted(keys, (key) => key, down, "zh-Hans");

  it("is that of the language: pinyin for Chinese, numbers by size", () => {
    expect(by(["周婷", "李敏", "王建国"])).toEqual(["李敏", "王建国", "周婷"]);
    expect(by(["2号楼", "10号楼", "1号楼"])).toEqual(["1号楼", "2号楼", "10号楼"]);
    expect(by([10, 9, 100])).toEqual([9, 10, 100]);
  });

  it("puts what nobody knows last, either way", () => {
    expect(by([null, 2, 1])).toEqual([1, 2, null]);
    expect(by([null, 2, 1], true)).toEqual([2, 1, null]);
  });

  it("leaves those with one key as they were, and loses none", () => {
    const rows = fc.array(fc.record({ key: fc.option(fc.integer({ min: 0, max: 3 })), n: fc.nat() }));
    fc.assert(
      fc.property(rows, fc.boolean(), (all, down) => {
        const shown = sorted(all, ({ key }) => key, down, "zh-Hans");
        for (const key of [0, 1, 2, 3, null])
          expect(shown.filter((row) => row.key === key)).toEqual(all.filter((row) => row.key === key));
        expect(shown.length).toBe(all.length);
      }),
    );
  });
});
