/** Who may take an entry back: whoever recorded or did it, or a supervisor; some of it anybody, who says why. */

import { countsUntilUndone } from "../../core/catalogue/takeable";
import { verdictOf } from "../../core/folds/checklists";
import { keepsFailure } from "../../core/readings/recovery/anew/failed-before";
import type { Entry } from "../../core/record/entries";
import { doerOf, effective, textField } from "../../core/record/fields";
import { isWaiting } from "../customers/proposals";
import { edition, me, supervises } from "../record/store";

function isOwn(entry: Entry): boolean {
  const person = me.value?.person;
  return person !== undefined && [entry.action?.actor, doerOf(entry)].includes(person);
}

/** Of answers to steps: that power could not be brought back only few. The server does not judge it; the screens offer it to nobody else. */
export function mayTakeBack(entry: Entry): boolean {
  const [{ action }, from] = [entry, edition.value];
  if (supervises.value || !(action && from) || verdictOf(entry) !== "could_not") return true;
  return isOwn(entry) || !keepsFailure(from, textField(action, "list") ?? "");
}

/** Who stands as told and is not must be told, whoever sees it first. */
const ANYBODYS = /^(?:notice\.given|report\.(?:given|skipped))$/u;

/**
 * Whether this person is offered to take this entry back. Of an accident only what they recorded themselves counts so,
 * and a customer whom the desk took in is put right in the directory.
 */
export function isOfferedBack(entry: Entry): boolean {
  const action = effective(entry);
  if (action === null) return false;
  if (verdictOf(entry) !== null) return mayTakeBack(entry);
  if (ANYBODYS.test(action.type)) return true;
  if (action.type === "accident.recorded") return action.actor !== null && action.actor === me.value?.person;
  if (action.type === "customer.reported" && !isWaiting(entry.ref)) return false;
  return countsUntilUndone(action.type) && (supervises.value || isOwn(entry));
}
