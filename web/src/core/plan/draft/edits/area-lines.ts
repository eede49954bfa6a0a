/** Reads a tree of places as people write one: indented lines, paths with strokes, the cells of a spreadsheet. */

import type { Area } from "../../plan";
import { fieldOf } from "../plan-form";
import { addedArea, type DraftArea, revivedArea, subtree } from "./area-edits";

/** One place of a text: its name as written, how deep it stands. */
export interface AreaLine {
  readonly name: string;
  readonly depth: number;
}

const TAB = 4;
const SPACE = /\s+/gu;
const BLANK = /^\s*/u;
const LINE_END = /\r\n?|\n/u;
const WIDE = /\p{Script=Han}/u;
const BULLET = /^(?:[-*•·●○▪]\s+)/u;
/** A stroke between two numbers belongs to a name: "1/2 层". */
const STROKE = /\t+|\s*(?:(?<!\d)[/／]|[/／](?!\d)|[>＞›»→\\])\s*/u;

/** How far a line is indented, in columns: a tab is a cell, a full-width space two. */
const indent = (blank: string): number =>
  [...blank].reduce((columns, each) => columns + (each === "\t" ? TAB : each === "\u3000" ? 2 : 1), 0);

/**
 * The places of a text in its order. Deeper is what is indented further than the line above, or stands behind a
 * stroke or in a later cell; a name that a path says again is the same place.
 */
export function areaLines(text: string): readonly AreaLine[] {
  const found: AreaLine[] = [];
  /** Columns at which the open lines begin, and the names that are open, the outermost first. */
  let open: { readonly column: number; readonly name: string }[] = [];
  for (const line of text.replaceAll("\u00a0", " ").split(LINE_END)) {
    const [blank = ""] = BLANK.exec(line) ?? [];
    const names = line.slice(blank.length).replace(BULLET, "").split(STROKE).map(tidy).filter(Boolean);
    if (names.length === 0) continue;
    const column = indent(blank);
    const step = line.includes("\t", blank.length) ? TAB : 0.01;
    const above = open.filter((each) => each.column < column);
    for (const [at, name] of names.entries()) {
      const depth = above.length + at;
      const same = open[depth]?.name === name && names.length > 1 && at < names.length - 1;
      const before = open.slice(0, depth);
      if (same) continue;
      found.push({ name, depth });
      open = [...before, { column: column + at * step, name }];
    }
  }
  return found;
}

const tidy = (name: string): string => name.normalize("NFC").replaceAll(SPACE, " ").trim();

const KINDS: readonly (readonly [RegExp, Area["kind"]])[] = [
  [/(?:[座栋棟幢]|[大号號裙副主][楼樓]|大[厦廈]|tower|building|block|wing)(?:\s*\w{1,3})?$/iu, "building"],
  [/[层層]$|[\d一二三四五六七八九十下]\s*[楼樓]$|\bfloor\b|^[BFL]\d{1,2}$|\dF$/iu, "floor"],
  [/[室户戶铺鋪]$|号房$|單元$|单元$|\b(?:unit|room|shop|flat|desk)\b/iu, "unit"],
  [/[区區场場]$|车库|車庫|园区|大门|garage|park|zone|area/iu, "zone"],
];

/** What a place is, by its name, else by how deep it stands. */
export function kindOfArea(name: string, depth: number): Area["kind"] {
  const said = name.normalize("NFKC");
  const known = KINDS.find(([pattern]) => pattern.test(said));
  return known?.[1] ?? (depth === 0 ? "building" : depth === 1 ? "floor" : "unit");
}

export interface TakenLine {
  readonly area: DraftArea;
  readonly depth: number;
  /** `back`: it was retired. */
  readonly is: "new" | "there" | "back";
}

export interface TakenAreas {
  readonly areas: readonly DraftArea[];
  readonly lines: readonly TakenLine[];
}

interface Taking {
  readonly language: string;
  /** Id of the area that holds them all. */
  readonly under: string;
  /** Whether a name begins with that of the place around it, as it must where it is spoken alone. */
  readonly full: boolean;
  readonly makeId: (taken: ReadonlySet<string>) => string;
}

/** The areas with those of the lines below one of them. A place that is there already stays what it is. */
export function takenAreas(areas: readonly DraftArea[], lines: readonly AreaLine[], taking: Taking): TakenAreas {
  let all = areas;
  const taken: TakenLine[] = [];
  const open: DraftArea[] = [];
  const nameOf = (area: DraftArea | undefined) => nameIn(area, taking.language);
  for (const line of lines) {
    const parent = open[line.depth - 1] ?? areas.find(({ id }) => id === taking.under);
    if (!parent) continue;
    const name = taking.full && parent.kind !== "site" ? joined(nameOf(parent), line.name) : line.name;
    const wanted = [name, line.name].map(compared);
    const there = all.find((each) => each.parent === parent.id && wanted.includes(compared(nameOf(each))));
    const area = there ?? {
      id: taking.makeId(new Set(all.map(({ id }) => id))),
      name: { [taking.language]: name },
      ...{ parent: parent.id, kind: kindOfArea(line.name, line.depth), retired: false },
    };
    all = there ? revivedArea(all, there.id) : addedArea(all, area);
    open.splice(line.depth, open.length, area);
    taken.push({ area, depth: line.depth, is: there ? (there.retired ? "back" : "there") : "new" });
  }
  return { areas: all, lines: taken };
}

/** What an area is called in one language; "" where it has no name there. */
function nameIn(area: DraftArea | undefined, language: string): string {
  const name = fieldOf(area?.name, language);
  return typeof name === "string" ? name : "";
}

const compared = (name: string): string => name.normalize("NFKC").replaceAll(SPACE, "").toLowerCase();

/** "A 座" and "1 层" as "A 座 1 层"; what begins with the outer name has it already. */
function joined(outer: string, name: string): string {
  if (compared(name).startsWith(compared(outer))) return name;
  const wide = (each: string | undefined) => WIDE.test(each ?? "");
  return wide(outer.at(-1)) && wide(name[0]) ? outer + name : `${outer} ${name}`;
}

/** The areas below one, as the text that would be read as them. */
export function areaText(areas: readonly DraftArea[], under: string, language: string): string {
  const held = subtree(areas, under);
  const depth = new Map(held.slice(0, 1).map(({ id }) => [id, -1]));
  return held
    .slice(1)
    .map((area) => {
      const here = (depth.get(area.parent ?? "") ?? -1) + 1;
      depth.set(area.id, here);
      return `${"  ".repeat(here)}${nameIn(area, language)}`;
    })
    .join("\n");
}
