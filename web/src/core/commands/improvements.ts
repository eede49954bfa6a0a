/** What is to be better next time: who sees to it by when, what proves it, and what has taken it up. */

import type { Duty, ImprovedThing, ImprovementOutcome } from "../catalogue/words";
import type { FileRef } from "../record/entries";
import { isVisible } from "../record/fields";
import { type About, type Decision, type Drafts, of, refuse, type WriteTime } from "./decision";

export interface ImprovementOwner {
  /** One of them; neither: nobody. */
  readonly person?: string | undefined;
  readonly duty?: Duty | undefined;
  /** ms since 1970. */
  readonly due?: number | undefined;
}

const owned = ({ person, duty, due }: ImprovementOwner, write: WriteTime) => ({
  ...(person ? { to: person } : duty ? { duty } : {}),
  ...(due !== undefined && { due: write(due) }),
});

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
  const body = { what: what.trim(), ...(isVisible(why) && { why: why.trim() }), ...owned(owner, write) };
  return [{ ...of(about), type: "improvement.opened", ...(shownBy.length > 0 && { refs: shownBy }), body }];
}

/** Somebody else sees to it, or by another day. */
export const giveImprovement = (
  about: About,
  improvement: string,
  owner: ImprovementOwner,
  write: WriteTime,
): Drafts => [{ ...of(about), type: "improvement.changed", body: { improvement, ...owned(owner, write) } }];

/** How far it is, in words. */
export function noteOnImprovement(about: About, improvement: string, note: string): Decision<"words-missing"> {
  if (!isVisible(note)) return refuse("words-missing");
  return [{ ...of(about), type: "improvement.changed", body: { improvement, note: note.trim() } }];
}

interface Proof {
  readonly text: string;
  readonly photo: FileRef | null;
  /** Entries that prove it. */
  readonly entries: readonly string[];
}

export function proveImprovement(
  about: About,
  improvement: string,
  { text, photo, entries }: Proof,
): Decision<"proof-missing"> {
  if (!isVisible(text) && photo === null && entries.length === 0) return refuse("proof-missing");
  return [
    {
      ...of(about),
      type: "improvement.proved",
      ...(entries.length > 0 && { refs: entries }),
      ...(photo && { files: [photo] }),
      body: { improvement, ...(isVisible(text) && { text: text.trim() }) },
    },
  ];
}

interface TakenUp {
  readonly by: ImprovedThing;
  /** Of an edition its number, else the id in the plan; null: in words alone. */
  readonly id: string | null;
  readonly note: string;
}

export const takeUpImprovement = (about: About, improvement: string, { by, id, note }: TakenUp): Drafts => [
  {
    ...of(about),
    type: "improvement.taken_up",
    body: { improvement, by, ...(id && { id }), ...(isVisible(note) && { note: note.trim() }) },
  },
];

/** Dropping it wants a reason; that it is done wants a proof, in what was recorded of it or here. */
export function closeImprovement(
  about: About,
  { improvement, proved }: { readonly improvement: string; readonly proved: boolean },
  outcome: ImprovementOutcome,
  reason: string,
): Decision<"reason-missing" | "proof-missing"> {
  if (outcome === "dropped" && !isVisible(reason)) return refuse("reason-missing");
  if (outcome === "done" && !proved) return refuse("proof-missing");
  const body = { improvement, outcome, ...(isVisible(reason) && { reason: reason.trim() }) };
  return [{ ...of(about), type: "improvement.closed", body }];
}
