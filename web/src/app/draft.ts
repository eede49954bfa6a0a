import { jot } from "./jot";

/**
 * A note that was begun stays until it is recorded, whatever else one looks at meanwhile, also after a restart of the
 * phone. It is nobody's record yet, so it lives outside the logbook, and only its writer sees it again.
 */
const KEY = "stormlamp:note";

/** What this person began to write; empty where there is nothing. */
export function readDraft(person: string | null): string {
  try {
    const { by, text } = new Object(JSON.parse(localStorage.getItem(KEY) ?? "{}")) as { by?: unknown; text?: unknown };
    return by === person && typeof text === "string" ? text : "";
  } catch {
    return "";
  }
}

export function keepDraft(person: string | null, text: string): void {
  try {
    jot(KEY, text ? JSON.stringify({ by: person, text }) : null);
  } catch {
    // A full store loses the draft, not the note: that is recorded in the logbook.
  }
}

/** Forgets what anybody else began to write. */
export function dropOthersDraft(person: string | null): void {
  if (draftWaits() && readDraft(person) === "") jot(KEY, null);
}

/** True when somebody's note is unfinished. */
export const draftWaits = (): boolean => localStorage.getItem(KEY) !== null;
