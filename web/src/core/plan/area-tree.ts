/** The parts of a site as one picks from them: what holds what is told apart, and nobody picks both. */

import type { Area } from "./plan";

/** One part right below the site, and what one may pick within it, in the plan's order. */
export interface AreaPart {
  readonly top: Area;
  readonly below: readonly Area[];
}

/** Buildings and zones, and where the plan has neither all there is; never what is retired, nor the site. */
function pickable(areas: readonly Area[]): readonly Area[] {
  const live = areas.filter((area) => !area.retired && area.kind !== "site");
  const parts = live.filter(({ kind }) => kind === "building" || kind === "zone");
  return parts.length > 0 ? parts : live;
}

export function areaTree(areas: readonly Area[]): readonly AreaPart[] {
  const offered = pickable(areas);
  const ids = new Set(offered.map(({ id }) => id));
  const holders = (area: Area) => above(areas, area.id).filter((id) => ids.has(id));
  const tops = offered.filter((area) => holders(area).length === 0);
  return tops.map((top) => ({ top, below: offered.filter((area) => holders(area).includes(top.id)) }));
}

/** What holds an area, the nearest first. */
function above(areas: readonly Area[], id: string): readonly string[] {
  const found: string[] = [];
  let at = areas.find((area) => area.id === id)?.parent ?? null;
  while (at !== null && !found.includes(at)) {
    found.push(at);
    const next: string | null = at;
    at = areas.find((area) => area.id === next)?.parent ?? null;
  }
  return found;
}

/** What one picks for an area: itself, or the nearest that holds it; null where nothing does. */
export function pickedFor(areas: readonly Area[], id: string): string | null {
  const ids = new Set(pickable(areas).map((area) => area.id));
  return [id, ...above(areas, id)].find((each) => ids.has(each)) ?? null;
}

/** The choice after a tap on an area: of two of which one holds the other, the one tapped last stays. */
export function toggled(areas: readonly Area[], chosen: readonly string[], id: string): string[] {
  if (chosen.includes(id)) return chosen.filter((each) => each !== id);
  const holds = (outer: string, inner: string) => above(areas, inner).includes(outer);
  return [...chosen.filter((each) => !(holds(each, id) || holds(id, each))), id];
}

/** Of the chosen what was in none of the known ones; nothing is beyond all of it (`known` empty). */
export const beyond = (areas: readonly Area[], known: readonly string[], chosen: readonly string[]): string[] =>
  known.length === 0 ? [] : chosen.filter((id) => ![id, ...above(areas, id)].some((each) => known.includes(each)));

export interface PlacedArea {
  readonly area: Area;
  /** How many areas hold it. */
  readonly depth: number;
}

/** Every part of the site down to the single unit, each below what holds it; never what is retired. */
export function treeOrder(areas: readonly Area[], within: string | null = null, depth = 0): readonly PlacedArea[] {
  const known = new Set(areas.map(({ id }) => id));
  const isRoot = ({ parent }: Area) => parent === null || !known.has(parent);
  const here = areas.filter((area) => (within === null ? isRoot(area) : area.parent === within));
  return here.flatMap((area) => [...(area.retired ? [] : [{ area, depth }]), ...treeOrder(areas, area.id, depth + 1)]);
}
