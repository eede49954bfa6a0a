/** The accidents of the outage at hand, as far as this reader may know, and the authority that is to be told of them. */

import { computed } from "@preact/signals";
import { clocks } from "../../app/incident/deadlines";
import { told } from "../../app/incident/situation";
import { edition } from "../../app/record/store";
import { accidentsIn, authorityReportIn } from "../../core/readings/response/accidents";

/** What is still looked into first, the latest first. */
export const accidentsNow = computed(() =>
  accidentsIn(told.value.accidents)
    .toReversed()
    .toSorted((a, b) => Number(a.found) - Number(b.found)),
);

export const authorityReport = computed(() => edition.value && authorityReportIn(edition.value));

/** The authority's clock, where it runs. */
export const authorityClock = computed(
  () => clocks.value.find(({ clock }) => clock.id === authorityReport.value?.clock.id) ?? null,
);
