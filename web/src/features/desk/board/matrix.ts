import { STAGES } from "../../../core/catalogue/words";
import { targetKey } from "../../../core/folds/checklists";
import { placeNow } from "../../../core/folds/dangers";
import { isAnnounced } from "../../../core/folds/incident-views";
import { stageInHand } from "../../../core/folds/situation";
import { dangerLists, dangersAt } from "../../../core/plan/danger-lists";
import type { Checklist, Edition, LevelId } from "../../../core/plan/plan";
import { areaPath, itemsAt, type Place, placesOf } from "../../../core/plan/plan-lookups";
import { stepOf } from "../../../core/readings/checklist-reading";
import { isOfTheSafe, placedLists } from "../../../core/readings/placed-lists";
import type { Scene } from "../../../core/scene";

/** How far one list is at one place (or at all places of one building). */
export interface Cell {
  readonly all: number;
  readonly done: number;
  readonly skipped: number;
  readonly couldNot: number;
}

export interface Line {
  readonly list: string;
  /** By column; null: nothing to do there. One cell for the whole site where the list is done once. */
  readonly cells: readonly (Cell | null)[];
  readonly once: boolean;
  /** For whom it is, of a list for people in danger: each report has its own line. */
  readonly place?: Place;
  /** They are safe by now, and nobody need do the rest. */
  readonly safe?: boolean;
}

export interface Matrix {
  /** Area ids: buildings or zones, in the plan's order. */
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
}

/** Lists of the stages so far and those that somebody began, by building; before it begins, those that prepare for it. */
export function matrixOf(plan: Edition, scene: Scene): Matrix {
  const level = scene.situation.level;
  const areas = scene.facts.areas?.value ?? [];
  const lists = plan.lists.filter((list) => isDue(plan, scene, list, level));
  const planned = (list: Checklist) =>
    isForPeople(plan, list) ? placedLists(plan, scene, list).map(({ place }) => place) : placesOf(plan, list, areas);
  const places = new Map(lists.map((list) => [list.id, allPlaces(plan, planned(list), scene, list)]));
  const used = new Set([...places.values()].flat().map((place) => buildingOf(plan, place.area)));
  const columns = plan.areas.filter((area) => used.has(area.id)).map((area) => area.id);
  const lines = lists.flatMap((list) => {
    const at = places.get(list.id) ?? [];
    const apart = at.filter((place) => isForPeople(plan, list) || dangersAt(plan, list.id, place));
    const whole = at.filter((place) => !apart.includes(place));
    const own = apart.map((place) => ({
      ...{ list: list.id, once: true, cells: [cellOf(scene, list, [place])], place: placeNow(scene.situation, place) },
      safe: isOfTheSafe(plan, scene.situation, { list, place }),
    }));
    return whole.length > 0 || own.length === 0 ? [lineOf(plan, scene, list, whole, columns), ...own] : own;
  });
  return { columns, lines: lines.filter((line) => line.cells.some(Boolean)) };
}

/** Done once for each report of people in danger. */
const isForPeople = (plan: Edition, { id, scope }: Checklist): boolean => scope === "once" && dangerLists(plan).has(id);

const isSomewhere = ({ area, asset }: Place): boolean => area !== null || asset !== null;

function isDue(plan: Edition, scene: Scene, list: Checklist, level: LevelId | null): boolean {
  if ([...scene.checklists.steps.values()].some((step) => step.target.list === list.id)) return true;
  if (level !== null && list.skip_at.includes(level)) return false;
  if (isAnnounced(scene.view)) return plan.announced?.lists.includes(list.id) ?? false;
  const reached = STAGES.indexOf(stageInHand(scene.situation));
  return plan.stages.some(
    (stage) => STAGES.indexOf(stage.id) <= reached && Object.values(stage.lists).some((ids) => ids.includes(list.id)),
  );
}

/** The plan's places and those where somebody acted all the same: a generator stands outside the dark areas. */
function allPlaces(plan: Edition, planned: readonly Place[], scene: Scene, list: Checklist): readonly Place[] {
  const acted = [...scene.checklists.steps.values()].map((step) => step.target).filter((it) => it.list === list.id);
  // For people in danger somewhere nobody does it once for all.
  const apart = isForPeople(plan, list) ? acted : acted.filter((place) => !dangersAt(plan, list.id, place));
  const known = list.scope === "once" && apart.length > 0 ? planned.filter(isSomewhere) : planned;
  const elsewhere = [...known, ...acted];
  const keyed = elsewhere.map(({ area, asset }) => [JSON.stringify([area, asset]), { area, asset }] as const);
  return [...new Map(keyed).values()];
}

