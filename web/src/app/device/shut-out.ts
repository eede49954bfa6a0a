import { computed } from "@preact/signals";
import { status } from "../record/store";

/** How the server shut this phone out; null while it may read. */
export const shutOut = computed(() => status.value.shutOut);
