import { expect, it } from "vitest";
import { replacedUses } from "../../../../../../web/src/core/plan/draft/edits/replaced-uses";
import { usesOf } from "../../../../../../web/src/core/plan/draft/places/uses";
import { type PlanForm, valueAt } from "../../../../../../web/src/core/plan/draft/plan-form";

const PLAN: PlanForm = {
  areas: [
    { id: "site", parent: null },
    { id: "a", parent: "site" },
    { id: "a1", parent: "a" },
    { id: "b", parent: "site" },
  ],
  figures: [{ id: "wait" }, { id: "long" }],
  assets: [{ id: "lift", area: "a1" }],
  lists: [
    { id: "one", areas: ["a", "a1", "b"], pages: [{ items: [{ text: { "zh-Hans": "等 {#wait}" }, due: "wait" }] }] },
  ],
};

it("names the other thing wherever those are named that go, once in a list", () => {
  const after = replacedUses(PLAN, "areas", ["a", "a1"], "b");
  expect(valueAt(after, ["lists", 0, "areas"])).toEqual(["b"]);
  expect(valueAt(after, ["assets", 0, "area"])).toBe("b");
  expect(after["areas"]).toEqual(PLAN["areas"]);
  expect(usesOf(after, "areas", "a1")).toEqual([]);
});

it("names another figure in texts too", () => {
  const item = valueAt(replacedUses(PLAN, "figures", ["wait"], "long"), ["lists", 0, "pages", 0, "items", 0]);
  expect(item).toEqual({ text: { "zh-Hans": "等 {#long}" }, due: "long" });
});
