import { isCallPending } from "../../app/calls/pending-call";
import { nextStep, toEnter } from "../../app/checklists/next-step";
import { situation } from "../../app/incident/situation";
import { readsOnly } from "../../app/record/store";
import type { Danger } from "../../core/folds/dangers";

/** Nobody has said where they are: that comes before all else. */
export const isNowhere = ({ area, asset }: Danger): boolean => area === null && asset === null;

/** What comes next on Now, of all that stands there: its button is the amber one, and no other. */
export type AmberChoice = "danger" | "call" | "stage" | "step";

export function amberChoice(): AmberChoice {
  if (!readsOnly.value && situation.value.danger.some(isNowhere)) return "danger";
  if (isCallPending()) return "call";
  return toEnter() !== null && (nextStep()?.overtaken ?? true) ? "stage" : "step";
}
