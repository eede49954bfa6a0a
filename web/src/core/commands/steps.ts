/** Answers to the steps of a list, and taking one back. */

import type { VERDICTS } from "../catalogue/correctable";
import { type Target, targetOf } from "../folds/checklists";
import type { Doer } from "../readings/recovery/anew/required-answers";
import type { Entry } from "../record/entries";
import { isVisible } from "../record/fields";
import { type About, at, type Decision, type Drafts, of, refuse } from "./decision";

export type StepVerdict = (typeof VERDICTS)[number];

export interface StepAnswer {
  readonly target: Target;
  readonly verdict: StepVerdict;
  /** Why not, where it was not done; why, where it was done before its turn. */
  readonly reason?: string | undefined;
  /** It was done before its turn. */
  readonly early?: boolean | undefined;
  /** It is left out because it is not safe. */
  readonly unsafe?: boolean | undefined;
  /** It is left out because there is nothing of it to do there. */
  readonly needless?: boolean | undefined;
  /** Who did it, where the plan asks by whom, and what they answered, where it asks for that. */
  readonly doer?: Doer | null | undefined;
  readonly answer?: string | undefined;
  /** The list that goes on from what could not be done. */
  readonly followOn?: string | null | undefined;
  /** What it comes after, whatever this phone's clock says: the breaker that tripped, the loss of power. */
  readonly since?: readonly Entry[] | undefined;
}

export function answerStep(about: About, { target, verdict, ...more }: StepAnswer): Decision<"reason-missing"> {
  const body = { list: target.list, item: target.item, ...at(target) };
  const { reason = "", answer = "", doer, followOn, since = [] } = more;
  const where = { ...of(about), ...(since.length > 0 && { refs: since.map(({ ref }) => ref) }) };
  const why = more.early && { reason: reason.trim() };
  const said = { ...doer, ...(isVisible(answer) && { answer: answer.trim() }), ...why };
  if ((verdict !== "done" || more.early) && !isVisible(reason)) return refuse("reason-missing");
  if (verdict === "done") return [{ ...where, type: "step.done", body: { ...body, ...said } }];
  const left = { ...(more.unsafe && { unsafe: true }), ...(more.needless && { needless: true }) };
  return verdict === "skipped"
    ? [{ ...where, type: "step.skipped", body: { ...body, reason, ...left } }]
    : [{ ...where, type: "step.could_not", body: { ...body, reason, ...(followOn && { follow_on: followOn }) } }];
}

/** The first entry stays; this one says that it does not count, of which step, and why, where somebody else gave it. */
export function undoStep(about: About, { ref, action }: Entry, reason?: string): Drafts {
  const target = action && targetOf(action);
  const why = reason && { reason };
  const body = target ? { list: target.list, item: target.item, ...at(target), ...why } : { ...why };
  return [{ ...of(about), type: "step.undone", refs: [ref], body }];
}
