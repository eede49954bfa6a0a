import { useEffect, useState } from "preact/hooks";

/** Entries that are folded whole within a frame. */
const FEW = 10_000;

/**
 * False while a screen with this many entries is drawn for the first time, true from its first picture on: what
 * happened is read before all that is counted from it. Few entries need no such order.
 */
export function useAfterPaint(entries: number): boolean {
  const [painted, setPainted] = useState(entries <= FEW);
  useEffect(() => {
    // A frame's callback runs before its picture; what that callback puts off runs behind it.
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}
