/** Special customers in what is dark: when each is to be looked at next. An end alone brings nobody's power back. */

import { type CustomerCheck, lastChecks } from "../../folds/customer-checks";
import { beganAt } from "../../folds/facts";
import { isSupplyLost } from "../../folds/situation";
import { isAffected } from "../../plan/plan-lookups";
import { displayTime } from "../../record/entries";
import type { CaredFor, MatterReading } from "./context";
import type { Asked, Urgency } from "./matter";

const MINUTE = 60_000_000;
/** A device's battery is asked after when this part of it is left. */
const LEFT = 0.5;

/** Hours after which somebody with a device must have been heard of; null: their device runs on. */
function batteryDue({ battery_hours: hours }: CaredFor, began: number): number | null {
  return hours === null ? null : began + hours * (1 - LEFT) * 60 * MINUTE;
}

function firstDue(customer: CaredFor, began: number): number {
  const every = customer.check_every === null ? null : began + customer.check_every * MINUTE;
  const times = [batteryDue(customer, began), every].filter((each) => each !== null);
  return Math.min(...(times.length === 0 ? [began] : times));
}

/** When somebody is to be looked at again, µs: who is well when it was agreed, anybody else at once. */
const nextDue = ({ entry, next, result }: CustomerCheck): number | null =>
  next ?? (result === "well" ? null : displayTime(entry));

function asked(customer: CaredFor, check: CustomerCheck | null, began: number): Asked {
  const urgency: Urgency = customer.battery_hours !== null || check?.result === "needs_help" ? 0 : 1;
  const common: Omit<Asked, "since"> = {
    ...{ kind: "check", id: customer.id, about: customer.id, by: "service", urgency },
    place: { area: customer.area, asset: null },
  };
  if (check === null) return { ...common, since: began, due: firstDue(customer, began) };
  const due = nextDue(check);
  return { ...common, since: displayTime(check.entry), due, done: due === null, entries: [check.entry] };
}

export const customerMatters: MatterReading = ({ edition, scene, customers }) => {
  const { status } = scene.view;
  if (!(status === "open" || status === "closed") || isSupplyLost(scene.situation) === false) return [];
  const [dark, began, last] = [scene.facts.areas?.value ?? [], beganAt(scene), lastChecks(scene.customerChecks)];
  return customers
    .filter(({ area }) => area === null || isAffected(edition, area, dark))
    .map((customer) => asked(customer, last.get(customer.id) ?? null, began));
};
