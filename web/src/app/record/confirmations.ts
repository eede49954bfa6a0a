import type { Entry } from "../../core/record/entries";
import { textField } from "../../core/record/fields";

/** The person's latest confirmation of a guide or a card, of whatever edition; null where there is none. */
export function confirmedBy(
  entries: readonly Entry[],
  person: string | null,
  type: "guide.confirmed" | "duty_card.confirmed",
  field: "guide" | "duty",
  id: string,
): Entry | null {
  const mine = ({ action }: Entry) =>
    action?.actor === person && action.type === type && textField(action, field) === id;
  return entries.findLast(mine) ?? null;
}

/** `again`: a former edition was read, this one was not. */
export type CardReading = "read" | "again" | "unread";

/** How a person's reading of a duty card stands against the edition of this number. */
export function cardReading(
  entries: readonly Entry[],
  person: string | null,
  duty: string,
  number: number,
): CardReading {
  const last = confirmedBy(entries, person, "duty_card.confirmed", "duty", duty);
  if (last === null) return "unread";
  return last.action?.body["edition"] === number ? "read" : "again";
}
