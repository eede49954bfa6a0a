/** The accidents of the outage at hand, as far as this reader may know, and the authority that is to be told of them. */

import { computed } from "@preact/signals";
import { clocks, reportList } from "../../app/incident/deadlines";
import { told } from "../../app/incident/situation";
import { edition } from "../../app/record/store";
import type { Running } from "../../core/readings/clocks";
import { type Accident, accidentsIn, authorityReportIn } from "../../core/readings/response/accidents";
import type { Entry } from "../../core/record/entries";

/** What is still looked into first, the latest first. */
export const accidentsNow = computed(() =>
  accidentsIn(told.value.accidents)
    .toReversed()
    .toSorted((a, b) => Number(a.found) - Number(b.found)),
);

export const authorityReport = computed(() => edition.value && authorityReportIn(edition.value));

/** Its own clock until the authority is told, where that runs. */
export const authorityClock = ({ entry }: Accident): Running | null =>
  clocks.value.find(({ clock, accident }) => clock.id === authorityReport.value?.clock.id && accident === entry.ref) ??
  null;

/** That the authority was told is said here, or by whoever gave the report and may not read of the accident. */
export const isTold = (of: Accident): boolean =>
  of.told || reportList.value.some(({ accident, past }) => accident === of.entry.ref && past.some(isGiven));

const isGiven = ({ action }: Entry): boolean => action?.type === "report.given";
