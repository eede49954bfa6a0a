/** Special customers in what is dark: when each is to be looked at next. An end alone brings nobody's power back. */

import { type CustomerCheck, lastChecks } from "../../folds/customer-checks";
import { beganAt } from "../../folds/facts";
import type { Edition } from "../../plan/plan";
import { isAffected } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import type { Scene } from "../../scene";
import { type SupplyThere, supplyAt } from "../supply";
import type { CaredFor, MatterReading } from "./context";
import type { Asked, Urgency } from "./matter";
import { figureOr } from "./timed";

const MINUTE = 60_000_000;
const HOUR = 60 * MINUTE;
/** Where the plan does not say how often special customers are asked. */
const OFTEN = HOUR;
/** Nobody is asked more often than this because of a battery. */
const SOONEST = 10 * MINUTE;
/** Whatever somebody says of when to look again: nobody waits longer, but where more was agreed. */
const LONGEST = 24 * HOUR;

type Told = Pick<Scene, "view" | "situation" | "facts">;

const supplyOf = (edition: Edition, scene: Told, area: string | null) =>
  supplyAt(edition, { situation: scene.situation, since: beganAt(scene) }, area);

/** Whether a report was made in this very outage. */
function isFoundIn({ view, facts }: Told, report: Entry | undefined): boolean {
  const found = report ? displayTime(report) : -1;
  const end = view.ended ? displayTime(view.ended) : found;
  return found >= beganAt({ view, facts }) && found <= end;
}

/** Since when it is dark for somebody; a battery runs from `at`, the power went last at `last`; µs. */
type Since = Pick<SupplyThere, "at" | "last">;
const from = (at: number): Since => ({ at, last: at });

/** Null: it is not. Whoever is found in an outage has no power, although nobody has said so yet of where they are. */
function darkSince(edition: Edition, scene: Told, { area, report }: CaredFor): Since | null {
  const supply = supplyOf(edition, scene, area);
  if (scene.situation.supply.size === 0 || supply?.lost === false) return null;
  const isTold = area === null || isAffected(edition, area, scene.facts.areas?.value ?? []);
  if (isTold) return supply ?? from(beganAt(scene));
  return report && isFoundIn(scene, report) ? from(displayTime(report)) : null;
}

/** When a device ends where it is dark, µs; null: it has power, or nobody knows. */
export function deviceEnds(edition: Edition, scene: Told, customer: CaredFor): number | null {
  const [since, hours] = [darkSince(edition, scene, customer), customer.battery_hours];
  return since === null || hours === null ? null : since.at + hours * HOUR;
}

/** When so little is left that an ambulance is called, µs. */
export const ambulanceWithin = (edition: Edition): number => figureOr(edition, "machine-short", HOUR);

/** How somebody was when they were last looked at. That they were well before the power was steady says nothing. */
export function lastLooks(edition: Edition, scene: Scene): (customer: CaredFor) => CustomerCheck | null {
  const checks = lastChecks(scene.customerChecks);
  return (customer) => {
    const [last, since] = [checks.get(customer.id), darkSince(edition, scene, customer)];
    if (!last || since === null) return last ?? null;
    return last.result === "well" && displayTime(last.entry) < since.at ? null : last;
  };
}

/** Of one customer: since when it is dark, when their device ends, how often the plan has them asked; µs. */
interface Dark extends Since {
  readonly customer: CaredFor;
  readonly ends: number | null;
  readonly every: number;
}

/** When whoever was heard of is to be asked next, µs: as agreed, and before the battery ends; else as the plan has it. */
function nextAfter(
  heard: number,
  { customer: { check_every: often }, ends, every }: Dark,
  next?: number | null,
): number {
  const agreed = often === null ? null : heard + often * MINUTE;
  const half = ends === null || ends <= heard ? null : Math.floor((heard + ends) / 2);
  const times = [
    next ? Math.min(next, Math.max(heard + LONGEST, agreed ?? 0)) : agreed,
    half === null || ends === null ? null : Math.min(ends, Math.max(half, heard + SOONEST)),
  ].filter((each) => each !== null);
  return Math.min(...(times.length === 0 ? [heard + every] : times));
}

/** Of whom nobody has heard since the power went, but who may have been found since then. */
function firstDue(dark: Dark, found: number): number {
  const { customer, last, ends } = dark;
  const heard = Math.max(last, found);
  if (ends !== null && ends <= heard) return heard;
  const isKnown = found > last || ends !== null || customer.check_every !== null;
  return isKnown ? nextAfter(heard, dark) : last;
}

/** When somebody is to be looked at again, µs: who is well when it was agreed, anybody else at once. */
function nextDue({ entry, next, result }: CustomerCheck, dark: Dark): number {
  const at = displayTime(entry);
  if (result !== "well") return at;
  const due = nextAfter(at, dark, next);
  return at < dark.last ? Math.min(due, firstDue(dark, at)) : due;
}

function asked(dark: Dark, check: CustomerCheck | null): Asked {
  const { customer, last } = dark;
  const { id, area, report, battery_hours: hours } = customer;
  const urgency: Urgency = hours !== null || check?.result === "needs_help" ? 0 : 1;
  const found = report ? displayTime(report) : 0;
  return {
    ...{ kind: "check", id, about: id, by: "service", urgency, place: { area, asset: null } },
    since: check ? displayTime(check.entry) : Math.max(last, found),
    due: check ? nextDue(check, dark) : firstDue(dark, found),
    entries: [report, check?.entry].filter((each) => each !== undefined),
  };
}

export const customerMatters: MatterReading = ({ edition, scene, customers }) => {
  const { status } = scene.view;
  if (!(status === "open" || status === "closed")) return [];
  const last = lastLooks(edition, scene);
  const every = figureOr(edition, "special-check", OFTEN);
  return customers.flatMap((customer): readonly Asked[] => {
    const since = darkSince(edition, scene, customer);
    if (since === null) return [];
    return [asked({ customer, ...since, ends: deviceEnds(edition, scene, customer), every }, last(customer))];
  });
};
