import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Rows that are drawn or left out together. */
export const BLOCK = 40;
/** Px: guessed for a row that was never drawn; drawn before and after what is in view. */
const GUESS = 48;
const EXTRA = "1200px";

interface RowBlockProps {
  readonly rows: number;
  readonly columns: number;
  /** Drawn wherever it stands: the first, and that which holds the row that is walked from. */
  readonly kept: boolean;
  readonly draw: () => ComponentChildren;
}

/** Part of a long table: its rows while they are near the view, else as much room as they took. */
export function RowBlock({ rows, columns, kept, draw }: RowBlockProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(rows * GUESS);
  const [near, setNear] = useState(typeof IntersectionObserver === "undefined");
  useLayoutEffect(() => {
    const { current } = body;
    if (current === null || typeof IntersectionObserver === "undefined") return;
    const look = new IntersectionObserver(
      (seen) => {
        const is = seen.at(-1)?.isIntersecting ?? false;
        if (!is) height.current = current.getBoundingClientRect().height;
        setNear(is);
      },
      { root: current.closest("main"), rootMargin: EXTRA },
    );
    look.observe(current);
    return () => look.disconnect();
  }, []);
  const hold = (room: HTMLElement | null) => {
    if (room !== null) room.style.height = `${height.current}px`;
  };
  return (
    <tbody ref={body}>
      {near || kept ? (
        draw()
      ) : (
        <tr>
          <td colSpan={columns} ref={hold} />
        </tr>
      )}
    </tbody>
  );
}
