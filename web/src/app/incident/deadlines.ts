import { computed } from "@preact/signals";
import { byUrgency, type Running } from "../../core/readings/clocks";
import { type Deadline, inOrder, reportDeadlines, wordDeadlines } from "../../core/readings/deadlines";
import { reportsIn, runningIn } from "../../core/readings/overdue";
import type { ReportState } from "../../core/readings/reports";
import { displayTime } from "../../core/record/entries";
import { momentField } from "../../core/record/fields";
import { due } from "../calls/communications";
import { currentIncident, edition, serverNow, shownIncident, views } from "../record/store";
import { facts, scene } from "./situation";

/** What this incident's times are read from; null in quiet times. */
export const timedScene = computed(() => shownIncident.value && scene.value);

/** What runs out in this incident, in the plan's order: computed here, from the plan this phone holds. */
const running = computed<readonly Running[]>(() => {
  const [from, of] = [edition.value, timedScene.value];
  return from && of ? runningIn(from, of) : [];
});

/** To the minute: the order of clocks need not be looked at each second. */
const minuteNow = computed(() => Math.floor(serverNow.value / 60_000_000) * 60_000_000);

/** The same, what is reached first and what comes next before what comes later. */
export const clocks = computed(() => byUrgency(running.value, minuteNow.value));

/** When somebody said that there is an outage, µs: reports and stages count from there. */
export const openedAt = computed(() => (currentIncident.value ? displayTime(currentIncident.value.leading) : null));

/** The reports that the level asks for. */
export const reportList = computed<readonly ReportState[]>(() => {
  const [from, of] = [edition.value, timedScene.value];
  return from && of ? reportsIn(from, of, running.value) : [];
});

/** When announced outages begin. */
const announced = computed<readonly Deadline[]>(() =>
  views.value
    .filter((view) => view.status === "expected")
    .flatMap(({ leading }) => {
      const at = leading.action && momentField(leading.action, "from");
      return typeof at === "number" ? [{ at, kind: "expected" as const, id: leading.ref }] : [];
    }),
);

/** What must be done or will have come by a time, the most pressing first. */
export const deadlines = computed<readonly Deadline[]>(() =>
  currentIncident.value
    ? inOrder(reportDeadlines(reportList.value), wordDeadlines(facts.value), due.value, announced.value)
    : announced.value,
);
