import { describe, expect, it } from "vitest";
import { countsOf, passedOf, passesAnew, type Timed } from "../../../../web/src/features/wallboard/timed";

const at = (key: string, us: number, life = false): Timed => ({ key, words: key, life, at: us });

describe("what a wallboard counts down", () => {
  it("has passed at its time: first what a life hangs on, then what waits longest", () => {
    const timed = [at("newest", 3), at("oldest", 1), at("a life", 2, true), at("to come", 4, true)];
    expect(passedOf(timed, 3).map(({ key }) => key)).toEqual(["a life", "oldest", "newest"]);
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
