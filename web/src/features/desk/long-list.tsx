import type { ComponentChildren } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { FIRST_DRAWN, ListWindow } from "./list-window";

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
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const { box, whole, part, drawn, show } = useWindow(keys);
  const [stop, setStop] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);

  const move = (row: number): void => {
    const to = Math.min(Math.max(row, 0), keys.length - 1);
    wanted.current = keys[to] ?? null;
    setStop(wanted.current);
    if (to >= 0) show(to);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is met once, not again when rows arrive
  useLayoutEffect(() => {
    if (goTo) move(keys.indexOf(goTo.key));
  }, [goTo]);
  useLayoutEffect(() => {
    const row = wanted.current && part.current?.querySelector(`[data-key="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    wanted.current = null;
    row.querySelector("button")?.focus({ preventScroll: true });
  });
  useLayoutEffect(
    () => onSeen(keys.slice(drawn.seenFirst, drawn.seenLast + 1)),
    [keys, drawn.seenFirst, drawn.seenLast, onSeen],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS.get(event.key);
    const key = event.target instanceof Element && event.target.closest("[data-key]")?.getAttribute("data-key");
    const row = key ? keys.indexOf(key) : -1;
    if (!step || row < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(step(row, Math.max(1, drawn.seenLast - drawn.seenFirst), keys.length - 1));
  };
  const shown = items.slice(drawn.first, drawn.last + 1);
  const shownKeys = keys.slice(drawn.first, drawn.last + 1);
  const tabStop = stop !== null && shownKeys.includes(stop) ? stop : keys[Math.max(drawn.seenFirst, drawn.first)];
  return (
    <div class="long" ref={box}>
      <div ref={whole}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys belong to the buttons inside */}
        <ol class="long-part" aria-label={label} ref={part} onKeyDown={onKeyDown}>
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
function useWindow(keys: readonly string[]) {
  const box = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const part = useRef<HTMLOListElement>(null);
  const window = useRef<ListWindow | null>(null);
  const [drawn, setDrawn] = useState(FIRST_DRAWN);
  useLayoutEffect(() => {
    if (!(box.current && whole.current && part.current)) return;
    const made = new ListWindow({ box: box.current, whole: whole.current, part: part.current }, (next) =>
      setDrawn((old) => (sameRows(old, next) ? old : next)),
    );
    window.current = made;
    return () => made.close();
  }, []);
  useLayoutEffect(() => window.current?.setKeys(keys), [keys]);
  useLayoutEffect(() => window.current?.measure());
  return { box, whole, part, drawn, show: (row: number) => window.current?.show(row) };
}

const sameRows = (a: typeof FIRST_DRAWN, b: typeof FIRST_DRAWN): boolean =>
  a.first === b.first && a.last === b.last && a.seenFirst === b.seenFirst && a.seenLast === b.seenLast;
