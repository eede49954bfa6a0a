/** Who may take an answer back: that power could not be brought back only whoever said so, who did it, or a supervisor. */

import { verdictOf } from "../../core/folds/checklists";
import { keepsFailure } from "../../core/readings/recovery/anew/failed-before";
import type { Entry } from "../../core/record/entries";
import { doerOf, textField } from "../../core/record/fields";
import { edition, me, supervises } from "../record/store";

/** The server does not judge it; the screens offer it to nobody else. */
export function mayTakeBack(entry: Entry): boolean {
  const [{ action }, from, person] = [entry, edition.value, me.value?.person];
  if (supervises.value || !(action && from) || verdictOf(entry) !== "could_not") return true;
  const isOwn = person !== undefined && [action.actor, doerOf(entry)].includes(person);
  return isOwn || !keepsFailure(from, textField(action, "list") ?? "");
}
