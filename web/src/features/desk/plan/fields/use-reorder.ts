import { useRef } from "preact/hooks";

/** The members of one list carry this, with their place in it. */
export const MEMBER = "data-member";

const members = (list: HTMLElement): readonly HTMLElement[] =>
  [...list.children].filter((each): each is HTMLElement => each instanceof HTMLElement && each.hasAttribute(MEMBER));

/** The place that a member held at this height would take. */
function placeAt(list: HTMLElement, y: number): number {
  const all = members(list);
  const below = all.findIndex((each) => {
    const box = each.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  return below < 0 ? all.length : below;
}

/** Draws the line at which what is dragged would fall; null: none. */
function drawLine(list: HTMLElement, place: number | null): void {
  const all = members(list);
  for (const [at, member] of all.entries()) {
    const behind = place === all.length && at === all.length - 1;
    member.style.boxShadow = at === place ? "0 -3px var(--mark)" : behind ? "0 3px var(--mark)" : "";
  }
}

/** The member that holds what was pressed or typed in, not one of a list inside it. */
const memberOf = (list: HTMLElement, target: EventTarget | null): number => {
  const all = members(list);
  return target instanceof Node ? all.findIndex((each) => each.contains(target)) : -1;
};

const isInner = (list: HTMLElement, target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`[${MEMBER}]`)?.parentElement !== list;

/** After it moved, what had the focus has it again. */
function refocus(list: HTMLElement, to: number, held: EventTarget | null): void {
  requestAnimationFrame(() => {
    const member = members(list)[to];
    if (held instanceof HTMLElement && member?.contains(held)) held.focus();
    else member?.querySelector<HTMLElement>("[data-handle]")?.focus();
  });
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowUp", -1],
  ["ArrowDown", 1],
]);

/** Moves members of a list by Alt with an arrow and by a drag at the handle. `onMove` gets both places. */
export function useReorder(count: number, onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? STEPS.get(event.key) : undefined;
    const { current } = list;
    if (step === undefined || current === null || isInner(current, event.target)) return;
    const from = memberOf(current, event.target);
    const to = from + step;
    event.preventDefault();
    if (from < 0 || to < 0 || to >= count) return;
    const held = event.target;
    onMove(from, to);
    refocus(current, to, held);
  };
  const onGrab = (event: PointerEvent) => {
    const { current } = list;
    if (current === null || !(event.currentTarget instanceof HTMLElement) || event.button !== 0) return;
    const [from, handle] = [memberOf(current, event.target), event.currentTarget];
    if (from < 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const end = new AbortController();
    let place = from;
    const follow = ({ clientY }: PointerEvent) => {
      place = placeAt(current, clientY);
      drawLine(current, place);
    };
    const drop = () => {
      end.abort();
      drawLine(current, null);
      const to = place > from ? place - 1 : place;
      if (to !== from) onMove(from, to);
    };
    const leave = () => {
      end.abort();
      drawLine(current, null);
    };
    handle.addEventListener("pointermove", follow, { signal: end.signal });
    handle.addEventListener("pointerup", drop, { signal: end.signal });
    handle.addEventListener("pointercancel", leave, { signal: end.signal });
  };
  return { list, onKeyDown, onGrab };
}
