import { storeLocally } from "../device/local-storage";

/**
 * What was begun stays until it is recorded, also after a restart of the phone. It is nobody's record yet, so it lives
 * outside the logbook, and only who began it sees it again.
 */
export interface UnsavedWords {
  read: (person: string | null) => string;
  keep: (person: string | null, text: string) => void;
  /** Forgets what anybody else began. */
  dropOthers: (person: string | null) => void;
  /** True when somebody's is unfinished. */
  waits: () => boolean;
}

function draft(key: string): UnsavedWords {
  const waits = () => localStorage.getItem(key) !== null;
  const read = (person: string | null) => {
    try {
      const held = new Object(JSON.parse(localStorage.getItem(key) ?? "{}")) as { by?: unknown; text?: unknown };
      return held.by === person && typeof held.text === "string" ? held.text : "";
    } catch {
      return "";
    }
  };
  return {
    read,
    keep: (person, text) => {
      try {
        storeLocally(key, text ? JSON.stringify({ by: person, text }) : null);
      } catch {
        // A full store loses the draft, not what it becomes: that is recorded in the logbook.
      }
    },
    dropOthers: (person) => {
      if (waits() && read(person) === "") storeLocally(key, null);
    },
    waits,
  };
}

/** A note, whatever else one looks at meanwhile. */
export const noteDraft = draft("stormlamp:note");

/** What was tapped of people in danger: the call comes first, and a phone may end the page during it. */
export const dangerDraft = draft("stormlamp:danger");

/** A message that set out and may have gone or not: the phone's own app for it may end the page. */
export const sentDraft = draft("stormlamp:sent");

/** Reports that were changed and not given yet. */
export const reportDraft = draft("stormlamp:report");

/** All that anybody else began is forgotten. */
export function dropOthersDrafts(person: string | null): void {
  for (const each of [noteDraft, dangerDraft, sentDraft, reportDraft]) each.dropOthers(person);
}
