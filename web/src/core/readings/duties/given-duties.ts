/** Duties that others gave to somebody, who has not answered yet. */

import { DUTIES, type Duty } from "../../catalogue/words";
import type { Entry } from "../../record/entries";
import { effective, textField, wordField } from "../../record/fields";

export interface GivenDuty {
  readonly duty: Duty;
  readonly entry: Entry;
  /** Who gave it, and from whom; null where that is not known, or nobody had it. */
  readonly by: string | null;
  readonly from: string | null;
}

/** By type the field that names who then has the duty. */
const GIVES: ReadonlyMap<string, string> = new Map([
  ["duty.taken", "person"],
  ["duty.handed_over", "to"],
]);
/** Who took, gave or let go of a duty, and who was given it. */
const ABOUT = ["person", "from", "to"];

/** Of each duty the newest word about this person counts: taking it up, passing it on, letting it go answers. */
export function givenTo(entries: readonly Entry[], person: string): readonly GivenDuty[] {
  const newest = new Map<Duty, Entry>();
  for (const entry of entries) {
    const action = effective(entry);
    if (!action?.type.startsWith("duty.")) continue;
    const duty = wordField(action, "duty", DUTIES);
    if (duty && ABOUT.some((name) => textField(action, name) === person)) newest.set(duty, entry);
  }
  return [...newest].flatMap(([duty, entry]) => {
    const action = effective(entry);
    const field = action && GIVES.get(action.type);
    // Whoever takes a duty, or takes back what they gave, needs no telling.
    if (!field || textField(action, field) !== person || action.actor === person) return [];
    return { duty, entry, by: action.actor, from: textField(action, "from") };
  });
}
