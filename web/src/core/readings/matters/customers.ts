/** Special customers in what is dark: when each is to be looked at next. */

import { type CustomerCheck, lastChecks, type Powered } from "../../folds/customer-checks";
import type { Danger } from "../../folds/dangers";
import type { Edition } from "../../plan/plan";
import { displayTime, type Entry } from "../../record/entries";
import { effective } from "../../record/fields";
import type { Scene } from "../../scene";
import { backWords, type DarkSince, hasEnded, homeDarkSince, looksOf, type OutageTold } from "../customers/dark-homes";
import type { CaredFor, MatterReading } from "./context";
import { asksPower, dangerFor, deviceTold, isTaken, isUntold, lookEvery, poweredBy, soonAfter } from "./endangered";
import type { Asked, Urgency } from "./matter";
import { askAgainAfter, HOUR, isShort, type Waiting } from "./next-look";

/** How it stands with somebody's device where it is dark. */
export interface DeviceNow {
  /** When it ends, or what keeps them going instead, µs, as was said last; null: it has power, or nobody knows. */
  readonly ends: number | null;
  /** What keeps them going instead; null: nobody has said. */
  readonly powered: Powered | null;
  /** It has stopped, and they were said to be well since: somebody must say what keeps them going. */
  readonly asksPower: boolean;
  /** Nobody has said how long it lasts; what the list has of its battery says nothing once it is said to run out. */
  readonly untold: boolean;
  /** Of these it is said that it runs out. */
  readonly runsOut: boolean;
}

export const WITH_POWER: DeviceNow = { ends: null, powered: null, asksPower: false, untold: false, runsOut: false };

export function deviceNow(edition: Edition, scene: OutageTold, customer: CaredFor, ended = hasEnded(scene)): DeviceNow {
  const [since, hours] = [homeDarkSince(edition, scene, customer, ended), customer.battery_hours];
  if (since === null) return WITH_POWER;
  const check = lastChecks(scene.customerChecks).get(customer.id);
  const told = deviceTold(scene, customer, since.at);
  const powered = poweredBy(check, told?.untilAt ?? null, since.at, dangerFor(scene, customer));
  const listed = hours === null ? null : since.at + hours * HOUR;
  const before = told || powered ? null : saidBefore(edition, scene, customer);
  const lasts = before?.until ? Math.min(before.until, listed ?? before.until) : listed;
  const runsOut =
    before?.until === null || (isUntold(edition, told) && (listed === null || listed > displayTime(told.heard)));
  const untold = runsOut || (told === undefined && lasts === null && (customer.device ?? "") !== "");
  const ends = powered ? powered.until : (told?.until ?? (untold ? null : lasts));
  const isOpen = powered === null;
  return { ends, powered, asksPower: asksPower(check, ends), untold: untold && isOpen, runsOut: runsOut && isOpen };
}

/** Somebody who knew that power is back found them well. */
const isSeenBack = (look: Entry): boolean => {
  const action = effective(look);
  return action?.refs.length !== 0 && action?.body["result"] === "well";
};

/**
 * What was said last of how long it lasts, before power that was steady went again, or in an outage that ended lately, and
 * nobody has seen since that power is back with them; null: nothing was, or somebody has.
 */
function saidBefore(edition: Edition, scene: OutageTold, customer: CaredFor): { readonly until: number | null } | null {
  for (const each of [...(scene.earlier ?? []), scene].toReversed()) {
    const seen = looksOf(each.customerChecks).get(customer.id)?.findLast(isSeenBack);
    const from = seen ? displayTime(seen) : 0;
    const told = deviceTold(each, customer, from);
    const check = lastChecks(each.customerChecks).get(customer.id);
    const powered = poweredBy(check, told?.untilAt ?? null, from, dangerFor(each, customer));
    if (powered) return isShort(powered.by) ? powered : null;
    if (told && (told.until !== null || isUntold(edition, told))) return told;
    if (seen) return null;
  }
  return null;
}

/**
 * How somebody was when they were last looked at, in an outage that ended lately too. That they were well before the power
 * was steady says nothing.
 */
