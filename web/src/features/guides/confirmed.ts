import { entries, me, plan } from "../../app/store";
import type { Entry } from "../../core/entries";
import { type Reading, readingOf } from "../../core/guides";
import type { Guide } from "../../core/plan";

const person = (): string | null => me.value?.person ?? null;

/** Whether the person here has confirmed this guide as the plan has it now. */
export const readingHere = (guide: Guide): Reading =>
  readingOf(entries.value, person(), guide, plan.value?.number ?? 0);

/** The latest confirmation of a duty card by the person here, of whatever edition; null where there is none. */
export function cardConfirmed(duty: string): Entry | null {
  const mine = ({ action }: Entry) => action?.type === "duty_card.confirmed" && action.actor === person();
  return entries.value.findLast((entry) => mine(entry) && entry.action?.body["duty"] === duty) ?? null;
}

/** True where what was confirmed is the card of the edition in hand: a card is read for each edition. */
export const cardIsCurrent = (duty: string): boolean =>
  cardConfirmed(duty)?.action?.body["edition"] === plan.value?.number;
