/** Duties that others gave to somebody or took from them, who has not answered yet. */

import { DUTIES, type Duty } from "../../catalogue/words";
import { dutiesFold } from "../../folds/duties";
import type { Action, Entry } from "../../record/entries";
import { effective, textField, wordField } from "../../record/fields";

export interface MovedDuty {
  readonly duty: Duty;
  readonly entry: Entry;
  /** Who moved it, and from whom; null where that is not known, or nobody had it. */
  readonly by: string | null;
  readonly from: string | null;
  /** Who has it now in this one's place; null where it came to them. */
  readonly to: string | null;
}

/** By type the field that names who then has the duty. */
const GIVES: ReadonlyMap<string, string> = new Map([
  ["duty.taken", "person"],
  ["duty.handed_over", "to"],
]);
/** Who took, gave or let go of a duty, and who was given it. */
const ABOUT = ["person", "from", "to"];

/** Of each duty the newest word about this person counts: taking it up, passing it on, letting it go answers. */
export function movedFor(entries: readonly Entry[], person: string): readonly MovedDuty[] {
  const newest = new Map<Duty, Entry>();
  let held = dutiesFold.initial;
  const has = (duty: Duty) => held.get(duty)?.some((each) => each.person === person) ?? false;
  for (const entry of entries) {
    const action = effective(entry);
    const duty = action?.type.startsWith("duty.") ? wordField(action, "duty", DUTIES) : null;
    if (!(action && duty)) continue;
    if (isSaidBy(person, action, newest.get(duty))) continue;
    const had = has(duty);
    held = dutiesFold.evolve(held, entry);
    // Who was given it by somebody who had given it away before loses it unnamed.
    if (had !== has(duty) || ABOUT.some((name) => textField(action, name) === person)) newest.set(duty, entry);
  }
  return [...newest].flatMap(([duty, entry]) => moveOf(duty, entry, effective(entry), person) ?? []);
}

/** That somebody has what this person gave them is what this person said themselves. */
function isSaidBy(person: string, action: Action, before: Entry | undefined): boolean {
  const said = before && effective(before);
  if (said?.actor !== person || said.type !== "duty.handed_over" || action.type !== said.type) return false;
  const isSame = (name: string) => textField(action, name) === textField(said, name);
  return textField(said, "from") === person && isSame("from") && isSame("to") && action.refs.length === 0;
}

function moveOf(duty: Duty, entry: Entry, action: Action | null, person: string): MovedDuty | null {
  const field = action && GIVES.get(action.type);
  // Whoever takes or lets go a duty, or takes back what they moved, needs no telling.
  if (!field || action.actor === person || action.refs.length > 0) return null;
  const to = textField(action, field);
  const moved = { duty, entry, by: action.actor, from: textField(action, "from") };
  return { ...moved, to: to === person ? null : to };
}
