/** How it stands with the equipment of somebody in danger: how long it lasts, and whether it has stopped. */

import { lastChecks } from "../../core/folds/customer-checks";
import type { Danger } from "../../core/folds/dangers";
import { deviceNow } from "../../core/readings/matters/customers";
import { asksPower, isOfEquipment, lastsHow, poweredIn } from "../../core/readings/matters/endangered";
import { customerIn } from "../customers/endangered";
import { poweredWords } from "../customers/power-words";
import { dangerPlace, dangerSpot } from "../incident/danger-words";
import { matterHere, type Of } from "../incident/situation";
import { thisMinute } from "../record/store";
import { t } from "../words/i18n";
import { when } from "../words/words";

type Told = Pick<Of, "edition" | "scene">;

/** Who it is, and what is known of their equipment; null: it is no danger of that kind. */
export function equipmentIn({ edition, scene }: Told, danger: Danger) {
  if (!isOfEquipment(edition, danger.kind)) return null;
  const customer = customerIn(danger);
  const device = customer && deviceNow(edition, scene, customer);
  const check = lastChecks(scene.customerChecks).get(customer?.id ?? danger.customer ?? "");
  const powered = device?.powered ?? poweredIn(edition, scene, danger, check);
  const ends = powered ? powered.until : (device?.ends ?? danger.until);
  const hours = powered ? null : (customer?.battery_hours ?? null);
  const lasts = lastsHow({ ends, danger, hours, now: thisMinute.value });
  const isOver = lasts === "none" || lasts === "over";
  const asks = asksPower(check, ends);
  const needsHelp = check?.result === "needs_help";
  return { customer, ends, lasts, powered, asks, needsHelp, hasStopped: isOver && !asks };
}

export type Equipment = NonNullable<ReturnType<typeof equipmentIn>>;

/** The same in the outage that the screens are about. */
export const equipmentOf = (danger: Danger): Equipment | null =>
  matterHere.value && equipmentIn(matterHere.value, danger);

/** Somebody's equipment has stopped, and nobody has seen since that they are well: an ambulance comes before all else. */
export const hasStopped = (danger: Danger): boolean => equipmentOf(danger)?.hasStopped ?? false;

/** The same, or they go on with something else and need help all the same. */
export function needsAmbulance(danger: Danger): boolean {
  const equipment = equipmentOf(danger);
  return equipment !== null && (equipment.hasStopped || (equipment.powered !== null && equipment.needsHelp));
}

/** Who is in danger: where what the plan calls it is over, as their equipment has stopped or they go on without it, without that. */
export function dangerHead(danger: Danger, equipment = equipmentOf(danger)): string {
  const isPast = equipment && (equipment.powered || equipment.asks || equipment.hasStopped);
  return (isPast && dangerSpot(danger)) || dangerPlace(danger);
}

/** That it has stopped, how long it lasts, what keeps them going instead, or that somebody must say so. */
export function lastsNow({ lasts, ends, powered, asks, hasStopped: isOver }: Equipment): string {
  if (asks) return t("customer-power-ask");
  if (powered && !isOver) return poweredWords(powered);
  if (lasts === "none") return t("danger-no-battery");
  if (ends === null) return t("danger-lasts-unknown");
  return t(lasts === "over" ? "danger-stopped" : "danger-lasts-until", { time: when(ends) });
}
