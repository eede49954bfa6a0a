/** Which outages are on beside the one that this device is about. */

import { computed, effect } from "@preact/signals";
import { currentIncident, views } from "../record/store";
import { turnTo } from "./chosen-outage";

// One that comes later does not take its place.
effect(() => {
  if (currentIncident.value) turnTo(currentIncident.value.ref);
});

export const otherOutages = computed(() =>
  views.value.filter((view) => view.status === "open" && view.ref !== currentIncident.value?.ref),
);
