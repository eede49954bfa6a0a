import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, withChanges } from "../../../../../web/src/core/plan/draft/changes";
import { isSame, type Json, type PlanForm, putAt } from "../../../../../web/src/core/plan/draft/plan-form";
import { BASE, edits, madeOf } from "./drafts";

const put = (path: readonly (string | number)[], value: Json) => putAt(BASE, path, value) as PlanForm;

describe("the changes between two drafts", () => {
  it("name the thing that changed, whole, and no other", () => {
    const after = put(["lists", 1, "name", "en"], "Two");
    const { changes, orders } = changesBetween(BASE, after);
    expect(changes.map(({ part, key }) => [part, key])).toEqual([["lists", "two"]]);
    expect(orders).toEqual([]);
  });

  it("make of the one the other", () => {
    fc.assert(
      fc.property(edits, (all) => {
        const after = madeOf(BASE, all);
        const told = changesBetween(BASE, after);
        expect(told.unclear).toEqual([]);
        expect(isSame(withChanges(BASE, told), after)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("do not tell of a part in which two things have one key, or one has none", () => {
    expect(changesBetween(BASE, put(["levels", 1, "level"], 1)).unclear).toEqual(["levels"]);
    expect(changesBetween(BASE, put(["lists", 1, "id"], "")).unclear).toEqual(["lists"]);
  });
});
