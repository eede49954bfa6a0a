import { expect, it } from "vitest";
import { groupedBy } from "../../../web/src/core/grouping";

it("things come by what they have in common, in the order in which each group began", () => {
  const groups = groupedBy(["ab", "c", "de", "f"], (word) => word.length);
  expect([...groups]).toEqual([
    [2, ["ab", "de"]],
    [1, ["c", "f"]],
  ]);
});
