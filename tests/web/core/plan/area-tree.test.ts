import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaTree, beyond, toggled, treeOrder } from "../../../../web/src/core/plan/area-tree";
import type { Area } from "../../../../web/src/core/plan/plan";

const area = (id: string, parent: string | null, kind: Area["kind"], retired = false): Area => ({
  ...{ id, parent, kind, retired },
  name: { "zh-Hans": id },
});
const SITE = [
  area("site", null, "site"),
  area("a", "site", "building"),
  area("a-lobby", "a", "floor"),
  area("a-low", "a", "zone"),
  area("gates", "site", "zone"),
  area("podium", "site", "building"),
  area("mall", "podium", "floor"),
  area("garage", "podium", "zone"),
  area("ramp", "garage", "zone"),
  area("old", "site", "building", true),
];
const plain = (areas: readonly Area[]) => areaTree(areas).map(({ top, below }) => [top.id, below.map(({ id }) => id)]);

describe("the parts of a site", () => {
  it("stand below what holds them; floors, what is retired and the site itself are not picked", () => {
    expect(plain(SITE)).toEqual([
      ["a", ["a-low"]],
      ["gates", []],
      ["podium", ["garage", "ramp"]],
    ]);
  });

  it("are all there is where the plan has neither buildings nor zones", () => {
    expect(plain([area("site", null, "site"), area("one", "site", "floor"), area("two", "one", "unit")])).toEqual([
      ["one", ["two"]],
    ]);
  });

  it("are picked or left out; of two that hold each other the last stays", () => {
    expect(toggled(SITE, [], "a")).toEqual(["a"]);
    expect(toggled(SITE, ["a"], "a-low")).toEqual(["a-low"]);
    expect(toggled(SITE, ["garage", "a-low", "ramp"], "podium")).toEqual(["a-low", "podium"]);
    expect(toggled(SITE, ["a", "gates"], "a")).toEqual(["gates"]);
  });

  it("never hold each other in a choice, whatever the plan, rings too", () => {
    const ids = ["a", "b", "c", "d", "site"];
    const kind = fc.constantFrom<Area["kind"]>("site", "building", "zone", "floor", "unit");
    const areas = fc
      .tuple(...ids.map(() => fc.tuple(fc.constantFrom(null, ...ids, "none"), kind)))
      .map((all) => all.map(([parent, each], index) => area(ids[index] as string, parent, each)));
    fc.assert(
      fc.property(areas, fc.array(fc.constantFrom(...ids)), (all, taps) => {
        const chosen = taps.reduce<string[]>((value, id) => toggled(all, value, id), []);
        const parents = chosen.map((id) => all.find((each) => each.id === id)?.parent ?? "");
        const ownParent = (id: string) => all.find((each) => each.id === id)?.parent === id;
        expect(chosen.some((id) => parents.includes(id) && !ownParent(id))).toBe(false);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(areaTree(all)).toBeDefined();
      }),
    );
  });
});

describe("what is chosen beyond what was known", () => {
  it("is no part of it, and nothing where all was known", () => {
    expect(beyond(SITE, ["a"], ["a", "a-low", "gates", "mall"])).toEqual(["gates", "mall"]);
    expect(beyond(SITE, ["mall"], ["podium"])).toEqual(["podium"]);
    expect(beyond(SITE, [], ["a"])).toEqual([]);
    expect(beyond(SITE, ["site"], ["a"])).toEqual([]);
  });
});

describe("the whole tree", () => {
  it("has each area below what holds it, deeper by one, and none that is retired", () => {
    expect(treeOrder(SITE).map((each) => `${each.depth} ${each.area.id}`)).toEqual([
      ...["0 site", "1 a", "2 a-lobby", "2 a-low", "1 gates"],
      ...["1 podium", "2 mall", "2 garage", "3 ramp"],
    ]);
  });

  it("begins with what no known area holds, and keeps what a retired one holds", () => {
    const parts = [area("b", "gone", "building"), area("old", "b", "zone", true), area("b1", "old", "unit")];
    expect(treeOrder(parts).map((each) => each.area.id)).toEqual(["b", "b1"]);
  });
});
