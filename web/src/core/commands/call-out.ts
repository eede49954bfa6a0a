/** Calling people out: whom somebody told to come, and what they answered. */

import type { CallChannel, CallOutAnswer, Duty, Outcome } from "../catalogue/words";
import { type About, type Drafts, of, type WriteTime } from "./decision";

/** Somebody of the directory, or a contact of the plan. */
export type Called = { readonly person: string } | { readonly contact: string };

interface Call {
  readonly who: Called;
  /** For which duty of the plan's order; null for a contact. */
  readonly duty: Duty | null;
  readonly channel: CallChannel;
  readonly outcome: Outcome;
}

export const callOut = (about: About, { who, duty, channel, outcome }: Call): Drafts => [
  { ...of(about), type: "person.called_out", body: { ...who, ...(duty && { duty }), channel, outcome } },
];

interface Answer {
  readonly who: Called;
  readonly answer: CallOutAnswer;
  /** When they will be there, ms since 1970; null: they did not say. */
  readonly at?: number | null;
  /** Where they are to be or are found. */
  readonly area?: string | null;
}

/** A time is said by who is on the way alone: all others are here, gone, or not to be awaited. */
export function answerCallOut(about: About, { who, answer, at = null, area = null }: Answer, write: WriteTime): Drafts {
  const when = answer === "coming" && at !== null ? { at: write(at) } : {};
  const where = area !== null && answer !== "cannot" ? { area } : {};
  return [{ ...of(about), type: "person.answered", body: { ...who, answer, ...when, ...where } }];
}
