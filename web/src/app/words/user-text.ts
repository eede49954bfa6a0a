import { signal } from "@preact/signals";

/** Characters that turn around how the rest of a line reads. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** What somebody wrote, to be read in the order in which it was written. */
export const straight = (words: string): string => words.replace(TURNING, "");

/** Of a name, and of what may take a few lines among others. */
const NAME = 60;
export const FEW_LINES = 160;

/** Somebody's words among ours: whole where they are as long as such words are, else their beginning. */
export function inLine(words: string, most = NAME): string {
  const read = straight(words);
  if (read.length <= most) return read;
  // By characters: half an emoji is none.
  return `${[...read.slice(0, 2 * most)].slice(0, most).join("")}…`;
}

/** True while the plan or the people are still to come: what is on screen is not whole yet. */
export const namesComing = signal(false);

/** In the place of a name: dots until what names it is here; what nothing will name keeps its id. */
export const unnamed = (id: string): string => (namesComing.value ? "…" : inLine(id));

/** Names one after the other; of more than a line can hold, the first. */
export function listed(names: readonly string[], joiner: string): string {
  const shown = names.slice(0, MOST_NAMES).join(joiner);
  return names.length > MOST_NAMES ? `${shown}…` : shown;
}

const MOST_NAMES = 12;
