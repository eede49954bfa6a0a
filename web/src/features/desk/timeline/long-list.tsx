import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { FIRST_DRAWN, ListWindow } from "./list-window";
import * as styles from "./long-list.module.css";

interface LongListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** Stable across renders, or the list is measured anew. */
  readonly keyOf: (item: T) => string;
  /** The row's content with one button; `tabIndex` makes one row a stop, the arrow keys walk the others. */
  readonly render: (item: T, tabIndex: 0 | -1, index: number) => ComponentChildren;
  /** Row to bring into view and to focus, each time that a new object is given. */
  readonly goTo: { readonly key: string } | null;
  /** Keys of the rows in view, whenever others come into it. */
  readonly onSeen: (keys: readonly string[]) => void;
}

type Step = (row: number, page: number, last: number) => number;

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ["ArrowDown", (row) => row + 1],
  ["ArrowUp", (row) => row - 1],
  ["PageDown", (row, page) => row + page],
  ["PageUp", (row, page) => row - page],
  ["Home", () => 0],
  ["End", (_row, _page, last) => last],
]);

/**
 * A list of any length of which only the rows in view exist. Rows may be of any height; the one being read stays
 * where it is while others arrive above it.
 */
export function LongList<T>({ label, items, keyOf, render, goTo, onSeen }: LongListProps<T>) {
  const { box, whole, part, drawn, show } = useWindow(items, keyOf);
  const [stop, setStop] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);

  const rowOf = (key: string): number => items.findIndex((item) => keyOf(item) === key);
  const move = (row: number): void => {
    const to = Math.min(Math.max(row, 0), items.length - 1);
    const item = items[to];
    wanted.current = item === undefined ? null : keyOf(item);
    setStop(wanted.current);
    if (to >= 0) show(to);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is met once, not again when rows arrive
  useLayoutEffect(() => {
    if (goTo) move(rowOf(goTo.key));
  }, [goTo]);
  useLayoutEffect(() => {
    const row = wanted.current && part.current?.querySelector(`[data-key="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    wanted.current = null;
    row.querySelector("button")?.focus({ preventScroll: true });
  });
  useLayoutEffect(
    () => onSeen(items.slice(drawn.seenFirst, drawn.seenLast + 1).map(keyOf)),
    [items, keyOf, drawn.seenFirst, drawn.seenLast, onSeen],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS.get(event.key);
    const key = event.target instanceof Element && event.target.closest("[data-key]")?.getAttribute("data-key");
    const row = key ? rowOf(key) : -1;
    if (!step || row < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(step(row, Math.max(1, drawn.seenLast - drawn.seenFirst), items.length - 1));
  };
  const shown = items.slice(drawn.first, drawn.last + 1);
  const shownKeys = shown.map(keyOf);
  const tabStop =
    stop !== null && shownKeys.includes(stop) ? stop : shownKeys[Math.max(drawn.seenFirst - drawn.first, 0)];
  return (
    <div class={styles.list} ref={box}>
      <div ref={whole}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys belong to the buttons inside */}
        <ol class={styles.part} aria-label={label} ref={part} onKeyDown={onKeyDown}>
          {shown.map((item, index) => {
            const key = keyOf(item);
            return (
              <li key={key} data-key={key} aria-setsize={items.length} aria-posinset={drawn.first + index + 1}>
                {render(item, key === tabStop ? 0 : -1, drawn.first + index)}
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}

/** Which rows are drawn; the elements' sizes follow. */
function useWindow<T>(items: readonly T[], keyOf: (item: T) => string) {
  const box = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const part = useRef<HTMLOListElement>(null);
  const window = useRef<ListWindow<T> | null>(null);
  const [drawn, setDrawn] = useState(FIRST_DRAWN);
  useLayoutEffect(() => {
    if (!(box.current && whole.current && part.current)) return;
    const parts = { box: box.current, whole: whole.current, part: part.current };
    const made = new ListWindow(parts, keyOf, (next) => setDrawn((old) => (sameRows(old, next) ? old : next)));
    window.current = made;
    return () => made.close();
  }, [keyOf]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a window that is made anew for other keys knows no items
  useLayoutEffect(() => window.current?.setItems(items), [items, keyOf]);
  useLayoutEffect(() => window.current?.measure());
  return { box, whole, part, drawn, show: (row: number) => window.current?.show(row) };
}

const sameRows = (a: typeof FIRST_DRAWN, b: typeof FIRST_DRAWN): boolean =>
  a.first === b.first && a.last === b.last && a.seenFirst === b.seenFirst && a.seenLast === b.seenLast;
