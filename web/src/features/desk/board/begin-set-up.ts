/** Where the desk opens while the site's plan is the example: on setting up, until one asked to look around first. */

import { computed, signal } from "@preact/signals";
import { me, plan } from "../../../app/record/store";
import { isAtLeast } from "../../../core/rights";
import { allViews } from "../shell/desk-state";

const LOOKED = "stormlamp:looked-around";
const looked = signal(sessionStorage.getItem(LOOKED) !== null);

/** In this tab the desk is shown as it is from now on. */
export function lookAround(): void {
  sessionStorage.setItem(LOOKED, "1");
  looked.value = true;
}

/** True for whoever may set the site up. */
export const maySetUp = computed(() => me.value !== null && isAtLeast(me.value.role, "plan_keeper"));

/** True while nothing of it is done: the plan is the example. */
export const canSetUp = computed(() => maySetUp.value && (plan.value?.site.example ?? false));

/** An outage, also one that is over, is never hidden behind it. */
export const opensOnSetUp = computed(() => canSetUp.value && !looked.value && allViews.value.length === 0);
