import { type Change, changeOf } from "../../../core/list-changes";
import { RowHeights, scrollKeeping, scrollShowing, spanInView } from "./row-heights";

/** Pixels guessed for a row that was never drawn, and pixels drawn before and after the view. */
const GUESS = 66;
const EXTRA = 480;

/** Rows to draw, and rows a person can see; both ends included. */
export interface Drawn {
  readonly first: number;
  readonly last: number;
  readonly seenFirst: number;
  readonly seenLast: number;
}

export const FIRST_DRAWN: Drawn = { first: 0, last: 19, seenFirst: 0, seenLast: 9 };

interface Parts {
  /** Scrolls. */
  readonly box: HTMLElement;
  /** As tall as the whole list. */
  readonly whole: HTMLElement;
  /** Holds the drawn rows, each with its key in `data-key`. */
  readonly part: HTMLElement;
}

/** Keeps a scrolled list's elements in step with heights that become known only when rows are drawn. */
export class ListWindow<T> {
  readonly #parts: Parts;
  readonly #onMove: (drawn: Drawn) => void;
  readonly #keyOf: (item: T) => string;
  readonly #measured = new Map<string, number>();
  readonly #resized: ResizeObserver;
  #items: readonly T[] = [];
  #heights = new RowHeights([]);
  #drawn = FIRST_DRAWN;
  /** The row under the eye and how far it is scrolled past; null at the very top, where news may push. */
  #anchor: { readonly row: number; readonly key: string; readonly cut: number } | null = null;
  #width = 0;
  /** What the elements say now, px. */
  #top = 0;
  #total = 0;

  constructor(parts: Parts, keyOf: (item: T) => string, onMove: (drawn: Drawn) => void) {
    this.#parts = parts;
    this.#keyOf = keyOf;
    this.#onMove = onMove;
    this.#resized = new ResizeObserver(() => this.#onResize());
    this.#resized.observe(parts.box);
    parts.box.addEventListener("scroll", this.#look, { passive: true });
  }

  close(): void {
    this.#resized.disconnect();
    this.#parts.box.removeEventListener("scroll", this.#look);
  }

  /** Other rows, or others among them: the one being read stays under the eye. */
  setItems(items: readonly T[]): void {
    const change = changeOf(this.#items, items);
    this.#heights = this.#heights.spliced(change.at, change.gone.length, this.#guesses(change.come));
    this.#items = items;
    this.#anchor = this.#anchor && { ...this.#anchor, row: this.#moved(this.#anchor, change) };
    this.#keepPlace();
    this.#look();
  }

  /** Called after drawing: guesses give way to real heights. */
  measure(): void {
    let changed = false;
    for (const [index, row] of [...this.#parts.part.children].entries()) {
      const key = row.getAttribute("data-key");
      const height = row.getBoundingClientRect().height;
      if (key === null || height === 0 || this.#keyAt(this.#drawn.first + index) !== key) continue;
      this.#measured.set(key, height);
      changed = this.#heights.set(this.#drawn.first + index, height) || changed;
    }
    if (changed) this.#keepPlace();
    this.#place();
    if (changed) this.#look();
  }

  /** Brings a row into view. */
  show(row: number): void {
    const { box } = this.#parts;
    box.scrollTop = scrollShowing(this.#heights, row, box.scrollTop, box.clientHeight);
    this.#look();
  }

  readonly #look = (): void => {
    const { scrollTop, clientHeight } = this.#parts.box;
    const row = this.#heights.rowAt(scrollTop);
    const key = this.#keyAt(row);
    this.#anchor = scrollTop > 0 && key !== null ? { row, key, cut: scrollTop - this.#heights.offset(row) } : null;
    const { first, last } = spanInView(this.#heights, scrollTop, clientHeight, EXTRA);
    const seen = spanInView(this.#heights, scrollTop + 1, clientHeight - 2, 0);
    this.#drawn = { first, last, seenFirst: seen.first, seenLast: seen.last };
    this.#place();
    this.#onMove(this.#drawn);
  };

  #place(): void {
    const top = this.#heights.offset(this.#drawn.first);
    if (top !== this.#top) this.#parts.part.style.transform = `translateY(${top}px)`;
    this.#top = top;
    this.#stretch();
  }

  /** A style written costs a layout, even where it says the same. */
  #stretch(): void {
    const { total } = this.#heights;
    if (total !== this.#total) this.#parts.whole.style.height = `${total}px`;
    this.#total = total;
  }

  #keepPlace(): void {
    const { box } = this.#parts;
    this.#stretch();
    if (this.#anchor && this.#anchor.row >= 0) box.scrollTop = scrollKeeping(this.#heights, this.#anchor);
  }

  #keyAt(row: number): string | null {
    const item = this.#items[row];
    return item === undefined ? null : this.#keyOf(item);
  }

  /** Where a row stands after a change; -1: nowhere. */
  #moved({ row, key }: { readonly row: number; readonly key: string }, { at, gone, come }: Change<T>): number {
    if (row < at) return row;
    if (row >= at + gone.length) return row + come.length - gone.length;
    const among = come.findIndex((item) => this.#keyOf(item) === key);
    return among < 0 ? -1 : at + among;
  }

  #onResize(): void {
    const width = this.#parts.box.clientWidth;
    if (width !== this.#width) this.#forget();
    this.#width = width;
    this.#look();
    this.measure();
  }

  /** Rows break otherwise at another width. */
  #forget(): void {
    this.#measured.clear();
    this.#heights = new RowHeights(this.#guesses(this.#items));
  }

  #guesses(items: readonly T[]): Float64Array {
    const heights = new Float64Array(items.length).fill(GUESS);
    if (this.#measured.size > 0)
      for (const [row, item] of items.entries()) heights[row] = this.#measured.get(this.#keyOf(item)) ?? GUESS;
    return heights;
  }
}
