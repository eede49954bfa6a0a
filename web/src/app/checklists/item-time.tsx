import type { Item } from "../../core/plan/plan";
import { itemLimits } from "../../core/readings/lists/item-limits";
import type { PlacedList } from "../../core/readings/placed-lists";
import { scene } from "../incident/situation";
import { edition } from "../record/store";
import { Countdown } from "../words/countdown";

/** How long a step still has, where the plan gives it a time of its own; nothing once it is answered. */
export function ItemTime({ placed, item }: { placed: PlacedList; item: Item }) {
  const [from, of] = [edition.value, scene.value];
  const at = item.due && from && of?.view.status === "open" ? itemLimits(from, of, placed).get(item.id) : undefined;
  return at === undefined ? null : <Countdown at={at} />;
}
