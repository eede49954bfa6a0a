/** A tap on what has only just come under the finger, or has only just changed its meaning, does nothing; a call does. */

import { useRef } from "preact/hooks";

/** Nobody has read it, and let go of what they were about to press, sooner than this. */
const READ_MS = 1000;

/**
 * Gives what takes such taps away, to be put on what stands around them. `shape` tells what stands there, one after the
 * other: what only comes last moves nothing. Keys are no taps: they are for what has the focus.
 */
export function useSettled(shape: string): (event: MouseEvent) => void {
  const seen = useRef({ shape, at: Number.NEGATIVE_INFINITY });
  const before = seen.current.shape;
  if (before !== shape) {
    const isMore = before !== "" && shape.startsWith(before);
    seen.current = { shape, at: isMore ? seen.current.at : performance.now() };
  }
  return (event) => {
    if (event.detail === 0 || performance.now() - seen.current.at >= READ_MS || isCall(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** A call too many is hung up; one that was held back is help that comes late. */
const isCall = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("a[href^='tel:']") !== null;
