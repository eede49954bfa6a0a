/** Who does what comes before power goes on: asked before the first answer, and told with each. */

import { inDisplayOrder } from "../../record/entries";
import { effective } from "../../record/fields";
import { itemsIn, type PlacedList } from "../placed-lists";
import { doneBy } from "./anew/confirmed";
import { type Doer, doerIn } from "./anew/required-answers";
import type { GateContext } from "./gate-context";
import { standingsOf } from "./step-standing";

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
