/** The help asked for in the outage at hand, and what is recorded of it. */

import { computed } from "@preact/signals";
import { helpIn } from "../../core/readings/response/help";
import { told } from "../incident/situation";
import { isHelpGone } from "./help-words";

/** What is still to come or is here first, then what is gone; each in the order of the asking. */
export const helpNow = computed(() =>
  helpIn(told.value).toSorted(
    (a, b) => Number(isHelpGone(a)) - Number(isHelpGone(b)) || Number(a.here) - Number(b.here),
  ),
);
