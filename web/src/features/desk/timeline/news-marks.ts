import { readObject } from "../../../core/record/json";

/**
 * How far this person has seen the news: what was on a visible screen is seen. Marks stay for
 * the whole visit, so that nothing fades while it is being read; leaving settles them.
 */
export interface NewsMark {
  /** Newest `seq` of the last visit. */
  readonly seq: number;
  /** Refs above `seq` that were on the screen all the same. */
  readonly refs: readonly string[];
}

interface Arrived {
  readonly ref: string;
  /** Arrival number; null while it is on this device only, and then it is no news. */
  readonly seq: number | null;
}

/** Whether something is new to this person. On the first visit ever nothing is. */
export function newSince(mark: NewsMark | null, isMine: (ref: string) => boolean): (arrived: Arrived) => boolean {
  if (mark === null) return () => false;
  const known = new Set(mark.refs);
  return ({ ref, seq }) => seq !== null && seq > mark.seq && !known.has(ref) && !isMine(ref);
}

/** The mark to keep on leaving: everything up to `head` if all news was on the screen, else what was. */
export function markOnLeaving(
  mark: NewsMark | null,
  head: number,
  news: readonly string[],
  onScreen: ReadonlySet<string>,
): NewsMark {
  const missed = news.filter((ref) => !onScreen.has(ref));
  if (mark === null || missed.length === 0) return { seq: head, refs: [] };
  return { seq: mark.seq, refs: [...new Set([...mark.refs, ...onScreen])] };
}

/** Reads a stored mark; null for anything else than one. */
export function readNewsMark(text: string | null): NewsMark | null {
  const { seq, refs } = readObject(text ?? "") ?? {};
  if (typeof seq !== "number" || !Array.isArray(refs)) return null;
  return { seq, refs: refs.filter((ref) => typeof ref === "string") };
}
