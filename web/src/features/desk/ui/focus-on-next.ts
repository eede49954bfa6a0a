import type { FocusEventHandler } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * For a list whose rows go when they are done: whoever works on it by keyboard goes on with the row that took the place of
 * the one that went, and not at the top of the page.
 */
export function useFocusOnNext<List extends HTMLElement>() {
  const list = useRef<List>(null);
  /** The row that holds the focus; null: none does. */
  const at = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (at.current === null || document.activeElement !== document.body) return;
    const rows = list.current?.children;
    const next = rows?.[Math.min(at.current, rows.length - 1)];
    next?.querySelector<HTMLElement>("button, a")?.focus({ preventScroll: true });
  });
  const onFocusIn: FocusEventHandler<List> = ({ target }) => {
    at.current = [...(list.current?.children ?? [])].findIndex((row) => row.contains(target as Node));
  };
  const onFocusOut: FocusEventHandler<List> = ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !list.current?.contains(relatedTarget)) at.current = null;
  };
  return { ref: list, onFocusIn, onFocusOut };
}
