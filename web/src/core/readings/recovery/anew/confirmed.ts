/** By whom a step is done or left out, and who else says so. */

import { type Step, type Target, targetKey, targetOf, verdictOf } from "../../../folds/checklists";
import { type Acts, counted } from "../../../folds/countable-acts";
import { byId, itemIn } from "../../../plan/plan-lookups";
import { type Action, couldKnow, type Entry, inDisplayOrder } from "../../../record/entries";
import { doerOf, effective, textField } from "../../../record/fields";
import type { GateContext } from "../gate-context";

/** All that say that it is done. */
export const doneBy = ({ leading, others }: Step): readonly Entry[] =>
  [leading, ...others].flatMap((act) => (act && verdictOf(act) === "done" ? [act] : []));

/** The entries that make an answer say what it says: whoever put it right said so, too. */
export const wordsOf = (act: Entry): readonly Entry[] => [act, ...(act.corrections ?? [])];

/** Who wrote it down said it as well as who did it. */
const hadAHand = (said: Entry, person: string | null): boolean =>
  said.action?.actor === person || doerOf(said) === person || (said.action && textField(said.action, "by")) === person;

/** What a second person confirms: that it is done, or that it was left out, since anybody last said otherwise. */
function confirmable({ status, leading, others }: Step): readonly Entry[] {
  const verdict = status === "skipped" ? "skipped" : "done";
  const said = [leading, ...others].flatMap((act) => act ?? []);
  const otherwise = said
    .filter((act) => verdictOf(act) !== verdict)
    .toSorted(inDisplayOrder)
    .at(-1);
  return said.filter((act) => verdictOf(act) === verdict && (!otherwise || inDisplayOrder(act, otherwise) > 0));
}

export const isSkip = (act: Entry): boolean => verdictOf(act) === "skipped";

/** Those of them that stand without this person's word. */
export const saidWithout = (step: Step, person: string): readonly Entry[] =>
  confirmable(step).filter((act) => wordsOf(act).every((said) => !hadAHand(said, person)));

const confirmations = new WeakMap<Acts, ReadonlyMap<string, readonly Entry[]>>();

/** By the ref of an answer who confirmed it: nobody confirms what they do not name. */
function confirmationsOf(acts: Acts): ReadonlyMap<string, readonly Entry[]> {
  const known = confirmations.get(acts);
  if (known) return known;
  const found = new Map<string, Entry[]>();
  for (const entry of counted(acts)) {
    for (const ref of entry.action?.refs ?? []) if (!found.get(ref)?.push(entry)) found.set(ref, [entry]);
  }
  confirmations.set(acts, found);
  return found;
}

/** Somebody else's word that it is done, or left out; `isMeant`: of those words that are asked for. */
export function confirmationOf(
  { scene }: GateContext,
  step: Step,
  isMeant: (entry: Entry) => boolean = () => true,
): Entry | null {
  const by = confirmationsOf(scene.confirmations);
  const found = confirmable(step).flatMap((act) =>
    (by.get(act.ref) ?? []).filter((entry) => isMeant(entry) && isSecond(entry, act, step)),
  );
  return found.toSorted(inDisplayOrder)[0] ?? null;
}

/** Who confirms: whoever records it, or whoever says so on that phone. */
export const secondIn = (action: Action): string | null => textField(action, "witness") ?? action.actor;

/** Of somebody who had no hand in it, and could know all that is said there. */
function isSecond(entry: Entry, done: Entry, { target }: Step): boolean {
  const [action, words] = [effective(entry), wordsOf(done)];
  const of = action && targetOf(action);
  if (!(action?.actor && of) || targetKey(of) !== targetKey(target)) return false;
  const second = secondIn(action);
  const isOther = (said: Entry) => Boolean(said.action?.actor) && !hadAHand(said, second);
  return words.every((said) => isOther(said) && couldKnow(entry, said));
}

/** Whether it is done by all whom the plan asks for. */
export const isDoneByAll = (context: GateContext, step: Step): boolean =>
  step.status === "done" && (!isForTwo(context, step.target) || confirmationOf(context, step) !== null);

export const isForTwo = ({ edition }: GateContext, { list, item }: Target): boolean =>
  byId(edition.lists, list)?.gate.two_persons || itemIn(edition, list, item)?.two_persons || false;
