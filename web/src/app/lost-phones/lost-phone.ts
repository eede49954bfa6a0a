/** The screen for whoever says that a phone is lost: the list of phones, or whom to call. */

import { computed } from "@preact/signals";
import { connected } from "../record/connection";
import { supervises } from "../record/store";

/** Whether a phone can be shut out here and now: by a supervisor, and the server hears it. */
export const shutsOut = computed(() => supervises.value && connected.value);

/** To the phones, or to whom to call. */
export const lostAddress = computed(() => (shutsOut.value ? "/desk/devices" : "/settings?lost"));
