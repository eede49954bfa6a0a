import { describe, expect, it } from "vitest";
import { countsOf, passedOf, passesAnew, type Timed } from "../../../../web/src/features/wallboard/timed";

const at = (key: string, us: number): Timed => ({ key, words: key, at: us });

describe("what a wallboard counts down", () => {
  it("has passed at its time, the latest first", () => {
    expect(passedOf([at("a", 1), at("b", 3), at("c", 2), at("d", 4)], 3).map(({ key }) => key)).toEqual([
      "b",
      "c",
      "a",
    ]);
  });

  it("sounds for what passes while one looks, once, and not for what had passed before", () => {
    expect(passesAnew([at("a", 1)], null)).toBe(false);
    expect(passesAnew([at("a", 1)], new Set(["a"]))).toBe(false);
    expect(passesAnew([at("a", 1), at("b", 2)], new Set(["a"]))).toBe(true);
    expect(passesAnew([], new Set(["a"]))).toBe(false);
  });

  it("counts by urgency, life first, and leaves out what there is none of", () => {
    const of = (urgency: 0 | 1 | 2 | 3) => ({ urgency });
    expect(countsOf([of(3), of(0), of(3)])).toEqual([
      [0, 1],
      [3, 2],
    ]);
  });
});
