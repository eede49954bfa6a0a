/** Who does which duty, who stands in for whom, and who can be had: of the incident on screen, or of quiet times. */

import { computed } from "@preact/signals";
import type { Duty } from "../../core/catalogue/words";
import { coversOf } from "../../core/readings/duties/duty-cover";
import { createHindrances } from "../../core/readings/duties/reachable";
import { doersOf, type Staffing, standIns } from "../../core/readings/duties/stand-ins";
import { heardOf } from "../../core/readings/response/call-out";
import type { Scene } from "../../core/scene";
import { myDuties, told } from "../incident/situation";
import { directory, edition, me, shownIncident, standingDuties, thisMinute } from "../record/store";

/** What is known of who does what and who can be had. `begun`: somebody can act in it, so that who has not does nothing. */
export const staffingOf = (
  of: Pick<Scene, "duties" | "hands" | "tries" | "callOut" | "situation">,
  begun: boolean,
): Staffing => ({
  taken: of.duties,
  standing: standingDuties.value,
  roster: directory.value?.people ?? [],
  hands: begun ? of.hands : null,
  tries: of.tries,
  heard: heardOf(edition.value ?? { call_out: [] }, of, thisMinute.value),
  at: thisMinute.value,
  zone: edition.value?.site.zone,
});

/** The same of the incident on screen, or of quiet times. */
export const staffing = computed(() => staffingOf(told.value, shownIncident.value !== null));

/** Who comes into question for which duty: whoever does it, or stands in for them, first. */
export const lines = computed(() => standIns(staffing.value));

/** Why somebody can most likely not be had just now. */
export const hindranceOf = computed(() => createHindrances(staffing.value));

/** Who does which duty, taken or by the roster; in quiet times who usually does. */
export const doers = computed(() => doersOf(lines.value));

/** Duties that fall to this phone's person, by the plan where nobody does them, or as deputy of who can not be had. */
export const covering = computed<readonly Duty[]>(() => {
  const [from, person] = [edition.value, me.value?.person];
  if (!(from && person)) return [];
  return coversOf(from, lines.value, person).filter((duty) => !myDuties.value.includes(duty));
});
