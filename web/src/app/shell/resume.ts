import { signal } from "@preact/signals";
import { storeLocally } from "../device/local-storage";
import { noteDraft } from "../unsaved/unsaved-words";

/** True from the start, and after each look elsewhere, until the person acts again: then "you were here" has been read. */
export const interrupted = signal(true);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") interrupted.value = true;
});

/**
 * Where this phone was, so that a restart in the middle of an incident opens there again. A hint, no record: the step
 * itself is in the journal.
 */
const KEY = "stormlamp:place";
const SESSION = "stormlamp:session";
const GOOD_FOR_MS = 12 * 3_600_000;

/** Where nobody works on an outage, and the desk, whose computer restarts less. */
const ELSEWHERE = /^\/(?:enrol|rehearsal|settings|phone|about|desk|log(?!\/paper))?(?:\/|\?|$)/u;
/** Places of work are worth returning to; the empty sheet of a note that is already recorded is none. */
const worth = (path: string) => !ELSEWHERE.test(path) || (path === "/log" && noteDraft.waits());

/** The list that this person looked at since the first screen: what follows is most likely about its step. */
export const lastList = signal<string | null>(null);

let moves = 0;

/** True when a screen of this app came before in this tab. */
export const cameFrom = (): boolean => moves > 0;

/** Somebody went from one screen of this app to another. */
export function rememberPlace(path: string, now: number): void {
  moves += 1;
  if (path.startsWith("/lists/")) lastList.value = path;
  else if (path === "/") lastList.value = null;
  keepPlace(path, now);
}

export function keepPlace(path: string, now: number): void {
  try {
    storeLocally(KEY, worth(path) || path === "/log" ? JSON.stringify({ path, at: now }) : null);
  } catch {
    // A full store loses the hint; the journal still knows the step.
  }
}

/** The place to open on a fresh start, or null: a reload, a link or a second visit goes where it says. */
export function placeToResume(now: number): string | null {
  const fresh = sessionStorage.getItem(SESSION) === null;
  try {
    sessionStorage.setItem(SESSION, "1");
    const { path, at } = new Object(JSON.parse(localStorage.getItem(KEY) ?? "{}")) as { path?: unknown; at?: unknown };
    const good = typeof path === "string" && worth(path) && typeof at === "number" && now - at < GOOD_FOR_MS;
    return fresh && good ? path : null;
  } catch {
    return null;
  }
}
