import fc from "fast-check";
import { describe, expect, test as it } from "vitest";
import {
  conditions,
  type Filter,
  filterFrom,
  NO_FILTER,
  searchPutting,
  searchWith,
} from "../../../../../web/src/features/desk/timeline/filter-codec";

const choice = fc.option(fc.string({ minLength: 1, unit: "grapheme" }));
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  person: choice,
  duty: choice,
  area: choice,
  kind: choice,
  late: fc.boolean(),
  decided: fc.boolean(),
  pinned: fc.boolean(),
  words: fc.string({ unit: "grapheme" }),
});

describe("the filter in the address bar", () => {
  it("any filter comes back from the address as it went in", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterFrom(searchWith("", filter))).toEqual(filter);
      }),
    );
  });

  it("no filter leaves no trace in the address", () => {
    expect(searchWith("", NO_FILTER)).toBe("");
    expect(searchWith("?late=1&q=x", NO_FILTER)).toBe("");
  });

  it("what others keep in the address stays", () => {
    const search = searchWith("?incident=abc.1&entry=abc.7", { ...NO_FILTER, late: true });
    expect(new URLSearchParams(search).get("incident")).toBe("abc.1");
    expect(searchPutting(search, "entry", null)).toBe("?incident=abc.1&late=1");
  });

  it("nonsense in the address is ignored", () => {
    expect(filterFrom("?late=2&who=&zzz=1&%%%")).toEqual(NO_FILTER);
  });

  it("conditions are counted, blanks are none", () => {
    expect(conditions(NO_FILTER)).toBe(0);
    expect(conditions({ ...NO_FILTER, words: "   " })).toBe(0);
    expect(conditions({ ...NO_FILTER, person: "p1", late: true, words: "电梯" })).toBe(3);
  });
});