/** The building or zone right under the site that holds this area; the area itself where it stands above. */
function buildingOf(plan: Edition, area: string | null): string | null {
  if (area === null) return null;
  const path = areaPath(plan, area);
  return (path[1] ?? path[0])?.id ?? area;
}

function lineOf(
  plan: Edition,
  scene: Scene,
  list: Checklist,
  places: readonly Place[],
  columns: readonly string[],
): Line {
  const cell = (at: readonly Place[]) => (at.length === 0 ? null : cellOf(scene, list, at));
  if (list.scope === "once") return { list: list.id, once: true, cells: [cell(places)] };
  const cells = columns.map((column) => cell(places.filter((place) => buildingOf(plan, place.area) === column)));
  return { list: list.id, once: false, cells };
}

function cellOf(scene: Scene, list: Checklist, places: readonly Place[]): Cell {
  const items = itemsAt(list, scene.situation.level);
  const { failedBefore } = scene.checklists;
  const states = places.flatMap((place) =>
    items.map(({ item, skipped }) => {
      const target = { list: list.id, item: item.id, ...place };
      if (failedBefore?.has(targetKey(target))) return "could_not";
      const step = stepOf(scene.checklists, target);
      return step.status === "open" && skipped ? null : step.status;
    }),
  );
  const wanted = states.filter((state) => state !== null);
  const count = (of: (typeof wanted)[number]) => wanted.filter((state) => state === of).length;
  return { all: wanted.length, done: count("done"), skipped: count("skipped"), couldNot: count("could_not") };
}

/** `skipped`: all of it has an answer, and not all was done. */
export type CellState = "done" | "bad" | "skipped" | "some" | "zero";

export function cellState(cell: Cell): CellState {
  if (cell.couldNot > 0) return "bad";
  if (cell.done === cell.all) return "done";
  if (cell.done + cell.skipped === cell.all) return "skipped";
  return cell.done + cell.skipped === 0 ? "zero" : "some";
}

export interface Parted {
  /** What somebody began and has not finished or could not do, and what should be done by now. */
  readonly begun: readonly Line[];
  /** Where any of these is done. */
  readonly columns: readonly string[];
  /** What is done wherever there is something to do. */
  readonly finished: readonly Line[];
  /** What was not finished, and whoever it was for is safe: nobody need do the rest. */
  readonly brokenOff: readonly Line[];
  /** What nobody has touched and no clock asks for. */
  readonly waiting: readonly Line[];
}

const isFinished = ({ cells }: Line): boolean => cells.every((cell) => cell === null || cellState(cell) === "done");

const isBrokenOff = (line: Line): boolean => line.safe === true && !isFinished(line);

const isTouched = (cell: Cell | null): boolean => cell !== null && cellState(cell) !== "zero";

/** @param late ids of lists that a clock which has run out leads to */
export function partedLines({ lines, columns }: Matrix, late: ReadonlySet<string>): Parted {
  const finished = lines.filter(isFinished);
  const brokenOff = lines.filter(isBrokenOff);
  const shows = (line: Line) =>
    !(isFinished(line) || isBrokenOff(line)) && (late.has(line.list) || line.cells.some(isTouched));
  const begun = lines.filter(shows);
  const placed = begun.filter((line) => !line.once);
  const kept = columns.flatMap((_, index) =>
    placed.some(({ cells }) => isTouched(cells[index] ?? null)) ? [index] : [],
  );
  // Late and begun nowhere: all its places wait for somebody.
  const at = kept.length > 0 ? kept : columns.map((_, index) => index);
  const narrowed = ({ cells, ...line }: Line): Line => ({ ...line, cells: at.map((index) => cells[index] ?? null) });
  return {
    begun: begun.map((line) => (line.once ? line : narrowed(line))),
    columns: at.flatMap((index) => columns[index] ?? []),
    ...{ finished, brokenOff },
    waiting: lines.filter((line) => !(shows(line) || isFinished(line) || isBrokenOff(line))),
  };
}
