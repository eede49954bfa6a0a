import { useRef } from "preact/hooks";

/** Two taps at once are one: until it is done nothing is done again, and once it was done never on this screen. */
export function useOnce(act: () => Promise<boolean>): () => Promise<void> {
  const isDone = useRef(false);
  return async () => {
    if (isDone.current) return;
    isDone.current = true;
    try {
      isDone.current = await act();
    } catch (error) {
      isDone.current = false;
      throw error;
    }
  };
}
