/** Telling audiences. */

import type { Bodies } from "../catalogue/bodies";
import type { Facts, StatedFact } from "../folds/facts";
import { type About, type Drafts, of, type WriteTime } from "./decision";

interface Notice extends Omit<Bodies["notice.given"], "facts"> {
  readonly write: WriteTime;
}

/** They were told, by the facts as they are known now. */
export const giveNotice = (about: About, facts: Facts, { write, ...told }: Notice): Drafts => [
  { ...of(about), type: "notice.given", body: { ...told, facts: factsUsed(facts, write) } },
];

/** What was known; times that were withdrawn are none. */
function factsUsed({ areas, cause, since, expectedBack, nextWordAt }: Facts, write: WriteTime) {
  const time = (name: string, fact: StatedFact<number | null>) =>
    typeof fact?.value === "number" ? { [name]: write(fact.value / 1000) } : {};
  return {
    ...(areas && { areas: areas.value }),
    ...(cause && { cause: cause.value }),
    ...time("since", since),
    ...time("expected_back", expectedBack),
    ...time("next_word_at", nextWordAt),
  };
}
