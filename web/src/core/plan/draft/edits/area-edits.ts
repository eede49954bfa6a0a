/** Changes to a draft's areas as a tree: each gives all areas anew, what holds others before what it holds. */

import { groupedBy } from "../../../grouping";
import type { Area, Text } from "../../plan";

/** An area as a draft may hold it: what has a default may be left out. */
export interface DraftArea {
  readonly id: string;
  readonly name: Text;
  readonly kind: Area["kind"];
  readonly parent?: string | null;
  readonly retired?: boolean;
}

export interface AreaRow {
  readonly area: DraftArea;
  /** How many areas hold it. */
  readonly depth: number;
}

type Areas = readonly DraftArea[];

const flat = (rows: readonly AreaRow[]): Areas => rows.map(({ area }) => area);
const parentOf = ({ parent }: DraftArea): string | null => parent ?? null;

/** All areas, each below what holds it, the retired too. What hangs in a circle stands at the end: nothing is left out. */
export function areaRows(areas: Areas): readonly AreaRow[] {
  const known = new Set(areas.map(({ id }) => id));
  const below = groupedBy(areas, (area) => (known.has(parentOf(area) ?? "") ? parentOf(area) : null));
  const seen = new Set<DraftArea>();
  const walk = (all: Areas, depth: number): AreaRow[] =>
    all.flatMap((area) => {
      if (seen.has(area)) return [];
      seen.add(area);
      return [{ area, depth }, ...walk(below.get(area.id) ?? [], depth + 1)];
    });
  const reached = walk(below.get(null) ?? [], 0);
  return [...reached, ...walk(areas, 0)];
}

/** An area and all that it holds. */
export function subtree(areas: Areas, id: string): Areas {
  const rows = areaRows(areas);
  const from = rows.findIndex(({ area }) => area.id === id);
  const top = rows[from];
  if (!top) return [];
  const length = rows.slice(from + 1).findIndex(({ depth }) => depth <= top.depth);
  return flat(rows.slice(from, length < 0 ? undefined : from + 1 + length));
}

/** What stands beside an area below the same one, itself among them. */
function siblings(areas: Areas, id: string): Areas {
  const rows = areaRows(areas);
  const own = rows.find(({ area }) => area.id === id);
  return flat(rows.filter(({ area, depth }) => own && depth === own.depth && parentOf(area) === parentOf(own.area)));
}

/** Puts areas that are in none of `rest` right before one, or at the end of what `parent` holds. */
function inserted(rest: Areas, areas: Areas, parent: string | null, before: string | null): Areas {
  const held = parent === null ? rest : subtree(rest, parent);
  const last = held.at(-1);
  const at = rest.findIndex(({ id }) => id === before);
  const place = at >= 0 ? at : last ? rest.indexOf(last) + 1 : rest.length;
  return [...rest.slice(0, place), ...areas, ...rest.slice(place)];
}

/** Puts an area with all that it holds below another, before one of those there or behind them all. Never into itself. */
export function movedArea(areas: Areas, id: string, parent: string | null, before: string | null): Areas {
  const [top, ...held] = subtree(areas, id);
  if (!top || [top, ...held].some((area) => area.id === parent)) return areas;
  const moving = new Set([top, ...held]);
  const rest = flat(areaRows(areas)).filter((area) => !moving.has(area));
  return inserted(rest, [{ ...top, parent }, ...held], parent, before);
}

/** Puts an area one place up or down among those beside it; at the end of them nothing changes. */
export function shiftedArea(areas: Areas, id: string, by: -1 | 1): Areas {
  const beside = siblings(areas, id);
  const at = beside.findIndex((area) => area.id === id);
  const next = beside[at + by];
  const own = beside[at];
  if (!(next && own)) return areas;
  return movedArea(areas, id, parentOf(own), (by < 0 ? next : beside[at + 2])?.id ?? null);
}

/** Puts an area into the one that stands right above it beside it. */
export function indentedArea(areas: Areas, id: string): Areas {
  const beside = siblings(areas, id);
  const above = beside[beside.findIndex((area) => area.id === id) - 1];
  return above ? movedArea(areas, id, above.id, null) : areas;
}

/** Takes an area out of the one that holds it, to stand right behind that one. The site's own parts stay within it. */
export function outdentedArea(areas: Areas, id: string): Areas {
  const of = (each: string | null) => areas.find((area) => area.id === each);
  const parent = of(of(id)?.parent ?? null);
  const outer = of(parent?.parent ?? null);
  if (!(parent && outer)) return areas;
  const beside = siblings(areas, parent.id);
  const behind = beside[beside.indexOf(parent) + 1];
  return movedArea(areas, id, outer.id, behind?.id ?? null);
}

/** Adds an area as the last one that another holds. */
export const addedArea = (areas: Areas, area: DraftArea): Areas =>
  inserted(flat(areaRows(areas)), [area], parentOf(area), null);

/**
 * Takes an area away with all that it holds. What an edition has had is retired and stays, so that old entries keep
 * its name; it then hangs below the nearest that stays.
 */
export function removedArea(areas: Areas, id: string, published: (id: string) => boolean): Areas {
  const going = new Set(subtree(areas, id).map((area) => area.id));
  const gone = (each: string) => going.has(each) && !published(each);
  const holder = (each: string | null): string | null =>
    each !== null && gone(each) ? holder(areas.find((area) => area.id === each)?.parent ?? null) : each;
  return flat(areaRows(areas))
    .filter((area) => !gone(area.id))
    .map((area) => (going.has(area.id) ? { ...area, parent: holder(parentOf(area)), retired: true } : area));
}

/** Takes a retired area back, and what holds it with it. */
export function revivedArea(areas: Areas, id: string): Areas {
  const back = new Set<string>();
  const holder = (each: string): string | null => areas.find((area) => area.id === each)?.parent ?? null;
  for (let at: string | null = id; at !== null && !back.has(at); at = holder(at)) back.add(at);
  return areas.map((area) => (back.has(area.id) && area.retired ? { ...area, retired: false } : area));
}
