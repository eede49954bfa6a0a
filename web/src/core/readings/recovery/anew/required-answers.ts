/** What an answer to a step is to tell beside its being done: what it asks for, and who did it. */

import { verdictOf } from "../../../folds/checklists";
import type { Checklist, Edition, Item } from "../../../plan/plan";
import type { Entry } from "../../../record/entries";
import { isVisible, textField } from "../../../record/fields";
import { isWayOn } from "../way-on";

/** Somebody of the directory, or whoever came from outside, by the name that they gave. */
export type Doer = { readonly by: string } | { readonly by_name: string };

/** What comes before power goes on, and may hurt whoever does it. */
export const asksWho = ({ recovery }: Edition, { id, hazard }: Checklist): boolean =>
  Boolean(hazard) && recovery.before.includes(id);

/** Who an answer says did it; null where it says nothing of it. */
export function doerIn(action: Parameters<typeof textField>[0]): Doer | null {
  const [by, byName] = [textField(action, "by"), textField(action, "by_name")];
  return by === null ? (byName === null ? null : { by_name: byName }) : { by };
}

/** Before power goes on, of what tripped, and where one reads and another answers, that is written down before it is done; elsewhere it may be left empty. */
export const wantsAnswer = (edition: Edition, list: Checklist, { expect }: Item): boolean =>
  expect?.answer === true &&
  (list.call_and_response === true || isWayOn(edition, list.id) || edition.recovery.before.includes(list.id));

/** Whether an answer says "done" without telling that. */
export function lacksAnswers(edition: Edition, list: Checklist, item: Item, act: Entry): boolean {
  const { action } = act;
  if (action === null || verdictOf(act) !== "done") return false;
  const isAnswered = !wantsAnswer(edition, list, item) || isVisible(textField(action, "answer") ?? "");
  return !(isAnswered && (!asksWho(edition, list) || doerIn(action) !== null));
}
