/** How it stands with the equipment of somebody in danger: how long it lasts, and whether it has stopped. */

import { lastChecks } from "../../core/folds/customer-checks";
import type { Danger } from "../../core/folds/dangers";
import { asksPower, isOfEquipment, lastsHow, poweredIn } from "../../core/readings/matters/endangered";
import { customerIn } from "../customers/endangered";
import { poweredWords, round } from "../customers/round";
import { dangerPlace, dangerSpot } from "../incident/danger-words";
import { scene, told } from "../incident/situation";
import { edition, thisMinute } from "../record/store";
import { t } from "../words/i18n";
import { when } from "../words/words";

/** What is known of whoever it is; `visit`: their turn as a special customer. */
export function equipmentOf(danger: Danger) {
  const [from, here] = [edition.value, scene.value];
  const customer = customerIn(danger);
  const visit = customer && round.value.find((each) => each.matter.id === customer.id);
  const check = visit?.last ?? lastChecks(told.value.customerChecks).get(danger.customer ?? "");
  const powered = visit ? visit.powered : from && here && poweredIn(from, here, danger, check);
  const ends = powered ? null : (visit?.endsAt ?? danger.until);
  const lasts = lastsHow({ ends, danger, hours: customer?.battery_hours ?? null, now: thisMinute.value });
  const isOver = lasts === "none" || lasts === "over";
  const asks = asksPower(check, ends);
  return { customer, visit, ends, lasts, powered, asks, hasStopped: isOver && !asks };
}

/** Somebody's equipment has stopped, and nobody has seen since that they are well: an ambulance comes before all else. */
export const hasStopped = (danger: Danger): boolean =>
  edition.value !== null && isOfEquipment(edition.value, danger.kind) && equipmentOf(danger).hasStopped;

/** Who is in danger: where what the plan calls it is over, as their equipment has stopped, without that. */
export function dangerHead(danger: Danger): string {
  const { powered, asks, hasStopped: isOver } = equipmentOf(danger);
  const isPast = edition.value && isOfEquipment(edition.value, danger.kind) && (powered || asks || isOver);
  return (isPast && dangerSpot(danger)) || dangerPlace(danger);
}

/** That it has stopped, how long it lasts, what keeps them going instead, or that somebody must say so. */
export function lastsNow({ lasts, ends, powered, asks }: ReturnType<typeof equipmentOf>): string {
  if (powered) return poweredWords(powered);
  if (asks) return t("customer-power-ask");
  if (lasts === "none") return t("danger-no-battery");
  if (ends === null) return t("danger-lasts-unknown");
  return t(lasts === "over" ? "danger-stopped" : "danger-lasts-until", { time: when(ends) });
}
