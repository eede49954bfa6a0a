/** What a review says of what is to be better: it is to be done, put off, taken up by something, open again. */

import type { ImprovedThing } from "../catalogue/words";
import { isVisible } from "../record/fields";
import { type About, type Decision, of, refuse, type WriteTime } from "./decision";
import { type ImprovementOwner, ownedBy } from "./improvements";

interface Wanted {
  readonly what: string;
  readonly why: string;
  readonly owner: ImprovementOwner;
  /** Entries that show what was wrong. */
  readonly shownBy?: readonly string[];
}

/** `about`: the outage or drill that taught it; null: none did. */
export function openImprovement(
  about: About,
  { what, why, owner, shownBy = [] }: Wanted,
  write: WriteTime,
): Decision<"words-missing"> {
  if (!isVisible(what)) return refuse("words-missing");
  const body = { what: what.trim(), ...(isVisible(why) && { why: why.trim() }), ...ownedBy(owner, write) };
  return [{ ...of(about), type: "improvement.opened", ...(shownBy.length > 0 && { refs: shownBy }), body }];
}

/** Other words for it, somebody else, another day: whatever is named; nothing where nothing is another. */
export function changeImprovement(
  about: About,
  improvement: string,
  { what, owner }: { readonly what: string | null; readonly owner: ImprovementOwner },
  write: WriteTime,
): Decision<"words-missing"> {
  if (what !== null && !isVisible(what)) return refuse("words-missing");
  const said = { ...(what !== null && { what: what.trim() }), ...ownedBy(owner, write) };
  if (Object.keys(said).length === 0) return [];
  return [{ ...of(about), type: "improvement.changed", body: { improvement, ...said } }];
}

interface TakenUp {
  readonly by: ImprovedThing;
  /** Of an edition its number, else the id in the plan; null: the plan has it not. */
  readonly id: string | null;
  /** As it is called now. */
  readonly name: string;
  /** When that is or was, ms since 1970; null: nobody says. */
  readonly at: number | null;
}

export function takeUpImprovement(
  about: About,
  improvement: string,
  { by, id, name, at }: TakenUp,
  write: WriteTime,
): Decision<"thing-missing"> {
  if (id === null && !isVisible(name)) return refuse("thing-missing");
  const called = { ...(id && { id }), ...(isVisible(name) && { name: name.trim() }) };
  const body = { improvement, by, ...called, ...(at !== null && { at: write(at) }) };
  return [{ ...of(about), type: "improvement.taken_up", body }];
}

/** It is not done yet: why, and by which day (ms since 1970) it will be; null: the day stays. */
export function postponeImprovement(
  about: About,
  improvement: string,
  { why, due }: { readonly why: string; readonly due: number | null },
  write: WriteTime,
): Decision<"reason-missing"> {
  if (!isVisible(why)) return refuse("reason-missing");
  const body = { improvement, note: why.trim(), ...(due !== null && { due: write(due) }) };
  return [{ ...of(about), type: "improvement.changed", body }];
}

/** It was said to be done or dropped, and is to be done after all. */
export function reopenImprovement(about: About, improvement: string, reason: string): Decision<"reason-missing"> {
  if (!isVisible(reason)) return refuse("reason-missing");
  return [{ ...of(about), type: "improvement.reopened", body: { improvement, reason: reason.trim() } }];
}
