import type { Facts } from "../folds/facts";
import type { Due } from "./due";
import type { ReportState } from "./reports";

/**
 * Something that must be done or will have come by a time. `id` says which of its kind: a report's rule, a promise's
 * ref, the contact to try again, the audience to tell, the ref of an announced outage; null where there is but one.
 */
export interface Deadline {
  /** µs since 1970. */
  readonly at: number;
  readonly kind: "report" | "next_word" | "expected_back" | "expected" | Due["kind"];
  readonly id: string | null;
}

/** Reports that the plan still asks for. */
export const reportDeadlines = (states: readonly ReportState[]): readonly Deadline[] =>
  states.flatMap(({ rule, due }) => (due === null ? [] : [{ at: due, kind: "report" as const, id: rule.id }]));

/** What was said to customers: when they hear more, when it will be back. */
export function wordDeadlines({ nextWordAt, expectedBack }: Facts): readonly Deadline[] {
  const said = [
    { at: nextWordAt?.value ?? null, kind: "next_word", id: null },
    { at: expectedBack?.value ?? null, kind: "expected_back", id: null },
  ] as const;
  return said.flatMap(({ at, ...rest }) => (at === null ? [] : [{ at, ...rest }]));
}

/** Deadlines of all kinds in one list, the most pressing first. */
export const inOrder = (...lists: readonly (readonly Deadline[])[]): readonly Deadline[] =>
  lists.flat().sort((a, b) => a.at - b.at);
