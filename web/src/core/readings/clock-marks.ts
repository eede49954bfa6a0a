import type { Checklists } from "../folds/checklists";
import { type Acts, counted } from "../folds/countable-acts";
import type { Danger } from "../folds/dangers";
import type { Situation } from "../folds/situation";
import type { Checklist, Clock, Edition, Item } from "../plan/plan";
import { NOWHERE, type Place } from "../plan/plan-lookups";
import { displayTime } from "../record/entries";
import { textField } from "../record/fields";
import { type SupplyTold, supplyAt } from "./supply";

export type Does = "start" | "reset" | "stop";

/** One thing that moves a clock, µs. A place of nothing: it was not said at which. */
export interface Mark {
  readonly at: number;
  readonly does: Does;
  readonly place: Place;
  /** The ref of the accident whose clock it moves: each has its own. */
  readonly accident?: string | undefined;
  /** Also where it names no place it is meant for itself alone. */
  readonly alone?: true;
}

/** What marks are read from: the folded states of one view, and since when the power is gone. */
export interface Seen extends SupplyTold {
  readonly checklists: Checklists;
  readonly clockActs: Acts;
}

const DOES: ReadonlyMap<string, Does> = new Map([
  ["clock.started", "start"],
  ["clock.reset", "reset"],
  ["clock.stopped", "stop"],
]);

/** All that moved a clock, in order: steps that name it, supply, people in lifts, and what was done by hand. */
export function marksOf(edition: Edition, clock: Clock, seen: Seen): readonly Mark[] {
  const marks = [
    ...byHand(clock, seen.clockActs),
    ...bySteps(edition, clock, seen.checklists),
    ...(clock.starts === "incident" ? bySupply(edition, clock, seen) : []),
    ...byDanger(edition, clock, seen.situation),
  ];
  return ofAccidents(marks.sort((a, b) => a.at - b.at));
}

/**
 * What names no accident is meant for the only one whose clock runs. A clock that ran before anybody told of an accident
 * is that of the first one told of.
 */
function ofAccidents(marks: readonly Mark[]): readonly Mark[] {
  if (!marks.some(({ accident }) => accident)) return marks;
  const runs = new Set<string>();
  let loose: { accident?: string | undefined }[] = [];
  return marks.map((mark) => {
    const starts = mark.does !== "stop";
    const named = { ...mark, accident: meantBy(mark, [...runs]) };
    const { accident } = named;
    if (accident && starts && runs.size === 0) for (const each of loose) each.accident = accident;
    if (accident) runs[starts ? "add" : "delete"](accident);
    loose = starts && !accident ? [...loose, named] : [];
    return named;
  });
}

const meantBy = ({ accident, does }: Mark, [only, other]: readonly string[]): string | undefined =>
  accident ?? (does === "start" || other === undefined ? only : undefined);

function byHand(clock: Clock, acts: Acts): readonly Mark[] {
  return counted(acts).flatMap((entry) => {
    const { action } = entry;
    const does = DOES.get(action?.type ?? "");
    if (!(action && does) || action.body["clock"] !== clock.id) return [];
    const place = { area: textField(action, "area"), asset: textField(action, "asset") };
    return [{ at: displayTime(entry), does, place, accident: textField(action, "accident") ?? undefined }];
  });
}

/** Only a step that is done moves a clock: one taken back or not possible moves nothing. */
function bySteps(edition: Edition, clock: Clock, checklists: Checklists): readonly Mark[] {
  const moving = stepsThatMove(edition);
  return [...checklists.steps.values(), ...(checklists.movedClocks ?? [])].flatMap(({ target, status, leading }) => {
    const moved = status === "done" ? moving.get(target.list)?.get(target.item) : undefined;
    if (moved?.id !== clock.id || leading === null) return [];
    return [{ at: displayTime(leading), does: moved.does, place: { area: target.area, asset: target.asset } }];
  });
}

/** By list and item: the clock and what the step does to it. */
type Moving = ReadonlyMap<string, ReadonlyMap<string, NonNullable<Item["clock"]>>>;

const read = new WeakMap<Edition, Moving>();

/** An edition never changes, and each tap asks for each of its clocks: so it is gone through once. */
function stepsThatMove(edition: Edition): Moving {
  const held = read.get(edition);
  if (held !== undefined) return held;
  const moving = new Map(edition.lists.map((list) => [list.id, movingIn(list)]));
  read.set(edition, moving);
  return moving;
}

const movingIn = ({ pages }: Checklist) =>
  new Map(pages.flatMap(({ items }) => items.flatMap(({ id, clock }) => (clock ? [[id, clock] as const] : []))));

/** Power gone starts it, power back stops it, each place by the areas that feed it. */
function bySupply(edition: Edition, clock: Clock, seen: Seen): readonly Mark[] {
  if (clock.scope !== "asset") return supplyMarks(edition, seen, null, NOWHERE);
  const assets = edition.assets.filter((asset) => asset.kind === clock.asset_kind && !asset.retired);
  return assets.flatMap((asset) => supplyMarks(edition, seen, asset.area, { area: asset.area, asset: asset.id }));
}

/** `area` null: any area counts. */
function supplyMarks(edition: Edition, seen: Seen, area: string | null, place: Place): readonly Mark[] {
  const there = supplyAt(edition, seen, area);
  if (!there?.lost) return there ? [{ at: there.at, does: "stop", place }] : [];
  // Whoever stopped it in between has it run anew.
  return [...new Set([there.at, there.last])].map((at) => ({ at, does: "start", place }));
}

/**
 * A danger of the plan that names this clock starts it where the people are; that they are safe stops it, and no other:
 * nor that one, as long as others are said to be in danger there.
 */
function byDanger(edition: Edition, clock: Clock, { danger, safe }: Situation): readonly Mark[] {
  const names = new Set(edition.dangers.flatMap((each) => (each.clock === clock.id ? [each.id] : [])));
  return [...danger, ...safe].flatMap((each): Mark[] => {
    if (each.kind === null || !names.has(each.kind)) return [];
    const place = { area: each.area, asset: each.asset };
    const start: Mark = { at: displayTime(each.entry), does: "start", place };
    const there = (other: Danger) => other.kind === each.kind && other.area === each.area && other.asset === each.asset;
    if (!(safe.includes(each) && each.judged) || danger.some(there)) return [start];
    return [start, { at: displayTime(each.judged), does: "stop", place, alone: true }];
  });
}
