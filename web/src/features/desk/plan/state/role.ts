import { computed } from "@preact/signals";
import { me } from "../../../../app/record/store";
import { isAtLeast } from "../../../../core/rights";

/** True for a plan keeper and whoever is above. The server judges; the screen only does not offer in vain. */
export const keepsPlan = computed(() => me.value !== null && isAtLeast(me.value.role, "plan_keeper"));
