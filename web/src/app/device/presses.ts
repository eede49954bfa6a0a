/**
 * What was under the finger when it came down is what was pressed, although something that came meanwhile has moved it;
 * and the second tap of two is for what the first was for, or for nothing.
 */

const PRESSED = "a[href], button, label, summary";

/** No finger lies still; who slides farther means it. */
const SLIP_PX = 12;

/** Nobody has read what came under the finger sooner than this. */
const TWICE_MS = 400;

interface Press {
  readonly element: Element;
  readonly x: number;
  readonly y: number;
  /** By a finger: not every browser counts those as a mouse's clicks. */
  readonly touch: boolean;
}

/** A press that counted: when, ms, and what was read where it was. */
interface Counted extends Press {
  readonly at: number;
  readonly read: string;
}

let under: Press | null = null;
let last: Counted | null = null;

/** What one reads around it; clocks run and counts grow without its being another thing. */
const readAt = (element: Element): string =>
  (element.closest("li, .card, dialog") ?? element).textContent?.replaceAll(/\d+/gu, "") ?? "";

const isNear = (a: Pick<Press, "x" | "y">, x: number, y: number): boolean => Math.hypot(x - a.x, y - a.y) <= SLIP_PX;

function down({ target, clientX: x, clientY: y, pointerType }: PointerEvent): void {
  const element = target instanceof Element && target.closest(PRESSED);
  under = element ? { element, x, y, touch: pointerType === "touch" } : null;
}

const lifted = (): void => {
  under = null;
};

function swallow(click: MouseEvent): void {
  click.preventDefault();
  click.stopImmediatePropagation();
}

/** Whether it is the second of two quick taps, and what the first was for is no longer there. */
function isStray({ element, x, y, touch }: Press, { detail, timeStamp }: MouseEvent): boolean {
  if (last === null || !isNear(last, x, y)) return false;
  const twice = detail > 1 || (touch && timeStamp - last.at < TWICE_MS);
  return twice && !(last.element === element && last.read === readAt(element));
}

/** Gives a click that fell beside what was pressed to that; takes one away that nobody meant for what it falls on. */
function redirect(click: MouseEvent): void {
  const pressed = under;
  lifted();
  // No finger made it: a key, or a label for its field.
  if (!(pressed && click.detail > 0 && click.target instanceof Element)) return;
  const { element } = pressed;
  if (isStray(pressed, click)) {
    swallow(click);
    return;
  }
  last = { ...pressed, at: click.timeStamp, read: readAt(element) };
  if (!element.isConnected || element.contains(click.target)) return;
  if (!isNear(pressed, click.clientX, click.clientY)) return;
  swallow(click);
  element.dispatchEvent(new MouseEvent("click", click));
}

/** From now on no press of a person is lost to what moves under it, or counts for what came there. */
export function keepPresses(): void {
  addEventListener("pointerdown", down, true);
  addEventListener("pointercancel", lifted, true);
  addEventListener("click", redirect, true);
}
