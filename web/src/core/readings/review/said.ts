/** What people said of an outage that is over: scores side by side, notes, the meeting, how each person did. */

import { REVIEW_NOTES, REVIEW_TOPICS, type ReviewNote, type ReviewTopic } from "../../catalogue/words";
import { type Acts, counted } from "../../folds/countable-acts";
import type { Edition } from "../../plan/plan";
import type { Action, Entry } from "../../record/entries";
import { among, momentField, textField, textsField, wordField } from "../../record/fields";
import { own } from "../../record/json";

const SCORES = [1, 2, 3, 4, 5] as const;

export interface PersonsScore {
  readonly entry: Entry;
  readonly person: string;
  readonly score: number | null;
  readonly comment: string;
}

export interface ScoredPart {
  /** One of the four topics, or the id of a goal. */
  readonly topic: ReviewTopic | null;
  readonly goal: string | null;
  /** Of each person what they said last, in display order. */
  readonly said: readonly PersonsScore[];
  /** Of those who gave a number; null: nobody did. */
  readonly mean: number | null;
}

const scoreIn = (action: Action): number | null => among(SCORES, own(action.body, "score"));

/** The four topics, then the goals of the plan. */
export function scoresIn(edition: Edition, review: Acts): readonly ScoredPart[] {
  const scores = counted(review).filter(({ action }) => action?.type === "review.scored");
  const about = (field: string, id: string) => scores.filter(({ action }) => action && textField(action, field) === id);
  return [
    ...REVIEW_TOPICS.map((topic) => partOf({ topic, goal: null }, about("topic", topic))),
    ...edition.goals.map(({ id }) => partOf({ topic: null, goal: id }, about("goal", id))),
  ];
}

function partOf(part: Pick<ScoredPart, "topic" | "goal">, scores: readonly Entry[]): ScoredPart {
  const last = new Map<string, PersonsScore>();
  for (const entry of scores) {
    const { action } = entry;
    if (!action?.actor) continue;
    const comment = textField(action, "comment") ?? "";
    // Whoever says something anew is heard where they spoke first.
    last.set(action.actor, { entry, person: action.actor, score: scoreIn(action), comment });
  }
  const numbers = [...last.values()].flatMap(({ score }) => score ?? []);
  const mean = numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0) / numbers.length;
  return { ...part, said: [...last.values()], mean };
}

export interface ReviewNoted {
  readonly entry: Entry;
  readonly kind: ReviewNote;
  readonly text: string;
  readonly person: string | null;
}

/** In display order. */
export const reviewNotesIn = (review: Acts): readonly ReviewNoted[] =>
  counted(review).flatMap((entry) => {
    const { action } = entry;
    if (action?.type !== "review.noted") return [];
    const [kind, text] = [wordField(action, "kind", REVIEW_NOTES), textField(action, "text")];
    return kind && text ? [{ entry, kind, text, person: textField(action, "person") }] : [];
  });

export interface Meeting {
  readonly entry: Entry;
  /** µs. */
  readonly at: number;
  readonly place: string;
  readonly agenda: string;
  readonly attendees: readonly string[];
}

/** As it was said last; null: nobody has planned one. */
export function meetingIn(review: Acts): Meeting | null {
  const entry = counted(review).findLast((each) => each.action?.type === "review.met");
  const at = entry?.action && momentField(entry.action, "at");
  if (!entry?.action || typeof at !== "number") return null;
  const { action } = entry;
  return {
    ...{ entry, at, place: textField(action, "place") ?? "", agenda: textField(action, "agenda") ?? "" },
    attendees: textsField(action, "attendees") ?? [],
  };
}

export interface Performed {
  readonly entry: Entry;
  readonly person: string;
  readonly score: number | null;
  readonly text: string;
}

/** How people did in a drill, as far as this reader may know it; in display order. */
export const performancesIn = (review: Acts): readonly Performed[] =>
  counted(review).flatMap((entry) => {
    const { action } = entry;
    const person = action?.type === "review.performed" ? textField(action, "person") : null;
    if (!(action && person)) return [];
    return [{ entry, person, score: scoreIn(action), text: textField(action, "text") ?? "" }];
  });
