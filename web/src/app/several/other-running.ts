/** Which outages are on beside the one that this device is about. */

import { computed, effect } from "@preact/signals";
import { runningIncident, views } from "../record/store";
import { turnTo } from "./chosen-outage";

// One that comes later does not take its place.
effect(() => {
  if (runningIncident.value) turnTo(runningIncident.value.ref);
});

export const otherOutages = computed(() =>
  views.value.filter((view) => view.status === "open" && view.ref !== runningIncident.value?.ref),
);
