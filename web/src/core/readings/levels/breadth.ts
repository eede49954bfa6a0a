/** How much of a site is dark. */

import type { Area, Edition, ResponseLevel } from "../../plan/plan";
import { displayTime, type Entry } from "../../record/entries";
import type { Scene } from "../../scene";

export type Breadth = ResponseLevel["proposes"]["scope"];

/** From the narrowest to the widest. */
const BREADTHS: readonly Breadth[] = ["unit", "zone", "building", "site"];

export const isAsWide = (one: Breadth, other: Breadth): boolean => BREADTHS.indexOf(one) >= BREADTHS.indexOf(other);

type Told = Pick<Scene, "facts" | "situation">;

/** What is known of an area from what holds it. */
interface Held {
  readonly affected: boolean;
  /** The last word on its power, lost or back. */
  readonly said: { readonly lost: boolean; readonly entry: Entry } | undefined;
}

const breadthOf = ({ kind }: Area): Breadth => (kind === "floor" ? "zone" : kind);

/**
 * How far the dark reaches by what is known; null: nowhere, or nobody has said. What holds nothing but dark parts is dark
 * itself, and several dark zones count as a building.
 */
export function darkBreadth(edition: Edition, { facts, situation: { supply } }: Told): Breadth | null {
  const areas = facts.areas?.value ?? null;
  const parts = partsOf(edition.areas);
  const dark: Breadth[] = [];
  const look = (area: Area, held: Held): boolean => {
    const here = told(supply.get(area.id), { ...held, affected: held.affected || (areas?.includes(area.id) ?? false) });
    const below = (parts.get(area.id) ?? []).map((part) => ({ part, isDark: look(part, here) }));
    const isDark = below.length === 0 ? here.affected && here.said?.lost !== false : below.every((each) => each.isDark);
    if (!isDark) dark.push(...below.flatMap((each) => (each.isDark ? breadthOf(each.part) : [])));
    return isDark;
  };
  const all = told(supply.get(""), { affected: areas?.length === 0, said: undefined });
  for (const root of parts.get(null) ?? []) if (look(root, all)) dark.push(breadthOf(root));
  const several = dark.filter((each) => isAsWide(each, "zone")).length > 1;
  return BREADTHS.findLast((each) => dark.includes(each) || (each === "building" && several)) ?? null;
}

/** With what was said of the area itself, where that is the later word. */
function told(word: Held["said"], held: Held): Held {
  if (!word || (held.said && displayTime(held.said.entry) > displayTime(word.entry))) return held;
  return { affected: held.affected || word.lost, said: word };
}

/** The parts in use right below each area; below null: what stands in no area that the plan has. */
function partsOf(areas: readonly Area[]): ReadonlyMap<string | null, readonly Area[]> {
  const known = new Set(areas.map(({ id }) => id));
  const parts = new Map<string | null, Area[]>();
  for (const area of areas) {
    if (area.retired) continue;
    const parent = area.parent !== null && known.has(area.parent) ? area.parent : null;
    if (!parts.get(parent)?.push(area)) parts.set(parent, [area]);
  }
  return parts;
}
