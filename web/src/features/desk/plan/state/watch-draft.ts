import { lookForTheirs } from "./saving";

/** ms between two looks. */
const EVERY = 20_000;

/** Brings in what other keepers change while somebody looks at the draft. Gives the way to stop. */
export function watchDraft(): () => void {
  const look = () => {
    if (document.visibilityState === "visible") void lookForTheirs();
  };
  const timer = setInterval(look, EVERY);
  addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}
