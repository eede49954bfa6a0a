/** What customers asked for in what is worked on, and where they call. */

import { computed } from "@preact/signals";
import { callersInOrder } from "../../core/readings/matters/callers-in-order";
import { hotlineIn } from "../../core/readings/response/hotline";
import { requestsIn } from "../../core/readings/response/requests";
import { told } from "../incident/situation";
import { matters } from "../matters/matters";

export const requests = computed(() => requestsIn(told.value.requests));

/** Those who wait, whoever presses most first. */
export const waitingCallers = computed(() => callersInOrder(requests.value, matters.value));

/** What came by the short form and waits to be filled in. */
export const unfilled = computed(() => requests.value.filter((each) => each.unfilled));

/** Null: none is open. */
export const hotlineNow = computed(() => hotlineIn(told.value.hotline));
