import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { movedArea } from "../../../../../core/plan/draft/edits/area-edits";
import { changeAreas, chooseArea, draftAreas } from "./areas-state";

interface Over {
  readonly id: string;
  readonly place: "before" | "into";
}

/** Above this part of a row one drops before it, below into it. */
const BEFORE = 0.3;

/** Where something held at this height would fall; null: on no row, or before the site itself. */
function overAt(tree: HTMLElement, y: number): Over | null {
  const row = [...tree.children].find((each) => {
    const box = each.getBoundingClientRect();
    return y >= box.top && y < box.bottom;
  });
  const id = row?.getAttribute("data-area") ?? null;
  if (!row || id === null) return null;
  const box = row.getBoundingClientRect();
  const outer = draftAreas.peek().find((area) => area.id === id)?.parent ?? null;
  return { id, place: outer !== null && y < box.top + box.height * BEFORE ? "before" : "into" };
}

function drop(held: string, { id, place }: Over): void {
  const target = draftAreas.peek().find((area) => area.id === id);
  if (id === held || !target) return;
  if (place === "into") changeAreas((all) => movedArea(all, held, id, null));
  else changeAreas((all) => movedArea(all, held, target.parent ?? null, id));
}

/** Moves areas by a drag at their handle: onto one, or between two. */
export function useAreaDrag(tree: RefObject<HTMLElement | null>) {
  const [over, setOver] = useState<Over | null>(null);
  const onGrab = (event: PointerEvent) => {
    const handle = event.currentTarget;
    const held = handle instanceof Element ? handle.closest("[data-area]")?.getAttribute("data-area") : null;
    if (!(held && handle instanceof HTMLElement) || event.button !== 0) return;
    event.preventDefault();
    chooseArea(held);
    handle.setPointerCapture(event.pointerId);
    const end = new AbortController();
    let last: Over | null = null;
    const follow = ({ clientY }: PointerEvent) => {
      last = tree.current && overAt(tree.current, clientY);
      setOver(last);
    };
    const leave = () => {
      end.abort();
      setOver(null);
    };
    const release = () => {
      leave();
      if (last) drop(held, last);
    };
    handle.addEventListener("pointermove", follow, { signal: end.signal });
    handle.addEventListener("pointerup", release, { signal: end.signal });
    handle.addEventListener("pointercancel", leave, { signal: end.signal });
  };
  return { over, onGrab };
}
