import type { Tries } from "../folds/call-tries";
import type { Facts } from "../folds/facts";
import { awaited, type Promises } from "../folds/promises";
import type { Situation } from "../folds/situation";
import type { Audiences } from "./audiences";
import { againAt, type Waits } from "./calling-again";
import type { ReportState } from "./reports";

/**
 * Something that must be done or will have come by a time; passed ones too, until they are answered. `id` says which of
 * its kind: a report's rule, a promise's ref, the contact to try again, the audience to tell, the ref of an announced
 * outage; null where there is but one.
 */
export interface Deadline {
  /** µs since 1970. */
  readonly at: number;
  readonly kind: "report" | "next_word" | "expected_back" | "expected" | "promise" | "try_again" | "notice";
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

/** What contact deadlines are read from, of one incident. */
export interface Contacted {
  readonly promises: Promises;
  readonly tries: Tries;
  readonly waits: Waits;
  readonly audiences: readonly Audiences[];
  readonly situation: Situation;
}

/** What others promised, whom to call again, whom to tell; the earliest first. */
export function contactDeadlines({ tries, waits, audiences, ...of }: Contacted): readonly Deadline[] {
  return inOrder(
    awaited(of).map(({ until, entry }) => ({ at: until, kind: "promise", id: entry.ref })),
    [...tries].flatMap(([id, tried]) => {
      const at = againAt(tried, waits);
      return at === null ? [] : [{ at, kind: "try_again", id } as const];
    }),
    audiences.flatMap(({ audience, dueAt }) =>
      dueAt === null ? [] : [{ at: dueAt, kind: "notice", id: audience.id } as const],
    ),
  );
}

/** Deadlines of all kinds in one list, the most pressing first. */
export const inOrder = (...lists: readonly (readonly Deadline[])[]): readonly Deadline[] =>
  lists.flat().sort((a, b) => a.at - b.at);
