/** Confirming that a guide or a duty card was read, and that the phone was tried without a network. */

import type { Bodies } from "../catalogue/bodies";
import { cardMark, guideMark } from "../plan/guides";
import type { DutyCard, Guide } from "../plan/plan";
import type { Drafts } from "./decision";

interface Reading {
  /** The number of the edition; null where this phone has none. */
  readonly edition: number | null;
  /** Which option was chosen, by question. */
  readonly answers: ReadonlyMap<string, number>;
}

export const confirmGuide = (guide: Guide, { edition, answers }: Reading): Drafts => [
  {
    type: "guide.confirmed",
    body: { guide: guide.id, edition, mark: guideMark(guide), answers: Object.fromEntries(answers) },
  },
];

export const confirmDutyCard = (card: DutyCard, edition: number): Drafts => [
  { type: "duty_card.confirmed", body: { duty: card.id, edition, mark: cardMark(card) } },
];

export const rehearse = (body: Bodies["rehearsal.done"]): Drafts => [{ type: "rehearsal.done", body }];
