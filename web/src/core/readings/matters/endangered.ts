/** People in danger because their equipment runs out: which special customer it is, and when they are asked again. */

import { type CustomerCheck, lastChecks, type Powered } from "../../folds/customer-checks";
import type { Danger } from "../../folds/dangers";
import type { Edition } from "../../plan/plan";
import { byId, figureOr } from "../../plan/plan-lookups";
import { displayTime } from "../../record/entries";
import type { Scene } from "../../scene";
import { supplyAt, supplyToldIn } from "../supply";
import type { CaredFor } from "./context";
import { askAgainAfter, HOUR, isShort, SOONEST } from "./next-look";

type Told = Pick<Scene, "view" | "situation" | "facts">;

/** How often the plan has special customers asked, µs; an hour where it does not say. */
export const lookEvery = (edition: Edition): number => figureOr(edition, "special-check", HOUR);

/** A danger whose list has special customers called is one of those. */
export function isOfEquipment({ dangers, lists }: Pick<Edition, "dangers" | "lists">, kind: string | null): boolean {
  const planned = byId(dangers, kind ?? "");
  const list = planned && byId(lists, planned.list);
  return list?.pages.some(({ items }) => items.some(({ customers }) => customers)) ?? false;
}

/** Whether they are this customer: named where they were told of, or written down from there. */
export function isThem({ customer, refs }: Danger, { id, report }: CaredFor): boolean {
  if (customer !== null && (customer === id || customer === report?.ref)) return true;
  return report?.action?.refs.some((ref) => refs.includes(ref)) ?? false;
}

/** Those in danger who are this customer; undefined: nobody told of them so. */
export const dangerFor = ({ situation }: Pick<Scene, "situation">, customer: CaredFor): Danger | undefined =>
  situation.danger.find((each) => isThem(each, customer));

/** Those said to be safe who are this customer. */
export const safeAs = ({ situation }: Pick<Scene, "situation">, customer: CaredFor): readonly Danger[] =>
  situation.safe.filter((each) => isThem(each, customer));

/** What was said last of until when their equipment lasts: that they are safe changes nothing of it. */
export function deviceTold(scene: Pick<Scene, "situation">, customer: CaredFor, since: number): Danger | undefined {
  const safe = safeAs(scene, customer).findLast(({ heard, until }) => until !== null && displayTime(heard) >= since);
  return dangerFor(scene, customer) ?? safe;
}

/** Whoever is in danger here was not taken to hospital after all, or is back. */
export const unlessBack = (powered: Powered | null, danger: Danger | undefined): Powered | null =>
  danger && powered?.by === "taken" ? null : powered;

/** What was said to keep somebody going, the power being gone since `from`, where no time of their device was said after `told`, µs. */
export function poweredBy(
  check: CustomerCheck | undefined,
  told: number | null,
  from: number,
  danger: Danger | undefined,
): Powered | null {
  const powered = unlessBack(check?.powered ?? null, danger);
  return powered && powered.at >= Math.max(from, told ?? from) ? powered : null;
}

/** Somebody said that their equipment runs out, and nobody when. */
export const isUntold = (edition: Edition, danger: Danger | undefined): danger is Danger =>
  danger !== undefined && danger.until === null && isOfEquipment(edition, danger.kind);

/** They were taken to hospital, and nobody has looked for them here since: nobody looks after them here. */
export const isTaken = (
  check: CustomerCheck | null | undefined,
  powered: Powered | null = check?.powered ?? null,
): boolean => powered?.by === "taken" && check !== null && check !== undefined && saysPower(check);

/** Whether this very look said what keeps them going. */
export const saysPower = ({ entry, powered }: CustomerCheck): boolean => powered?.at === displayTime(entry);

/** The same of somebody in danger, by their last check: it says nothing any more once power that was steady went again. */
export function poweredIn(edition: Edition, scene: Told, danger: Danger, check?: CustomerCheck): Powered | null {
  const supply = supplyAt(edition, supplyToldIn(scene), danger.area);
  return poweredBy(check, danger.untilAt, supply?.lost && supply.wasBack ? supply.at : 0, danger);
}

interface Unsure {
  readonly powered: Powered | null;
  /** Their equipment runs out, and nobody has said when. */
  readonly untold: boolean;
}

/** By when whoever was heard of then is asked again because nobody knows how long what keeps them going lasts, µs. */
export function soonAfter(heard: number, { powered, untold }: Unsure): number {
  const isUnsure = powered ? powered.until === null && isShort(powered.by) : untold;
  return isUnsure ? heard + SOONEST : Number.POSITIVE_INFINITY;
}

/** Said to be well when their device had stopped, and nobody has said what keeps them going. */
export const asksPower = (check: CustomerCheck | undefined, ends: number | null): boolean =>
  check?.result === "well" && ends !== null && ends <= displayTime(check.entry);

/** What is known of how long equipment lasts. */
interface Lasting {
  /** When it ends, µs; null: nobody knows. */
  readonly ends: number | null;
  readonly danger: Pick<Danger, "entry">;
  /** What the list has of its battery. */
  readonly hours: number | null;
  /** To the minute, µs. */
  readonly now: number;
}

/** Times are told to the minute, µs. */
export const MINUTE = 60_000_000;

/** Whether equipment still lasts: `none`: it has no battery and stopped when the power went; `over`: its hours are over. */
export function lastsHow({ ends, danger, hours, now }: Lasting): "unknown" | "lasts" | "over" | "none" {
  if (ends === null) return "unknown";
  if (ends >= now + MINUTE) return "lasts";
  return hours === 0 || Math.abs(ends - displayTime(danger.entry)) < MINUTE ? "none" : "over";
}

/** When they are asked again, µs: soon, where nobody knows how long the equipment lasts; at once, where it has stopped. */
export function nextLookAt(edition: Edition, scene: Scene, danger: Danger): number {
  const check: CustomerCheck | undefined = lastChecks(scene.customerChecks).get(danger.customer ?? "");
  const told = displayTime(danger.heard);
  const looked = check ? displayTime(check.entry) : -1;
  const powered = poweredIn(edition, scene, danger, check);
  const { until: ends } = powered ?? danger;
  const waiting = { ends, often: null, every: lookEvery(edition), danger: true };
  const soon = soonAfter(looked, { powered, untold: isUntold(edition, danger) });
  const isUnseen = !check || looked < told;
  if (isUnseen && ends !== null && ends <= told) return ends;
  if (isUnseen) return askAgainAfter(told, waiting);
  if (check.result !== "well" || asksPower(check, ends)) return looked;
  return Math.min(askAgainAfter(looked, waiting, check.next), soon);
}
