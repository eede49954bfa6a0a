/** Since when it is dark where a special customer is: an end alone brings nobody's power back, nor does power on the site alone. */

import { type Acts, countedBy } from "../../folds/countable-acts";
import { lastChecks } from "../../folds/customer-checks";
import { beganAt } from "../../folds/facts";
import { isSupplyLost } from "../../folds/situation";
import type { Edition } from "../../plan/plan";
import { isAffected } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import type { Scene } from "../../scene";
import type { CaredFor } from "../matters/context";
import { dangerFor, safeAs, saysPower } from "../matters/endangered";
import { isShort } from "../matters/next-look";
import { lastDark, type SupplyThere, supplyAt, supplyToldIn } from "../supply";

export type OutageTold = Pick<Scene, "view" | "situation" | "facts" | "customerChecks" | "earlier">;

export const hasEnded = ({ view }: Pick<OutageTold, "view">): boolean => view.ended !== null;

const supplyOf = (edition: Edition, scene: OutageTold, area: string | null) =>
  supplyAt(edition, supplyToldIn(scene), area);

/** When they were reported in this very outage, µs; null: they were not. */
function foundAt({ view, facts }: Pick<OutageTold, "view" | "facts">, { report }: CaredFor): number | null {
  if (!report) return null;
  const found = displayTime(report);
  const end = view.ended ? displayTime(view.ended) : found;
  return found >= beganAt({ view, facts }) && found <= end ? found : null;
}

/** Since when it is dark for somebody; a battery runs from `at`, the power went last at `last`; µs. */
export type DarkSince = Pick<SupplyThere, "at" | "last">;
const from = (at: number): DarkSince => ({ at, last: at });

/**
 * Null: it is not. Whoever is found in an outage has no power, although nobody has said so yet of where they are; nor
 * has whoever somebody had to look after since it went, or told of in danger.
 */
export function homeDarkSince(
  edition: Edition,
  scene: OutageTold,
  customer: CaredFor,
  ends = hasEnded(scene),
): DarkSince | null {
  if (scene.situation.supply.size === 0) return null;
  const supply = supplyOf(edition, scene, customer.area);
  if (supply?.lost === false) return unseenSince(edition, scene, customer, supply.at);
  if (isToldDark(edition, scene, customer)) return supply ? orSooner(supply, scene, customer) : from(beganAt(scene));
  const found = foundAt(scene, customer);
  if (found !== null) return from(found);
  const since = lookedAfterSince(scene, customer, beganAt(scene), ends);
  return since === null ? null : from(since);
}

const isToldDark = (edition: Edition, { facts }: OutageTold, { area }: CaredFor): boolean =>
  area === null || isAffected(edition, area, facts.areas?.value ?? []);

/**
 * Power that is back on the site is not yet in every home: whoever depends on it or was not well, or was found since, is
 * looked after until somebody who knew of that has seen that they are well. `back`: µs.
 */
function unseenSince(edition: Edition, scene: OutageTold, customer: CaredFor, back: number): DarkSince | null {
  const [found, danger] = [foundAt(scene, customer), dangerFor(scene, customer)];
  const isSeen = isSeenSince(edition, scene, customer);
  if (found !== null && found > back) return isSeen ? null : from(found);
  const last = lastChecks(scene.customerChecks).get(customer.id);
  const isWell = !last || last.result === "well" || displayTime(last.entry) < beganAt(scene);
  const depends = customer.battery_hours !== null || (customer.device ?? "") !== "" || danger;
  if ((isWell && !depends) || (isSeen && !danger)) return null;
  const dark = lastDark(edition, supplyToldIn(scene), customer.area ?? "");
  if (isToldDark(edition, scene, customer)) return dark ? orSooner(dark, scene, customer) : from(beganAt(scene));
  const looked = found ?? firstLook(scene, customer, beganAt(scene));
  return looked === null ? null : from(looked);
}

/** Whether the last look names that power is back, and says that they are well without anything instead of it. */
function isSeenSince(edition: Edition, scene: OutageTold, customer: CaredFor): boolean {
  const last = lastChecks(scene.customerChecks).get(customer.id);
  if (last?.result !== "well" || (saysPower(last) && isShort(last.powered?.by))) return false;
  const back = new Set(backWords(edition, scene, customer));
  return last.entry.action?.refs.some((ref) => back.has(ref)) ?? false;
}

/**
 * Refs of what said first and last that power is back on the site, where nobody may have seen yet whether it is in their
 * home; none where it is not back, or was not by then (`by`, µs). A look names them: whoever did not know of it has asked
 * nobody.
 */
export function backWords(
  edition: Edition,
  scene: OutageTold,
  { area }: Pick<CaredFor, "area">,
  by = Number.POSITIVE_INFINITY,
): readonly string[] {
  const there = supplyOf(edition, scene, area);
  if (there?.lost !== false || there.at > by) return [];
  const said = [...scene.situation.supply.values()].filter(
    ({ lost, entry }) => !lost && displayTime(entry) === there.at,
  );
  return said.flatMap(({ since, entry }) => [since.ref, entry.ref]);
}

/** However late somebody says that their place is dark: it has been so since somebody had to look after them. */
function orSooner(supply: SupplyThere, scene: OutageTold, customer: CaredFor): DarkSince {
  if (supply.wasBack) return supply;
  const found = foundAt(scene, customer) ?? supply.at;
  return from(Math.min(supply.at, found, firstLook(scene, customer, beganAt(scene)) ?? supply.at));
}

/** When somebody first looked after them since then, or told of them in danger, µs; null: nobody did, or it is over. */
function lookedAfterSince(scene: OutageTold, customer: CaredFor, since: number, ends: boolean): number | null {
  const isOver = ends || isSupplyLost(scene.situation) === false;
  const last = lastChecks(scene.customerChecks).get(customer.id);
  // Nobody said that it is dark where they are, so nobody says that it is no more: a bottle or another supply still runs out.
  const isWell = last?.result === "well" && !(saysPower(last) && isShort(last.powered?.by));
  return isOver && isWell && !dangerFor(scene, customer) ? null : firstLook(scene, customer, since);
}

function firstLook(scene: OutageTold, customer: CaredFor, since: number): number | null {
  const danger = dangerFor(scene, customer);
  const checks = looksOf(scene.customerChecks).get(customer.id) ?? [];
  const looks = checks.map(displayTime).filter((at) => at >= since);
  if (!danger && looks.length === 0) return null;
  const safe = safeAs(scene, customer).map(({ entry }) => displayTime(entry));
  return Math.min(...(danger ? [displayTime(danger.entry)] : []), ...safe.filter((at) => at >= since), ...looks);
}

/** Read once for all customers. */
const readChecks = new WeakMap<Acts, ReadonlyMap<string, readonly Entry[]>>();

export function looksOf(acts: Acts): ReadonlyMap<string, readonly Entry[]> {
  const read = readChecks.get(acts) ?? countedBy(acts, "customer");
  readChecks.set(acts, read);
  return read;
}
