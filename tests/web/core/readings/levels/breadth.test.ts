import { describe, expect, it } from "vitest";
import { darkBreadth } from "../../../../../web/src/core/readings/levels/breadth";
import { sceneOf } from "../limit-scenes";
import { EDITION } from "./level-scenes";

describe("how far the dark reaches", () => {
  it.each([
    [["b-201"], "unit"],
    [["b-201", "b-202"], "zone"],
    [["b-1"], "zone"],
    [["b-1", "a-1"], "building"],
    [["a-1", "a-2"], "building"],
    [["tower-b"], "building"],
    [["tower-a", "b-1", "b-201", "b-202"], "site"],
    [[], "site"],
    [["nowhere"], null],
  ] as const)("%j: %s", (areas, breadth) => {
    expect(darkBreadth(EDITION, sceneOf([...areas], []))).toBe(breadth);
  });

  it("is smaller by what came back, and as before once that fails again", () => {
    const back: [number, string, Record<string, unknown>] = [5, "supply.returned", { areas: ["tower-a"] }];
    expect(darkBreadth(EDITION, sceneOf([], [back]))).toBe("building");
    expect(darkBreadth(EDITION, sceneOf([], [back, [6, "supply.lost", { areas: ["a-1"] }]]))).toBe("building");
    expect(darkBreadth(EDITION, sceneOf(["a-1"], [[5, "supply.returned", { areas: [] }]]))).toBeNull();
    expect(darkBreadth(EDITION, sceneOf(["a-1"], [[5, "supply.lost", { areas: ["site"] }]]))).toBe("site");
  });
});
