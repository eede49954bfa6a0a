/** What was under the finger when it came down is what was pressed, although something that came meanwhile has moved it. */

const PRESSED = "a[href], button, label, summary";

/** No finger lies still; who slides farther means it. */
const SLIP_PX = 12;

let under: { readonly element: Element; readonly x: number; readonly y: number } | null = null;

function down({ target, clientX: x, clientY: y }: PointerEvent): void {
  const element = target instanceof Element && target.closest(PRESSED);
  under = element ? { element, x, y } : null;
}

const lifted = (): void => {
  under = null;
};

/** Gives a click that fell beside what was pressed to that. */
function redirect(click: MouseEvent): void {
  const pressed = under;
  lifted();
  // No finger made it: a key, or a label for its field.
  if (!(pressed && click.detail > 0 && click.target instanceof Element)) return;
  const { element, x, y } = pressed;
  if (!element.isConnected || element.contains(click.target)) return;
  if (Math.hypot(click.clientX - x, click.clientY - y) > SLIP_PX) return;
  click.preventDefault();
  click.stopImmediatePropagation();
  element.dispatchEvent(new MouseEvent("click", click));
}

/** From now on no press of a person is lost to what moves under it. */
export function keepPresses(): void {
  addEventListener("pointerdown", down, true);
  addEventListener("pointercancel", lifted, true);
  addEventListener("click", redirect, true);
}
