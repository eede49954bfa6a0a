import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useLocation } from "preact-iso/router";

/** The control of a path, else that of the nearest thing that holds it and is on the screen. */
export function controlOf(form: HTMLElement, asked: string): HTMLElement | null {
  const steps = asked.split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const name = CSS.escape(steps.slice(0, length).join("."));
    const found = form.querySelector<HTMLElement>(`[name="${name}"], [data-path="${name}"]`);
    if (found) return found;
  }
  return null;
}

/** Opens what folds around a control, and gives it the focus once the router gave it to the heading. */
export function reveal(control: HTMLElement | null): void {
  for (let around = control?.parentElement; around; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
  requestAnimationFrame(() => {
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: "center" });
  });
}

/** Opens what folds around the field that the address asks for (`?at=`), and gives it the focus. */
export function useAsked(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const { query } = useLocation();
  const asked = query["at"];
  useEffect(() => {
    if (asked === undefined || form.current === null) return;
    reveal(controlOf(form.current, asked));
  }, [asked]);
  return form;
}
