/** What people say of an outage or drill that is over: scores, notes, the meeting, and the steps of its review. */

import type { ReviewNote, ReviewStep, ReviewTopic } from "../catalogue/words";
import type { IncidentView } from "../folds/incident-views";
import { isVisible } from "../record/fields";
import { type Decision, type Drafts, of, refuse, type WriteTime } from "./decision";

/** A review is always of one outage or drill. */
type About = Pick<IncidentView, "ref" | "drill">;

/** One of the four topics, or a goal of the plan by id. */
export type Scored = { readonly topic: ReviewTopic } | { readonly goal: string };

interface Score {
  readonly of: Scored;
  /** 1 to 5; null: none, a comment alone. */
  readonly score: number | null;
  readonly comment: string;
}

/** How well it went, as whoever records it sees it: what they said of it before no longer counts. */
export const scoreReview = (about: About, { of: what, score, comment }: Score): Drafts => [
  { ...of(about), type: "review.scored", body: { ...what, score, ...inWords("comment", comment) } },
];

const inWords = <K extends string>(name: K, words: string): Partial<Record<K, string>> =>
  isVisible(words) ? ({ [name]: words.trim() } as Record<K, string>) : {};

interface Meeting {
  /** ms since 1970; null: not chosen. */
  readonly at: number | null;
  readonly place: string;
  readonly agenda: string;
  /** Person ids. */
  readonly attendees: readonly string[];
}

/** The meeting that goes through it, as it is planned or was held: what was said of it last stands. */
export function recordMeeting(
  about: About,
  { at, place, agenda, attendees }: Meeting,
  write: WriteTime,
): Decision<"attendees-missing" | "time-missing"> {
  if (at === null) return refuse("time-missing");
  if (attendees.length === 0) return refuse("attendees-missing");
  const body = { at: write(at), ...inWords("place", place), ...inWords("agenda", agenda), attendees };
  return [{ ...of(about), type: "review.met", body }];
}

interface Note {
  readonly kind: ReviewNote;
  readonly text: string;
  /** Who is commended; null: everybody, or nobody by name. */
  readonly person: string | null;
}

export function noteInReview(about: About, { kind, text, person }: Note): Decision<"words-missing"> {
  if (!isVisible(text)) return refuse("words-missing");
  return [{ ...of(about), type: "review.noted", body: { kind, text: text.trim(), ...(person && { person }) } }];
}

interface Performance {
  readonly person: string;
  readonly score: number | null;
  readonly text: string;
}

/** How one person did in a drill: only supervisors and that person read it. */
export function recordPerformance(about: About, { person, score, text }: Performance): Decision<"words-missing"> {
  if (score === null && !isVisible(text)) return refuse("words-missing");
  const body = { person, ...(score !== null && { score }), ...inWords("text", text) };
  return [{ ...of(about), type: "review.performed", body }];
}

export const finishReviewStep = (about: About, step: ReviewStep): Drafts => [
  { ...of(about), type: "review.step_done", body: { step } },
];

export function skipReviewStep(about: About, step: ReviewStep, reason: string): Decision<"reason-missing"> {
  if (!isVisible(reason)) return refuse("reason-missing");
  return [{ ...of(about), type: "review.step_skipped", body: { step, reason: reason.trim() } }];
}

/** Nothing more is to be said of it. */
export const completeReview = (about: About): Drafts => [{ ...of(about), type: "review.completed", body: {} }];
