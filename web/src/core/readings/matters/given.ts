/** What others gave to somebody by name: it comes first among their things, and they are told until they answer. */

import { countedBy } from "../../folds/countable-acts";
import { couldKnow } from "../../record/entries";
import type { Scene } from "../../scene";
import type { Keeper, Matter } from "./matter";
import { inUrgency } from "./matters";

/** By whom and when somebody else gave it to this person by name; null: nobody did. */
export const givenBy = ({ keepers }: Matter, person: string): Keeper | null =>
  keepers.find(
    (each) =>
      each.person === person && each.entry.action?.type === "matter.given" && each.entry.action.actor !== person,
  ) ?? null;

/** Of these what was given to this person, who has not said since that they have it. */
export function awaitingAnswer(
  matters: readonly Matter[],
  { taking }: Pick<Scene, "taking">,
  person: string,
): readonly Matter[] {
  const acts = countedBy(taking, "matter");
  return matters.filter((matter) => {
    const given = givenBy(matter, person);
    const said = acts.get(matter.key)?.some((entry) => {
      const isMine = entry.action?.type === "matter.taken" && entry.action.actor === person;
      return isMine && given !== null && couldKnow(entry, given.entry);
    });
    return given !== null && !said;
  });
}

/** Somebody's life; what was given to this person by name; all else that is theirs; each with the most pressing first. */
export function mineInOrder(matters: readonly Matter[], person: string): readonly Matter[] {
  const rank = (matter: Matter) => (matter.urgency === 0 ? 0 : givenBy(matter, person) ? 1 : 2);
  return matters.toSorted((a, b) => rank(a) - rank(b) || inUrgency(a, b));
}
