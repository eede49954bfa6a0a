import { useRef } from "preact/hooks";

/** Runs something at most once at a time: a second press while it runs does nothing. */
export function useOnce<A extends readonly unknown[]>(run: (...given: A) => Promise<void>): (...given: A) => void {
  const running = useRef(false);
  return (...given) => {
    if (running.current) return;
    running.current = true;
    void run(...given).finally(() => {
      running.current = false;
    });
  };
}

/** A form's way to submit by this, without the browser's own. */
export const submits =
  (run: () => void) =>
  (event: Event): void => {
    event.preventDefault();
    run();
  };
