/** Special customers in what is dark: when each is to be looked at next. An end alone brings nobody's power back. */

import { type Acts, countedBy } from "../../folds/countable-acts";
import { type CustomerCheck, lastChecks, type Powered } from "../../folds/customer-checks";
import type { Danger } from "../../folds/dangers";
import { beganAt } from "../../folds/facts";
import { isSupplyLost } from "../../folds/situation";
import type { Edition } from "../../plan/plan";
import { isAffected } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import type { Scene } from "../../scene";
import { type SupplyThere, supplyAt, supplyToldIn } from "../supply";
import type { CaredFor, MatterReading } from "./context";
import { asksPower, dangerFor, deviceTold, isTaken, isUntold, poweredBy, safeAs, soonAfter } from "./endangered";
import type { Asked, Urgency } from "./matter";
import { askAgainAfter, HOUR, SOONEST, type Waiting } from "./next-look";
import { figureOr } from "./timed";

/** Where the plan does not say how often special customers are asked. */
const OFTEN = HOUR;

type Told = Pick<Scene, "view" | "situation" | "facts" | "customerChecks">;

const hasEnded = ({ view }: Pick<Told, "view">): boolean => view.ended !== null;

const supplyOf = (edition: Edition, scene: Told, area: string | null) => supplyAt(edition, supplyToldIn(scene), area);

/** Whether a report was made in this very outage. */
function isFoundIn({ view, facts }: Pick<Told, "view" | "facts">, report: Entry | undefined): boolean {
  const found = report ? displayTime(report) : -1;
  const end = view.ended ? displayTime(view.ended) : found;
  return found >= beganAt({ view, facts }) && found <= end;
}

/** Since when it is dark for somebody; a battery runs from `at`, the power went last at `last`; µs. */
type Since = Pick<SupplyThere, "at" | "last">;
const from = (at: number): Since => ({ at, last: at });

/**
 * Null: it is not. Whoever is found in an outage has no power, although nobody has said so yet of where they are; nor
 * has whoever somebody had to look after since it went, or told of in danger.
 */
function darkSince(edition: Edition, scene: Told, customer: CaredFor, ends = hasEnded(scene)): Since | null {
  const { area, report } = customer;
  const supply = supplyOf(edition, scene, area);
  if (scene.situation.supply.size === 0) return null;
  const isBack = supply?.lost === false;
  const isTold = area === null || isAffected(edition, area, scene.facts.areas?.value ?? []);
  if (isTold && !isBack) return supply ? orSooner(supply, scene, customer) : from(beganAt(scene));
  if (report && !isBack && isFoundIn(scene, report)) return from(displayTime(report));
  const since = lookedAfterSince(scene, customer, isBack ? supply.at : beganAt(scene), ends);
  return since === null ? null : from(since);
}

/** However late somebody says that their place is dark: it has been so since somebody had to look after them. */
function orSooner(supply: SupplyThere, scene: Told, customer: CaredFor): Since {
  if (supply.wasBack) return supply;
  const { report } = customer;
  const found = report && isFoundIn(scene, report) ? displayTime(report) : supply.at;
  return from(Math.min(supply.at, found, firstLook(scene, customer, beganAt(scene)) ?? supply.at));
}

/** When somebody first looked after them since then, or told of them in danger, µs; null: nobody did, or it is over. */
function lookedAfterSince(scene: Told, customer: CaredFor, since: number, ends: boolean): number | null {
  const isOver = ends || isSupplyLost(scene.situation) === false;
  const last = checksOf(scene.customerChecks).get(customer.id)?.at(-1);
  const isWell = last?.action?.body["result"] === "well";
  return isOver && isWell && !dangerFor(scene, customer) ? null : firstLook(scene, customer, since);
}

function firstLook(scene: Told, customer: CaredFor, since: number): number | null {
  const danger = dangerFor(scene, customer);
  const checks = checksOf(scene.customerChecks).get(customer.id) ?? [];
  const looks = checks.map(displayTime).filter((at) => at >= since);
  if (!danger && looks.length === 0) return null;
  const safe = safeAs(scene, customer).map(({ entry }) => displayTime(entry));
  return Math.min(...(danger ? [displayTime(danger.entry)] : []), ...safe.filter((at) => at >= since), ...looks);
}

/** Read once for all customers. */
const readChecks = new WeakMap<Acts, ReadonlyMap<string, readonly Entry[]>>();

function checksOf(acts: Acts): ReadonlyMap<string, readonly Entry[]> {
  const read = readChecks.get(acts) ?? countedBy(acts, "customer");
  readChecks.set(acts, read);
  return read;
}

/** How it stands with somebody's device where it is dark. */
export interface DeviceNow {
  /** When it ends, or what keeps them going instead, µs, as was said last; null: it has power, or nobody knows. */
  readonly ends: number | null;
  /** What keeps them going instead; null: nobody has said. */
  readonly powered: Powered | null;
  /** It has stopped, and they were said to be well since: somebody must say what keeps them going. */
  readonly asksPower: boolean;
  /** Somebody said that it runs out, and nobody when: what the list has of its battery says nothing of that. */
  readonly untold: boolean;
}

const WITH_POWER: DeviceNow = { ends: null, powered: null, asksPower: false, untold: false };

export function deviceNow(edition: Edition, scene: Told, customer: CaredFor, ended = hasEnded(scene)): DeviceNow {
  const [since, hours] = [darkSince(edition, scene, customer, ended), customer.battery_hours];
  if (since === null) return WITH_POWER;
  const check = lastChecks(scene.customerChecks).get(customer.id);
  const told = deviceTold(scene, customer, since.at);
  const listed = hours === null ? null : since.at + hours * HOUR;
  const untold = isUntold(edition, told) && (listed === null || listed > displayTime(told.heard));
  const known = told?.until ?? (untold ? null : listed);
  const powered = poweredBy(check, told?.untilAt ?? null, since.last, dangerFor(scene, customer));
  const ends = powered ? powered.until : known;
  return { ends, powered, asksPower: asksPower(check, ends), untold: untold && powered === null };
}

/** How somebody was when they were last looked at. That they were well before the power was steady says nothing. */
export function lastLooks(
  edition: Edition,
  scene: Scene,
  ends = hasEnded(scene),
): (customer: CaredFor) => CustomerCheck | null {
  const checks = lastChecks(scene.customerChecks);
  return (customer) => {
    const [last, since] = [checks.get(customer.id), darkSince(edition, scene, customer, ends)];
    if (!last || since === null) return last ?? null;
    return last.result === "well" && displayTime(last.entry) < since.at ? null : last;
  };
}

/** Of one customer: since when it is dark, when their device ends, how often the plan has them asked; µs. */
interface Dark extends Since {
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
  const every = figureOr(edition, "special-check", OFTEN);
  return customers.flatMap((customer): readonly Asked[] => {
    const since = darkSince(edition, scene, customer, ended);
    if (since === null) return [];
    const danger = dangerFor(scene, customer);
    const { ends, powered, untold } = deviceNow(edition, scene, customer, ended);
    if (isTaken(lastChecks(scene.customerChecks).get(customer.id), powered)) return [];
    const waiting = { ends, often: customer.check_every, every: danger ? SOONEST : every };
    return [asked({ customer, danger, powered, untold, ...since, waiting }, last(customer))];
  });
};
