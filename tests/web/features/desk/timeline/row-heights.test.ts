import fc from "fast-check";
import { describe, expect, test as it } from "vitest";
import {
  RowHeights,
  scrollKeeping,
  scrollShowing,
  spanInView,
} from "../../../../../web/src/features/desk/timeline/row-heights";

const anyHeights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 300 });

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe("heights of a long list", () => {
  it("offsets are the sums of the rows above, also after rows were measured", () => {
    fc.assert(
      fc.property(anyHeights, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 400 }))), (rows, measured) => {
        const heights = new RowHeights(rows);
        const plain = [...rows];
        for (const [pick, height] of measured) {
          const row = pick % plain.length;
          heights.set(row, height);
          plain[row] = height;
        }
        for (let row = 0; row <= plain.length; row++) expect(heights.offset(row)).toBe(sum(plain.slice(0, row)));
        expect(heights.total).toBe(sum(plain));
      }),
    );
  });

  it("a pixel is found in the row that covers it", () => {
    fc.assert(
      fc.property(anyHeights, fc.nat(), (rows, pick) => {
        const heights = new RowHeights(rows);
        const pixel = pick % heights.total;
        const row = heights.rowAt(pixel);
        expect(heights.offset(row)).toBeLessThanOrEqual(pixel);
        expect(heights.offset(row + 1)).toBeGreaterThan(pixel);
      }),
    );
  });

  it("a pixel outside the list gives the nearest row, an empty list none", () => {
    const heights = new RowHeights([10, 20, 30]);
    expect(heights.rowAt(-50)).toBe(0);
    expect(heights.rowAt(9000)).toBe(2);
    expect(new RowHeights([]).rowAt(0)).toBe(-1);
    expect(new RowHeights([]).total).toBe(0);
  });

  it("a row measured at the height it had moves nothing", () => {
    const heights = new RowHeights([64, 64]);
    expect(heights.set(1, 64.2)).toBe(false);
    expect(heights.set(1, 88)).toBe(true);
  });

  it("only the rows in view are drawn out of 100,000", () => {
    const heights = new RowHeights(Array.from({ length: 100_000 }, () => 64));
    const span = spanInView(heights, 64 * 50_000, 640, 640);
    expect(span).toEqual({ first: 49_990, last: 50_020, top: 64 * 49_990 });
    expect(spanInView(new RowHeights([]), 0, 640, 640)).toEqual({ first: 0, last: -1, top: 0 });
  });

  it("the row being read stays put when rows arrive above it", () => {
    const before = new RowHeights([50, 60, 70, 80]);
    const cut = 120 - before.offset(2);
    const after = new RowHeights([40, 40, 50, 60, 70, 80]);
    expect(scrollKeeping(after, { row: 4, cut })).toBe(after.offset(4) + cut);
  });

  it("showing a row scrolls no further than needed", () => {
    const heights = new RowHeights(Array.from({ length: 100 }, () => 50));
    expect(scrollShowing(heights, 2, 500, 400)).toBe(100);
    expect(scrollShowing(heights, 12, 500, 400)).toBe(500);
    expect(scrollShowing(heights, 30, 500, 400)).toBe(31 * 50 - 400);
  });
});
