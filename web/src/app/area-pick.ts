import type { Area } from "../core/plan";

/** The parts of a site that one picks from at first sight: buildings and zones, those right below the site first. */
export function areasToPick(areas: readonly Area[]): readonly Area[] {
  const live = areas.filter((area) => !area.retired && area.kind !== "site");
  const parts = live.filter(({ kind }) => kind === "building" || kind === "zone");
  const sites = new Set(areas.flatMap((area) => (area.kind === "site" ? [area.id] : [])));
  const isTop = ({ parent }: Area) => parent === null || sites.has(parent);
  const all = parts.length > 0 ? parts : live;
  return [...all.filter(isTop), ...all.filter((area) => !isTop(area))];
}
