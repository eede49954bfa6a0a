/** Confirming that a guide or a duty card was read, and that the phone was tried without a network. */

import type { Bodies } from "../catalogue/bodies";
import type { Duty } from "../catalogue/words";
import { markOf } from "../plan/guides";
import type { Guide } from "../plan/plan";
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
    body: { guide: guide.id, edition, mark: markOf(guide), answers: Object.fromEntries(answers) },
  },
];

export const confirmDutyCard = (duty: Duty, edition: number): Drafts => [
  { type: "duty_card.confirmed", body: { duty, edition } },
];

export const rehearse = (body: Bodies["rehearsal.done"]): Drafts => [{ type: "rehearsal.done", body }];
