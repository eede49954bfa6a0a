/** One figure of a review, and how those are counted that are counted alike. */

import type { Place } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import type { CallOutState } from "../response/call-out";

export const FIGURE_PARTS = [
  "stage",
  "report",
  "notice",
  "could_not",
  "skipped",
  "tripped",
  "all_the_same",
  "list",
  "call_out",
  "request",
  "customer",
  "service",
  "arrival",
  "promise",
  "help",
  "danger",
  "enquiry",
  "accident",
] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

export interface ReviewFigure {
  readonly part: FigurePart;
  /** Of the plan, a kind, a person, a device; a promise is `kept`, `broken` or `open`. */
  readonly id: string;
  readonly n: number;
  /** How long it took, µs; of several the median. Null: it never came, or nothing was waited for. */
  readonly took: number | null;
  /** The longest of several, µs. */
  readonly longest: number | null;
  /** How long it might have taken, µs. */
  readonly limit: number | null;
  readonly late: boolean;
  /** Of steps and lists: where. */
  readonly place?: Place;
  /** The steps that it counts, by item; of a list those that are left of it. */
  readonly steps?: readonly string[];
  /** So many of them were done since. */
  readonly since?: number;
  /** Of a list, of how many steps `n` are done; and whether anything was answered of it. */
  readonly total?: number;
  readonly begun?: boolean;
  /** Of a list: whoever it was for is safe, so that nobody need do the rest. */
  readonly safe?: boolean;
  /** How it stood at the end with whoever was to be called out. */
  readonly how?: CallOutState;
  /** A stage that a later one followed, while nobody ever entered this one by itself. */
  readonly passed?: boolean;
  readonly entries: readonly Entry[];
}

export const NO_TIMES = { took: null, longest: null, limit: null, late: false };

export const typed = (entries: readonly Entry[], type: string): Entry | null =>
  entries.find(({ action }) => action?.type === type) ?? null;

/** What never came is late only where its limit was over by the end, `within` µs. */
export const tookTooLong = (took: number | null, limit: number | null, within = Number.POSITIVE_INFINITY): boolean =>
  limit !== null && (took === null ? limit <= within : took > limit);

type Unmet =
  | "review-stage-open"
  | "review-stage-none"
  | "review-stage-passed"
  | "review-report-skipped"
  | "review-notice-none"
  | "review-customer-none"
  | "review-service-none"
  | "review-call-out"
  | "review-never";

/** What is said where there was not one of it. */
const NONE: ReadonlyMap<FigurePart, Unmet> = new Map([
  ["notice", "review-notice-none"],
  ["customer", "review-customer-none"],
  ["service", "review-service-none"],
]);

/**
 * What is to be said where no time was taken, null: nothing. A stage that was entered was not left undone, nobody said that
 * it was through; a report that was left out had its reason.
 */
export function unmetIn({ part, n, took, limit, passed, how }: ReviewFigure): Unmet | null {
  if (took !== null) return null;
  if (how) return "review-call-out";
  if (passed) return "review-stage-passed";
  if (part === "stage") return n > 0 ? "review-stage-open" : "review-stage-none";
  const none = n === 0 && NONE.get(part);
  if (none) return none;
  if (part === "report" && n > 0) return "review-report-skipped";
  return limit === null ? null : "review-never";
}

interface Saying {
  readonly span: (us: number) => string;
  /** A limit, and by how much it took longer. */
  readonly over: (limit: string, rest: string) => string;
}

/** How long it took, told apart from its limit where it took longer by so little that both would read alike. */
export function tookIn({ took, limit }: ReviewFigure, { span, over }: Saying): string | null {
  if (took === null) return null;
  const [words, most] = [span(took), limit === null ? "" : span(limit)];
  return limit !== null && took > limit && words === most ? over(most, span(took - limit)) : words;
}

/** How many there were, by what they are about. */
export function eachOf(
  part: FigurePart,
  found: readonly (readonly [string, readonly Entry[]])[],
): readonly ReviewFigure[] {
  return found.map(([id, entries]) => ({ ...NO_TIMES, part, id, n: entries.length, entries }));
}

export interface Waited {
  readonly entry: Entry;
  /** What ended the waiting; null: nothing did. */
  readonly met: Entry | null;
}

/** How long things of one kind were waited for; what never came is late. `over`: until when it waited, µs. */
export function waitedFor(
  part: FigurePart,
  id: string,
  all: readonly Waited[],
  over: number | null = null,
): readonly ReviewFigure[] {
  if (all.length === 0) return [];
  const spans = all
    .flatMap(({ entry, met }) => {
      const until = met ? displayTime(met) : over;
      return until === null ? [] : [Math.max(0, until - displayTime(entry))];
    })
    .toSorted((a, b) => a - b);
  const entries = all.flatMap(({ entry, met }) => (met ? [entry, met] : [entry]));
  const late = all.some(({ met }) => met === null);
  return [{ ...NO_TIMES, part, id, n: all.length, took: median(spans), longest: spans.at(-1) ?? null, late, entries }];
}

function median(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
