import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePlans } from "../../../../../web/src/core/plan/compare/compare-plans";
import {
  isSame,
  type Json,
  moved,
  type PlanForm,
  putAt,
  valueAt,
} from "../../../../../web/src/core/plan/draft/plan-form";
import { BASE, edits, madeOf } from "../draft/drafts";

const put = (path: readonly (string | number)[], value: Json | undefined) => putAt(BASE, path, value) as PlanForm;
const told = (after: PlanForm) =>
  comparePlans(BASE, after).map(({ part, key, what, fields }) => [
    `${part} ${key} ${what}`,
    ...fields.map((each) => `${each.path.join(".")} ${each.what}`),
  ]);
const members = (path: readonly (string | number)[]) => valueAt(BASE, path) as readonly Json[];

describe("comparing two plans", () => {
  it("names the fields that changed, by language", () => {
    expect(told(put(["lists", 1, "name", "en"], "Two"))).toEqual([["lists two changed", "name.en added"]]);
    expect(told(put(["site", "hotline"], "0411"))).toEqual([["site null changed", "hotline added"]]);
  });

  it("tells what was added, removed and moved, each once", () => {
    const lists = members(["lists"]);
    expect(told(put(["lists"], lists.slice(1)))).toEqual([["lists one removed"]]);
    expect(told(put(["lists"], [...lists, { id: "four" }]))).toEqual([["lists four added"]]);
    expect(told(put(["lists"], moved(lists, 0, 2)))).toEqual([["lists one moved"]]);
  });

  it("tells of steps by their ids", () => {
    const steps = ["lists", 0, "pages", 0, "items"];
    const items = members(steps);
    expect(told(put(steps, moved(items, 2, 0)))).toEqual([["lists one changed", "pages.0.items.0 moved"]]);
    expect(told(put([...steps, 1], undefined))).toEqual([["lists one changed", "pages.0.items.1 removed"]]);
    expect(told(put([...steps, 1, "needs"], ["1"]))).toEqual([["lists one changed", "pages.0.items.1.needs.0 added"]]);
  });

  it("tells of a step that went to another page as moved, with what changed in it", () => {
    const [first, second, third] = members(["lists", 0, "pages", 0, "items"]);
    const before = put(["lists", 0, "pages"], [{ items: [first, second] }, { items: [third] }] as Json);
    const later = putAt(second, ["text", "en"], "Other") as Json;
    const after = put(["lists", 0, "pages"], [{ items: [first] }, { items: [third, later] }] as Json);
    const fields = comparePlans(before, after).flatMap((each) => each.fields);
    expect(fields.map(({ path, what }) => `${path.join(".")} ${what}`)).toEqual([
      "pages.1.items.1 moved",
      "pages.1.items.1.text.en changed",
    ]);
  });

  it("pairs lines without ids with what stands in their stead", () => {
    const lines = members(["duties", 0, "procedure"]);
    const after = put(["duties", 0, "procedure"], [
      lines[0],
      { "zh-Hans": "再讲" },
      lines[2],
      { "zh-Hans": "走" },
    ] as Json);
    expect(told(after)).toEqual([["duties leader changed", "procedure.1.zh-Hans changed", "procedure.3 added"]]);
  });

  it("does not tell of what a form wrote out and a file had left out", () => {
    expect(told(put(["lists", 0, "skip_at"], []))).toEqual([]);
    expect(told(put(["lists", 0, "gate"], { in_order: false, after: [], min_gap: null }))).toEqual([]);
  });

  it("tells nothing of what is the same, and something of what is not", () => {
    fc.assert(
      fc.property(edits, (all) => {
        const after = madeOf(BASE, all);
        expect(comparePlans(after, after)).toEqual([]);
        expect(comparePlans(BASE, after).length === 0).toBe(isSame(BASE, after));
      }),
      { numRuns: 300 },
    );
  });
});
