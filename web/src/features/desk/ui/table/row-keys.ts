/** The keys that walk a table's rows, and the one that leads to its search. */

type Step = (row: number, last: number) => number;
const PAGE = 10;

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ["ArrowDown", (row) => row + 1],
  ["ArrowUp", (row) => row - 1],
  ["PageDown", (row) => row + PAGE],
  ["PageUp", (row) => row - PAGE],
  ["Home", () => 0],
  ["End", (_row, last) => last],
]);

/** The row that a key leads to from `row` of `count`; null where the key walks no rows. */
export function rowAfter({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, row: number, count: number): number | null {
  const step = altKey || ctrlKey || metaKey ? undefined : STEPS.get(key);
  if (step === undefined || count === 0) return null;
  return Math.min(Math.max(step(row, count - 1), 0), count - 1);
}

const isTyping = (at: EventTarget | null): boolean =>
  at instanceof Element && at.closest("input, textarea, select, [contenteditable], dialog") !== null;

/** Whether this press means the search: a "/" that is typed nowhere. */
export const meansSearch = (event: KeyboardEvent): boolean =>
  event.key === "/" && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
