/** How it stands with the equipment of somebody in danger: how long it lasts, and whether it has stopped. */

import type { Danger } from "../../core/folds/dangers";
import { isOfEquipment, lastsHow } from "../../core/readings/matters/endangered";
import { displayTime } from "../../core/record/entries";
import { customerIn } from "../customers/endangered";
import { round } from "../customers/round";
import { edition, thisMinute } from "../record/store";
import { t } from "../words/i18n";
import { when } from "../words/words";

/** What is known of whoever it is; `visit`: their turn as a special customer. */
export function equipmentOf(danger: Danger) {
  const customer = customerIn(danger);
  const visit = customer && round.value.find((each) => each.matter.id === customer.id);
  const ends = visit?.endsAt ?? danger.until;
  const lasts = lastsHow({ ends, danger, hours: customer?.battery_hours ?? null, now: thisMinute.value });
  const isOver = lasts === "none" || lasts === "over";
  const isWell = visit?.last?.result === "well" && ends !== null && displayTime(visit.last.entry) > ends;
  return { customer, visit, ends, lasts, hasStopped: isOver && !isWell };
}

/** Somebody's equipment has stopped, and nobody has seen since that they are well: an ambulance comes before all else. */
export const hasStopped = (danger: Danger): boolean =>
  edition.value !== null && isOfEquipment(edition.value, danger.kind) && equipmentOf(danger).hasStopped;

/** That it has stopped, or how long it lasts; `ends` in µs. */
export function lastsNow(lasts: ReturnType<typeof lastsHow>, ends: number | null): string {
  if (lasts === "none") return t("danger-no-battery");
  if (ends === null) return t("danger-lasts-unknown");
  return t(lasts === "over" ? "danger-stopped" : "danger-lasts-until", { time: when(ends) });
}
