import { readObject } from "../../../core/record/json";

/**
 * What arrived since this person last looked. "Looked" means: the row was on a visible screen. Marks stay for
 * the whole visit, so that nothing fades while it is being read; leaving settles them.
 */
export interface Looked {
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
export function newSince(looked: Looked | null, isMine: (ref: string) => boolean): (arrived: Arrived) => boolean {
  if (looked === null) return () => false;
  const known = new Set(looked.refs);
  return ({ ref, seq }) => seq !== null && seq > looked.seq && !known.has(ref) && !isMine(ref);
}

/** The mark to keep on leaving: everything up to `head` if all news was on the screen, else what was. */
export function leaving(
  looked: Looked | null,
  head: number,
  news: readonly string[],
  onScreen: ReadonlySet<string>,
): Looked {
  const missed = news.filter((ref) => !onScreen.has(ref));
  if (looked === null || missed.length === 0) return { seq: head, refs: [] };
  return { seq: looked.seq, refs: [...new Set([...looked.refs, ...onScreen])] };
}

/** Reads a stored mark; null for anything else than one. */
export function lookedFrom(text: string | null): Looked | null {
  const { seq, refs } = readObject(text ?? "") ?? {};
  if (typeof seq !== "number" || !Array.isArray(refs)) return null;
  return { seq, refs: refs.filter((ref) => typeof ref === "string") };
}
