/** Who does what comes before power goes on: asked before the first answer, and told with each. */

import type { Checklist, Edition } from "../../plan/plan";
import { inDisplayOrder } from "../../record/entries";
import { effective, textField } from "../../record/fields";
import { itemsIn, type PlacedList } from "../placed-lists";
import { doneBy } from "./anew/confirmed";
import type { GateContext } from "./gate-context";
import { standingsOf } from "./step-standing";

/** Somebody of the directory, or whoever came from outside, by the name that they gave. */
export type Doer = { readonly by: string } | { readonly by_name: string };

/** What comes before power goes on, and may hurt whoever does it. */
export const asksWho = ({ recovery }: Edition, { id, hazard }: Checklist): boolean =>
  Boolean(hazard) && recovery.before.includes(id);

/** Who an answer says did it; null where it says nothing of it. */
export function doerIn(action: Parameters<typeof textField>[0]): Doer | null {
  const [by, byName] = [textField(action, "by"), textField(action, "by_name")];
  return by === null ? (byName === null ? null : { by_name: byName }) : { by };
}

/** Who does a list at its place, by the last answer that counts and names somebody. */
export function doerAt(context: GateContext, placed: PlacedList): Doer | null {
  const now = standingsOf(context, placed);
  const acts = itemsIn(context.scene, placed).flatMap((item) => doneBy(now(item).step));
  const named = acts.toSorted(inDisplayOrder).flatMap((act) => {
    const action = effective(act);
    return (action && doerIn(action)) ?? [];
  });
  return named.at(-1) ?? null;
}
