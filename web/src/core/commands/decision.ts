/** What a command answers: what is to be recorded, in this order, or by name why nothing is. */

import type { IncidentView } from "../folds/incident-views";
import type { Place } from "../plan/plan-lookups";
import type { ActionDraft } from "../record/drafts";

/** Why nothing is recorded. Each has its words: the message `refused-NAME`. */
export type Reason =
  | "areas-missing"
  | "attendees-missing"
  | "begun-already"
  | "calling-off-not-allowed"
  | "closing-not-allowed"
  | "dark-without-reason"
  | "ends-before-it-begins"
  | "left-to-nobody"
  | "level-missing"
  | "level-same"
  | "lowering-not-allowed"
  | "name-missing"
  | "number-missing"
  | "people-in-danger"
  | "people-inside"
  | "power-not-back"
  | "proof-missing"
  | "reason-missing"
  | "same-person"
  | "thing-missing"
  | "time-missing"
  | "turn-not-come"
  | "words-missing";

export interface Refusal<Why extends Reason = Reason> {
  readonly refused: Why;
}

export type Decision<Why extends Reason = Reason> = Drafts | Refusal<Why>;

/** What a command answers that refuses nothing. */
export type Drafts = readonly ActionDraft[];

export const refuse = <Why extends Reason>(refused: Why): Refusal<Why> => ({ refused });

export const isRefusal = <Why extends Reason>(decision: Decision<Why>): decision is Refusal<Why> =>
  "refused" in decision;

/** What something is recorded of; null: of no incident. */
export type About = Pick<IncidentView, "ref" | "drill"> | null;

/** The incident and the mode of all that is recorded of it. */
export const of = (about: About) => ({ incident: about?.ref ?? null, drill: about?.drill ?? false });

/** Where, as a body says it: only what is known. */
export const at = ({ area, asset }: Place) => ({ ...(area ? { area } : {}), ...(asset ? { asset } : {}) });

/** A time (ms since 1970) as bodies carry it, in the zone of whoever records. */
export type WriteTime = (ms: number) => string;
