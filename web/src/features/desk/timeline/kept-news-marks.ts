import { me } from "../../../app/record/store";
import { head, news, newsMark } from "../shell/desk-state";
import { markOnLeaving, type NewsMark, readNewsMark } from "./news-marks";

/** A mark for each site and person: a shared desk must not take one person's news for another's. */
const key = (): string => `stormlamp:looked:${me.value?.site}:${me.value?.person}`;

/** Sets the mark, on screen and on this computer. */
export function keepNewsMark(next: NewsMark): void {
  newsMark.value = next;
  store(next);
}

function store(next: NewsMark): void {
  try {
    localStorage.setItem(key(), JSON.stringify(next));
  } catch {
    // A full store costs a mark; nothing of the record is in it.
  }
}

/**
 * Begins a visit, and settles it when the page is hidden or left. @param seen refs that have been on the screen,
 * filled by the list. Gives the way to end the visit.
 */
export function startVisit(seen: Set<string>): () => void {
  newsMark.value = readNewsMark(localStorage.getItem(key()));
  const settle = () => {
    const refs = news();
    const mark = markOnLeaving(newsMark.value, head.value, refs, new Set(refs.filter((ref) => seen.has(ref))));
    store(mark);
    return mark;
  };
  const onChange = () => {
    if (document.visibilityState === "hidden") settle();
    else newsMark.value = readNewsMark(localStorage.getItem(key()));
  };
  document.addEventListener("visibilitychange", onChange);
  return () => {
    document.removeEventListener("visibilitychange", onChange);
    settle();
  };
}
