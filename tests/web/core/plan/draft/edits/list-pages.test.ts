import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  movedInPages,
  placesIn,
  stepsOf,
  waitingFor,
  withoutBeginning,
  withoutStep,
  withPage,
  withStep,
} from "../../../../../../web/src/core/plan/draft/edits/list-pages";
import type { Json } from "../../../../../../web/src/core/plan/draft/plan-form";

const step = (id: string, ...needs: string[]): Json => ({ id, needs });
const page = (...items: Json[]): Json => ({ name: null, items });
/** In a row: page, a, b, page, c, d. */
const PAGES = [page(step("a"), step("b")), page(step("c", "a"), step("d", "a", "c"))];
const ids = (pages: readonly Json[]) => pages.map((each) => stepsOf(each).map((one) => (one as { id: string }).id));

describe("the pages of a list", () => {
  it("stand in one row with their steps", () => {
    expect(placesIn(PAGES).map(({ page: at, item }) => `${at}.${item}`)).toEqual([
      ...["0.null", "0.0", "0.1"],
      ...["1.null", "1.0", "1.1"],
    ]);
  });

  it("take a new step in where it is wanted", () => {
    expect(ids(withStep(PAGES, 5, step("new")))).toEqual([
      ["a", "b"],
      ["c", "new", "d"],
    ]);
  });

  it("let nobody wait for a step that is gone", () => {
    expect(waitingFor(PAGES, "a")).toEqual([3, 4]);
    const left = withoutStep(PAGES, 1);
    expect(left).toEqual([page(step("b")), page(step("c"), step("d", "c"))]);
    expect(waitingFor(left, "a")).toEqual([]);
  });

  it("move a step over the end of a page onto the next, and back", () => {
    const down = movedInPages(PAGES, 2, 3);
    expect(ids(down)).toEqual([["a"], ["b", "c", "d"]]);
    expect(movedInPages(down, 3, 2)).toEqual(PAGES);
    expect(ids(movedInPages(PAGES, 5, 1))).toEqual([["d", "a", "b"], ["c"]]);
  });

  it("keep the first page first, however far up a step goes", () => {
    expect(ids(movedInPages(PAGES, 1, 0))).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("begin elsewhere when their beginning is moved", () => {
    expect(ids(movedInPages(PAGES, 3, 2))).toEqual([["a"], ["b", "c", "d"]]);
    expect(ids(movedInPages(PAGES, 3, 4))).toEqual([["a", "b", "c"], ["d"]]);
  });

  it("are parted before a step, and joined again", () => {
    const parted = withPage(PAGES, 2);
    expect(ids(parted)).toEqual([["a"], ["b"], ["c", "d"]]);
    expect(withoutBeginning(parted, 2)).toEqual(PAGES);
  });

  it("lose and double no step by being moved, whatever stands in them", () => {
    const pages = fc.array(
      fc.oneof(
        fc.constant<Json>(null),
        fc.array(fc.string()).map((all) => page(...all.map((id) => step(id)))),
      ),
    );
    fc.assert(
      fc.property(pages, fc.nat(9), fc.nat(9), (before, from, to) => {
        const after = movedInPages(before, from, to);
        expect(after.length).toBe(before.length);
        expect(ids(after).flat().toSorted()).toEqual(ids(before).flat().toSorted());
      }),
    );
  });
});
