/** Lists at their places: what one person works through, and how far it is. */

import { type Target, targetKey } from "../folds/checklists";
import { type Danger, type People, whereOf } from "../folds/dangers";
import { dangerLists, dangersAt, placeOnce } from "../plan/danger-lists";
import type { Checklist, DutyId, Edition, Item, StageId } from "../plan/plan";
import { byId, itemsAt, listsFor, type Place, placesOf } from "../plan/plan-lookups";
import type { Scene } from "../scene";
import { countedAs, stepOf } from "./checklist-reading";

export interface PlacedList {
  readonly list: Checklist;
  readonly place: Place;
}

/** What of a scene tells which lists there are, and how far. */
type Stand = Pick<Scene, "situation" | "facts" | "checklists">;

/** How far: answered in whatever way, of how many; and of those what was done, left out, could not be done. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  /** Of those that are open again: so many failed the last time. Absent: none did. */
  readonly before?: number;
}

/** The list at each place that is dark; one that is done once: where people are in danger for whom it is, else once. */
export function placedLists(
  edition: Edition,
  { facts, situation }: Pick<Stand, "facts" | "situation">,
  list: Checklist,
): readonly PlacedList[] {
  const inDanger = list.scope === "once" ? placesInDanger(edition, situation.danger, list) : [];
  const places = inDanger.length > 0 ? inDanger : placesOf(edition, list, facts.areas?.value ?? []);
  return places.map((place) => ({ list, place }));
}

/** Of people in danger whose own list it is, each place once. */
function placesInDanger(edition: Edition, people: readonly Danger[], { id }: Checklist): readonly Place[] {
  if (people.length === 0 || !dangerLists(edition).has(id)) return [];
  const isFor = ({ kind }: Danger) => byId(edition.dangers, kind ?? "")?.list === id;
  const places = people.filter(isFor).map((danger) => placeOnce(edition, id, whereOf(danger)));
  return [...new Map(places.map((place) => [JSON.stringify([place.area, place.asset]), place])).values()];
}

/** Whether everybody in danger for whom a list is done there is safe by now. */
export function isOfTheSafe(edition: Edition, { danger, safe }: Pick<People, "danger" | "safe">, placed: PlacedList) {
  const { area, asset } = placed.place;
  const kinds = dangersAt(edition, placed.list.id, placed.place);
  const isThere = (each: Danger) =>
    asset === null ? area === null || each.area === area : each.asset === asset || each.refs.includes(asset);
  const isFor = (each: Danger) => kinds?.has(each.kind ?? "") === true && isThere(each);
  return safe.some(isFor) && !danger.some(isFor);
}

/** The lists of a duty in a stage that the level asks for. */
export const dutyLists = (edition: Edition, scene: Stand, stage: StageId, duty: DutyId): readonly PlacedList[] =>
  listsFor(edition, stage, duty, scene.situation.level).flatMap((list) => placedLists(edition, scene, list));

/** The items that the level asks for, in order. */
export const itemsIn = ({ situation }: Pick<Stand, "situation">, { list }: PlacedList): readonly Item[] =>
  itemsAt(list, situation.level).flatMap(({ item, skipped }) => (skipped ? [] : [item]));

export const targetIn = ({ list, place }: PlacedList, item: Pick<Item, "id">): Target => ({
  list: list.id,
  area: place.area,
  asset: place.asset,
  item: item.id,
});

export const targetsIn = (scene: Pick<Stand, "situation">, placed: PlacedList): readonly Target[] =>
  itemsIn(scene, placed).map((item) => targetIn(placed, item));

/** Over all of these. */
export function progressIn(scene: Stand, ...placed: readonly PlacedList[]): Progress {
  const targets = placed.flatMap((each) => targetsIn(scene, each));
  const found = targets.map((target) => countedAs(scene.checklists, target));
  const { failedBefore } = scene.checklists;
  const isBefore = (key: string, at: number) => found[at] !== "could_not" && failedBefore?.has(key) === true;
  const before = targets.map(targetKey).filter(isBefore).length;
  const count = (of: (typeof found)[number]) => found.filter((status) => status === of).length;
  const [done, skipped, failed] = [count("done"), count("skipped"), count("could_not")];
  return { answered: done + skipped + failed, total: found.length, done, skipped, failed, ...(before && { before }) };
}

/** Whether a step is answered at its list's gate alone; lists for people in danger have none. */
export function isAtGate(edition: Edition, scene: Stand, placed: PlacedList, item: Item): boolean {
  const { gate, id } = placed.list;
  if (edition.dangers.some(({ list }) => list === id)) return false;
  const { before: checks, power_up } = edition.recovery;
  if (checks.includes(id) || power_up.includes(id)) return true;
  if (gate.min_gap || gate.two_persons || item.two_persons || gate.after.length + item.needs.length > 0) return true;
  const before = targetsIn(scene, placed).slice(0, itemsIn(scene, placed).indexOf(item));
  const passed = before.map((target) => stepOf(scene.checklists, target).status);
  const mayPass = placed.list.hazard ? ["done"] : ["done", "skipped"];
  return gate.in_order && passed.some((status) => !mayPass.includes(status));
}
