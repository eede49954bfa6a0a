/**
 * Heights of a long list's rows, most of them guessed: a Fenwick tree, so that one measured row moves all
 * rows below it in O(log n). 100,000 rows cost two float arrays and no element.
 */
export class Heights {
  readonly #rows: Float64Array;
  readonly #tree: Float64Array;

  /** @param heights CSS pixels per row, in list order, each above 0. */
  constructor(heights: ArrayLike<number>) {
    const size = heights.length;
    this.#rows = new Float64Array(heights);
    this.#tree = new Float64Array(size + 1);
    for (let node = 1; node <= size; node++) {
      this.#tree[node] = at(this.#tree, node) + at(this.#rows, node - 1);
      const parent = node + (node & -node);
      if (parent <= size) this.#tree[parent] = at(this.#tree, parent) + at(this.#tree, node);
    }
  }

  /** The same rows, from `row` on `gone` of them taken out and others put in. */
  spliced(row: number, gone: number, come: ArrayLike<number>): Heights {
    const rows = new Float64Array(this.size - gone + come.length);
    rows.set(this.#rows.subarray(0, row));
    rows.set(come, row);
    rows.set(this.#rows.subarray(row + gone), row + come.length);
    return new Heights(rows);
  }

  get size(): number {
    return this.#rows.length;
  }

  /** Height of the whole list in pixels. */
  get total(): number {
    return this.offset(this.size);
  }

  /** Sets one row's measured height; false when it already had it. */
  set(row: number, height: number): boolean {
    const change = height - at(this.#rows, row);
    if (Math.abs(change) < 0.5) return false;
    this.#rows[row] = height;
    for (let node = row + 1; node <= this.size; node += node & -node) this.#tree[node] = at(this.#tree, node) + change;
    return true;
  }

  /** Pixels above this row; `offset(size)` is the whole list. */
  offset(row: number): number {
    let sum = 0;
    for (let node = Math.min(row, this.size); node > 0; node -= node & -node) sum += at(this.#tree, node);
    return sum;
  }

  /** The row that covers this pixel; the first or last row when the pixel is outside, -1 in an empty list. */
  rowAt(pixel: number): number {
    let row = 0;
    let rest = Math.max(pixel, 0);
    for (let step = 1 << (31 - Math.clz32(this.size || 1)); step > 0; step >>= 1) {
      const next = row + step;
      if (next <= this.size && at(this.#tree, next) <= rest) {
        row = next;
        rest -= at(this.#tree, next);
      }
    }
    return Math.min(row, this.size - 1);
  }
}

const at = (numbers: Float64Array, index: number): number => numbers[index] ?? 0;

/** Rows to draw: `first` to `last` inclusive (`last` < `first`: none), and where the first begins. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly top: number;
}

/** The rows in view, with `extra` pixels drawn before and after so that a fast thumb sees no hole. */
export function spanInView(heights: Heights, scrollTop: number, viewport: number, extra: number): Span {
  if (heights.size === 0) return { first: 0, last: -1, top: 0 };
  const first = heights.rowAt(scrollTop - extra);
  const last = heights.rowAt(scrollTop + viewport + extra);
  return { first, last, top: heights.offset(first) };
}

/**
 * Where to scroll so that the row being read stays put while others arrive above it.
 *
 * @param anchor the row's new index and how far its top stood above the viewport's top before (may be negative).
 */
export const scrollKeeping = (heights: Heights, anchor: { row: number; cut: number }): number =>
  Math.max(0, heights.offset(anchor.row) + anchor.cut);

/** Where to scroll so that a row is wholly in view, moving no further than needed. */
export function scrollShowing(heights: Heights, row: number, scrollTop: number, viewport: number): number {
  const top = heights.offset(row);
  const bottom = heights.offset(row + 1);
  if (top < scrollTop) return top;
  return bottom > scrollTop + viewport ? bottom - viewport : scrollTop;
}
