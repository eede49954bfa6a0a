/**
 * Heights of a long list's rows, most of them guessed, in blocks with their sums: to measure a row, or to put rows
 * among the others, costs one block and a walk over the blocks, however many rows there are.
 */
export class RowHeights {
  readonly #blocks: readonly Block[];
  readonly size: number;

  /** @param heights CSS pixels per row, in list order, each above 0. */
  constructor(heights: ArrayLike<number>, blocks = blocksOf(heights)) {
    this.#blocks = blocks;
    this.size = blocks.reduce((size, { rows }) => size + rows.length, 0);
  }

  /** The same rows, from `row` on `gone` of them taken out and others put in. What it was before is used no more. */
  spliced(row: number, gone: number, come: ArrayLike<number>): RowHeights {
    const [first, last] = [this.#placeOf(row), this.#placeOf(row + gone)];
    const before = this.#blocks[first.block]?.rows.subarray(0, first.row) ?? [];
    const after = this.#blocks[last.block]?.rows.subarray(last.row) ?? [];
    const made = blocksOf([...before, ...Array.from(come), ...after]);
    return new RowHeights([], this.#blocks.toSpliced(first.block, last.block - first.block + 1, ...made));
  }

  /** Height of the whole list in pixels. */
  get total(): number {
    return this.#blocks.reduce((sum, block) => sum + block.sum, 0);
  }

  /** Sets one row's measured height; false when it already had it. */
  set(row: number, height: number): boolean {
    const place = this.#placeOf(row);
    const block = this.#blocks[place.block];
    const change = height - (block?.rows[place.row] ?? height);
    if (block === undefined || Math.abs(change) < 0.5) return false;
    block.rows[place.row] = height;
    block.sum += change;
    return true;
  }

  /** Pixels above this row; `offset(size)` is the whole list. */
  offset(row: number): number {
    let sum = 0;
    let left = row;
    for (const block of this.#blocks) {
      if (left < block.rows.length) return sum + sumOf(block.rows.subarray(0, Math.max(0, left)));
      sum += block.sum;
      left -= block.rows.length;
    }
    return sum;
  }

  /** The row that covers this pixel; the first or last row when the pixel is outside, -1 in an empty list. */
  rowAt(pixel: number): number {
    let rest = Math.max(pixel, 0);
    let row = 0;
    for (const { rows, sum } of this.#blocks) {
      if (rest < sum) {
        for (const height of rows) {
          if (rest < height) return row;
          rest -= height;
          row += 1;
        }
      } else {
        rest -= sum;
        row += rows.length;
      }
    }
    return Math.min(row, this.size - 1);
  }

  /** The block that holds a row, and which of its rows it is; behind the last row the end of the last block. */
  #placeOf(row: number): { readonly block: number; readonly row: number } {
    let left = row;
    for (const [block, { rows }] of this.#blocks.entries()) {
      if (left < rows.length || block === this.#blocks.length - 1) return { block, row: left };
      left -= rows.length;
    }
    return { block: 0, row: 0 };
  }
}

interface Block {
  readonly rows: Float64Array;
  sum: number;
}

/** Rows of a block at most. */
const MOST = 512;

const sumOf = (rows: Float64Array): number => rows.reduce((sum, height) => sum + height, 0);

/** In parts of about one size: none is left of a single row, however often one is put before the others. */
function blocksOf(heights: ArrayLike<number>): readonly Block[] {
  const parts = Math.ceil(heights.length / MOST);
  const whole = new Float64Array(heights);
  const edge = (part: number) => Math.round((part * whole.length) / parts);
  return Array.from({ length: parts }, (_, part) => {
    const rows = whole.slice(edge(part), edge(part + 1));
    return { rows, sum: sumOf(rows) };
  });
}

/** Rows to draw: `first` to `last` inclusive (`last` < `first`: none), and where the first begins. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly top: number;
}

/** The rows in view, with `extra` pixels drawn before and after so that a fast thumb sees no hole. */
export function spanInView(heights: RowHeights, scrollTop: number, viewport: number, extra: number): Span {
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
export const scrollKeeping = (heights: RowHeights, anchor: { row: number; cut: number }): number =>
  Math.max(0, heights.offset(anchor.row) + anchor.cut);

/** Where to scroll so that a row is wholly in view, moving no further than needed. */
export function scrollShowing(heights: RowHeights, row: number, scrollTop: number, viewport: number): number {
  const top = heights.offset(row);
  const bottom = heights.offset(row + 1);
  if (top < scrollTop) return top;
  return bottom > scrollTop + viewport ? bottom - viewport : scrollTop;
}
