import { tries } from "../../app/calls/communications";
import { ambulanceOf } from "../../app/calls/danger-contacts";
import { isCallPending } from "../../app/calls/pending-call";
import { nextStep, toEnter } from "../../app/checklists/next-step";
import { needsAmbulance } from "../../app/danger/equipment";
import { situation } from "../../app/incident/situation";
import { edition, readsOnly } from "../../app/record/store";
import type { Danger } from "../../core/folds/dangers";
import { isReachedFor } from "../../core/readings/response/call-turns";
import { displayTime } from "../../core/record/entries";

/** Nobody has said where they are: that comes before all else. */
export const isNowhere = ({ area, asset }: Danger): boolean => area === null && asset === null;

/** What comes next on Now, of all that stands there: its button is the amber one, and no other. */
export type AmberChoice = "ambulance" | "danger" | "call" | "stage" | "step";

/** The first whose equipment has stopped, or who needs help on something else, as long as the ambulance was not called for them. */
export const toAmbulance = (): Danger | undefined =>
  situation.value.danger.find(
    (each) => needsAmbulance(each) && !isReachedFor(tries.value, ambulanceOf(edition.value), displayTime(each.entry)),
  );

export function amberChoice(): AmberChoice {
  if (!isCallPending() && toAmbulance()) return "ambulance";
  if (!readsOnly.value && situation.value.danger.some(isNowhere)) return "danger";
  if (isCallPending()) return "call";
  return toEnter() !== null && (nextStep()?.overtaken ?? true) ? "stage" : "step";
}
