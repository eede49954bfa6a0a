/** What is to be better next time: who sees to it by when, what proves it, and how it ends. */

import type { Duty, ImprovementOutcome } from "../catalogue/words";
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

/** As a body says it. */
export const ownedBy = ({ person, duty, due }: ImprovementOwner, write: WriteTime) => ({
  ...(person ? { to: person } : duty ? { duty } : {}),
  ...(due !== undefined && { due: write(due) }),
});

/** Somebody else sees to it, or by another day. */
export const giveImprovement = (
  about: About,
  improvement: string,
  owner: ImprovementOwner,
  write: WriteTime,
): Drafts => [{ ...of(about), type: "improvement.changed", body: { improvement, ...ownedBy(owner, write) } }];

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
