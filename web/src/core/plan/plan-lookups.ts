import { own } from "../record/json";
import type {
  Area,
  Asset,
  Checklist,
  DutyCard,
  DutyId,
  Edition,
  Figure,
  Item,
  LevelId,
  SiteBlank,
  StageId,
  Text,
} from "./plan";

/** A text as it can be shown: `fallback` is true when the asked language is missing. */
export interface Shown {
  readonly text: string;
  readonly lang: string;
  readonly fallback: boolean;
}

/** The text in `lang`, else in the first language given, marked. */
export function text(map: Text, lang: string): Shown {
  const wanted = own(map, lang);
  if (typeof wanted === "string") return { text: wanted, lang, fallback: false };
  const [first = ["", ""]] = Object.entries(map);
  return { text: first[1], lang: first[0], fallback: true };
}

export const SITE_BLANKS = ["site", "hotline", "hotline_mobile", "address", "account"] as const;
const SITE_BLANK = new RegExp(`\\{(${SITE_BLANKS.join("|")})\\}`, "gu");

/** What the site puts for one of its own blanks; null where it has none. */
export function siteBlank({ site }: Edition, blank: SiteBlank, lang: string): string | null {
  const value = (blank === "site" ? site.name : site[blank]) ?? null;
  return value === null || typeof value === "string" ? value : text(value, lang).text;
}

/** Words of the plan with the site's own blanks filled: those of a step, say, which no fact block is needed for. */
export const siteWords = (edition: Edition, words: string, lang: string): string =>
  words.replace(SITE_BLANK, (blank, name: SiteBlank) => siteBlank(edition, name, lang) ?? blank);

/** The first thing of this id, or null. */
export function byId<T extends { readonly id: string }>(things: readonly T[], id: string): T | null {
  return things.find((thing) => thing.id === id) ?? null;
}

/** The area's parents from the site down to itself; [] for an unknown area. */
export function areaPath(edition: Edition, id: string): readonly Area[] {
  const path: Area[] = [];
  for (let area = byId(edition.areas, id); area !== null && path.length < 32; ) {
    path.unshift(area);
    area = area.parent === null ? null : byId(edition.areas, area.parent);
  }
  return path;
}

/** True when one of the areas holds the other, or is the other. */
export function areasOverlap(edition: Edition, one: string, other: string): boolean {
  const holds = (outer: string, inner: string): boolean => areaPath(edition, inner).some((area) => area.id === outer);
  return holds(one, other) || holds(other, one);
}

/** Where a list is done: `area` and `asset` are null when it is done once. */
export interface Place {
  readonly area: string | null;
  readonly asset: string | null;
}

/** It was not said where, or it is nowhere in particular. */
export const NOWHERE: Place = { area: null, asset: null };

/** Whether an area is in an incident of these areas ([]: everywhere). */
export const isAffected = (edition: Edition, area: string, areas: readonly string[]): boolean =>
  areas.length === 0 || areas.some((other) => areasOverlap(edition, area, other));

/** The places at which a list is done in an incident of these areas ([]: everywhere). */
export function placesOf(edition: Edition, list: Checklist, areas: readonly string[]): readonly Place[] {
  if (list.scope === "area") {
    return list.areas.filter((area) => isAffected(edition, area, areas)).map((area) => ({ area, asset: null }));
  }
  if (list.scope === "asset") {
    const wanted = (asset: Asset): boolean =>
      asset.kind === list.asset_kind && !asset.retired && isAffected(edition, asset.area, areas);
    return edition.assets.filter(wanted).map((asset) => ({ area: asset.area, asset: asset.id }));
  }
  return [{ area: null, asset: null }];
}

/** An item at a level: `skipped` when the plan leaves it out there. */
export interface ItemAt {
  readonly item: Item;
  readonly page: number;
  readonly skipped: boolean;
}

/** All items of a list in order; `level` null: none is skipped. `page` counts from 0. */
export function itemsAt(list: Checklist, level: LevelId | null): readonly ItemAt[] {
  const off = (levels: readonly LevelId[]): boolean => level !== null && levels.includes(level);
  return list.pages.flatMap((sheet, page) =>
    sheet.items.map((item) => ({ item, page, skipped: off(list.skip_at) || off(item.skip_at) })),
  );
}

/** The lists of a duty in a stage, in the plan's order, without those skipped at the level. */
export function listsFor(edition: Edition, stage: StageId, duty: DutyId, level: LevelId | null): readonly Checklist[] {
  const ids = byId(edition.stages, stage)?.lists[duty] ?? [];
  const lists = ids.map((id) => byId(edition.lists, id)).filter((list) => list !== null);
  return lists.filter((list) => level === null || !list.skip_at.includes(level));
}

/** The duty card, or null for an unknown duty. */
export const dutyCard = (edition: Edition, duty: DutyId): DutyCard | null => byId(edition.duties, duty);

/** The first-ten-minutes order for this many people: the last one given stands for more. */
export function firstTenFor(edition: Edition, people: number): Edition["first_ten"][number] | null {
  const fitting = edition.first_ten.filter((order) => order.people <= people);
  return fitting.at(-1) ?? edition.first_ten[0] ?? null;
}

/** The stage's time limit at a level, or null. */
export function stageLimit(edition: Edition, level: LevelId, stage: StageId): Figure | null {
  return edition.levels.find((each) => each.level === level)?.limits[stage] ?? null;
}

const MILLISECONDS: ReadonlyMap<string, number> = new Map([
  ["seconds", 1000],
  ["minutes", 60_000],
  ["hours", 3_600_000],
  ["days", 86_400_000],
]);

/** A figure of time in milliseconds; null for another unit. */
export function milliseconds(figure: Figure): number | null {
  const unit = MILLISECONDS.get(figure.unit);
  return unit === undefined ? null : figure.value * unit;
}

/** The item of a list, or null where this edition has no such list or item. */
export function itemIn(edition: Edition, list: string, item: string): Item | null {
  const pages = byId(edition.lists, list)?.pages ?? [];
  return pages.flatMap((page) => page.items).find((each) => each.id === item) ?? null;
}

/** A figure of the plan by id, µs; where the plan does not have it, `otherwise`. */
export function figureOr({ figures }: Pick<Edition, "figures">, id: string, otherwise: number): number {
  const figure = byId(figures, id);
  return (figure && figureMicros(figure)) || otherwise;
}

/** How long the plan gives something, µs. */
export const figureMicros = (figure: Parameters<typeof milliseconds>[0]): number => (milliseconds(figure) ?? 0) * 1000;
