import { changeOf } from "../../core/lists";
import { Heights, scrollKeeping, scrollShowing, spanInView } from "./heights";

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
export class ListWindow {
  readonly #parts: Parts;
  readonly #onMove: (drawn: Drawn) => void;
  readonly #measured = new Map<string, number>();
  readonly #resized: ResizeObserver;
  #keys: readonly string[] = [];
  #heights = new Heights([]);
  #drawn = FIRST_DRAWN;
  /** The row under the eye and how far it is scrolled past; null at the very top, where news may push. */
  #anchor: { readonly key: string; readonly cut: number } | null = null;
  #width = 0;
  /** What the elements say now, px. */
  #top = 0;
  #total = 0;

  constructor(parts: Parts, onMove: (drawn: Drawn) => void) {
    this.#parts = parts;
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
  setKeys(keys: readonly string[]): void {
    const { at, gone, come } = changeOf(this.#keys, keys);
    this.#heights = this.#heights.spliced(at, gone.length, this.#guesses(come));
    this.#keys = keys;
    this.#keepPlace();
    this.#look();
  }

  /** Called after drawing: guesses give way to real heights. */
  measure(): void {
    let changed = false;
    for (const [index, row] of [...this.#parts.part.children].entries()) {
      const key = row.getAttribute("data-key");
      const height = row.getBoundingClientRect().height;
      if (key === null || height === 0 || this.#keys[this.#drawn.first + index] !== key) continue;
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
    const key = this.#keys[row];
    this.#anchor = scrollTop > 0 && key !== undefined ? { key, cut: scrollTop - this.#heights.offset(row) } : null;
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
    const row = this.#anchor ? this.#keys.indexOf(this.#anchor.key) : -1;
    if (this.#anchor && row >= 0) box.scrollTop = scrollKeeping(this.#heights, { row, cut: this.#anchor.cut });
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
    this.#heights = new Heights(this.#guesses(this.#keys));
  }

  #guesses(keys: readonly string[]): Float64Array {
    const heights = new Float64Array(keys.length).fill(GUESS);
    if (this.#measured.size > 0)
      for (const [row, key] of keys.entries()) heights[row] = this.#measured.get(key) ?? GUESS;
    return heights;
  }
}
