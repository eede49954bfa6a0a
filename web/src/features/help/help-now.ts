/** The help asked for in the outage at hand, and what is recorded of it. */

import { computed } from "@preact/signals";
import { told } from "../../app/incident/situation";
import { helpIn } from "../../core/readings/response/help";

/** What is still to come or is here first, then what is gone; each in the order of the asking. */
export const helpNow = computed(() => {
  const all = helpIn(told.value.help);
  const isGone = ({ arrived, released }: (typeof all)[number]) => arrived > 0 && released >= arrived;
  return all.toSorted((a, b) => Number(isGone(a)) - Number(isGone(b)) || Number(a.here) - Number(b.here));
});