export function lastLooks(
  edition: Edition,
  scene: Scene,
  ends = hasEnded(scene),
): (customer: CaredFor) => CustomerCheck | null {
  const checks = lastChecks(scene.customerChecks);
  const before = (scene.earlier ?? []).map((each) => lastChecks(each.customerChecks));
  return (customer) => {
    const [last, since] = [checks.get(customer.id), homeDarkSince(edition, scene, customer, ends)];
    if (since === null) return last ?? null;
    const look = last ?? before.findLast((each) => each.has(customer.id))?.get(customer.id) ?? null;
    return look?.result === "well" && (!last || displayTime(look.entry) < since.at) ? null : look;
  };
}

/** Of one customer: since when it is dark, when their device ends, how often the plan has them asked; µs. */
interface Dark extends DarkSince {
  readonly customer: CaredFor;
  readonly waiting: Waiting;
  /** Those in danger who they are. */
  readonly danger: Danger | undefined;
  /** What keeps them going instead of their device. */
  readonly powered: Powered | null;
  /** Nobody knows how long their device lasts, which runs out: they are asked again soon, whatever was agreed. */
  readonly untold: boolean;
}

/** Of whom nobody has heard since the power went, but who may have been found since then. */
function firstDue(dark: Dark, found: number): number {
  const { last, waiting, danger } = dark;
  const { ends, often } = waiting;
  const heard = Math.max(last, found, danger ? displayTime(danger.heard) : 0);
  if (ends !== null && ends <= heard) return heard;
  const isKnown = found > last || danger !== undefined || ends !== null || often !== null;
  return isKnown ? Math.min(askAgainAfter(heard, waiting), soonAfter(heard, dark)) : last;
}

/**
 * When somebody is to be looked at again, µs: who is well when it was agreed; anybody else at once, as is whoever is well
 * with a device that has stopped, until somebody says what keeps them going.
 */
function nextDue(check: CustomerCheck, dark: Dark): number {
  const { entry, next, result } = check;
  const at = displayTime(entry);
  if (result !== "well" || asksPower(check, dark.waiting.ends)) return at;
  const due = Math.min(askAgainAfter(at, dark.waiting, next), soonAfter(at, dark));
  return at < dark.last ? Math.min(due, firstDue(dark, at)) : due;
}

function asked(dark: Dark, check: CustomerCheck | null): Asked {
  const { customer, last, danger } = dark;
  const { id, area, report, battery_hours: hours } = customer;
  const urgency: Urgency = hours !== null || danger || check?.result === "needs_help" ? 0 : 1;
  const found = report ? displayTime(report) : 0;
  return {
    ...{ kind: "check", id, about: id, by: "service", urgency, place: { area, asset: null } },
    since: check ? displayTime(check.entry) : Math.max(last, found),
    due: check ? nextDue(check, dark) : firstDue(dark, found),
    entries: [report, check?.entry].filter((each) => each !== undefined),
  };
}

export const customerMatters: MatterReading = ({ edition, scene, customers, ends: ended }) => {
  const { status } = scene.view;
  if (!(status === "open" || status === "closed")) return [];
  const last = lastLooks(edition, scene, ended);
  const every = lookEvery(edition);
  const later = (scene.later ?? []).map(({ customerChecks }) => looksOf(customerChecks));
  return customers.flatMap((customer): readonly Asked[] => {
    const since = homeDarkSince(edition, scene, customer, ended);
    if (since === null) return [];
    // A look in a later outage, where they are looked after from then on.
    if (backWords(edition, scene, customer).length > 0 && later.some((checks) => checks.has(customer.id))) return [];
    const danger = dangerFor(scene, customer);
    const { ends, powered, untold } = deviceNow(edition, scene, customer, ended);
    if (isTaken(lastChecks(scene.customerChecks).get(customer.id), powered)) return [];
    const waiting = { ends, often: customer.check_every, every, danger: danger !== undefined };
    return [asked({ customer, danger, powered, untold, ...since, waiting }, last(customer))];
  });
};
