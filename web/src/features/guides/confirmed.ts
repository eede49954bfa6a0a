import type { Entry } from "../../core/entries";

/** The person's latest confirmation of a guide or a card, of whatever edition; null where there is none. */
export function confirmedBy(
  entries: readonly Entry[],
  person: string | null,
  type: "guide.confirmed" | "duty_card.confirmed",
  field: "guide" | "duty",
  id: string,
): Entry | null {
  const mine = (entry: Entry) => entry.action?.actor === person && entry.action.type === type;
  return entries.findLast((entry) => mine(entry) && entry.action?.body[field] === id) ?? null;
}
