/** The plan's checks after power-up at each place: which of them count, and what each waits for before it may be called well. */

import { targetKey } from "../../folds/checklists";
import { counted } from "../../folds/countable-acts";
import type { Checklist, Item } from "../../plan/plan";
import { areasOverlap, byId, type Place } from "../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../record/entries";
import { effective, isVisible, textField } from "../../record/fields";
import { itemsIn, type PlacedList, placedLists } from "../placed-lists";
import { supplyAt, supplyToldIn } from "../supply";
import { allEarlierLists, isCheckOf, isFinished, stepsNow } from "./gate-acts";
import type { GateContext } from "./gate-context";
import { type InDanger, inDangerAt } from "./in-danger";
import { barsOf, begunAnewBy, isPast } from "./step-standing";
import { stopsAt } from "./stops";

/** What a check waits for. `steps`: so many of its own. */
export type CheckBlock =
  | { readonly kind: "danger"; readonly who: InDanger }
  | { readonly kind: "dark"; readonly area: string | null }
  | { readonly kind: "stopped"; readonly by: Entry }
  | { readonly kind: "list"; readonly placed: PlacedList }
  | { readonly kind: "step"; readonly placed: PlacedList; readonly item: Item }
  | { readonly kind: "steps"; readonly left: number };

export interface CheckState {
  readonly placed: PlacedList;
  /** Before it may be called well; that it is faulty can be said at any time. */
  readonly blocks: readonly CheckBlock[];
  /** `early`: it was called well before its turn, and nobody said why. */
  readonly status: "open" | "well" | "faulty" | "early";
  readonly last: Entry | null;
  /** Why it counts although its turn had not come. */
  readonly reason: string | null;
  /** What calling it well comes after, whatever the clock says: its power, its own steps. */
  readonly since: readonly Entry[];
  /** It keeps data that the outage may have taken. */
  readonly keepsData: boolean;
}

/** Equipment that keeps data. */
const WITH_DATA: ReadonlySet<string> = new Set(
  "server network door gate till queue_machine camera exchange fire_alarm_panel".split(" "),
);

/** A check of everything asks of the data; of one kind of equipment, where that kind keeps any. */
const keepsData = ({ scope, asset_kind: kind }: Checklist): boolean => scope !== "asset" || WITH_DATA.has(kind ?? "");

/** In the plan's order. */
export function checksIn(context: GateContext): readonly CheckState[] {
  const { edition, scene } = context;
  const lists = edition.recovery.checks.flatMap((id) => byId(edition.lists, id) ?? []);
  return lists.flatMap((list) => placedLists(edition, scene, list)).map((placed) => checkOf(context, placed));
}

/** One list at its place, whether or not that is dark. */
export function checkOf(context: GateContext, placed: PlacedList): CheckState {
  const last = lastCheck(context, placed);
  const [blocks, since] = [blocksOf(context, placed), sinceOf(context, placed)];
  return { placed, blocks, last, since, keepsData: keepsData(placed.list), ...standing(last, blocks, since) };
}

/** Of a list whose steps are not all passed: why it was called well all the same, and counts; null where it does not. */
export function calledWell(context: GateContext, placed: PlacedList): string | null {
  if (!context.edition.recovery.checks.includes(placed.list.id) || lastCheck(context, placed) === null) return null;
  const { status, reason } = checkOf(context, placed);
  return status === "well" ? reason : null;
}

/** Whether what comes after a list may go on: all of it is passed, or it was called well with a reason. */
export const isThrough = (context: GateContext, placed: PlacedList): boolean =>
  isFinished(context, placed) || calledWell(context, placed) !== null;

/** The lists to be finished before, at this place; one that was left out whole does not hide what comes before it. */
export function listsBefore(context: GateContext, placed: PlacedList): readonly PlacedList[] {
  const unfinished = new Set<PlacedList>();
  allEarlierLists(context, placed, (each) => {
    if (!isThrough(context, each)) unfinished.add(each);
    return unfinished.has(each);
  });
  return [...unfinished];
}

const placeKeyOf = (list: string, { area, asset }: Place): string => targetKey({ list, area, asset, item: "" });

/** The last result of a list at its place. */
const lastCheck = ({ scene }: GateContext, placed: PlacedList): Entry | null =>
  counted(scene.systems).findLast((entry) => isCheckOf(entry, placed)) ?? null;

type Standing = Pick<CheckState, "status" | "reason">;

function standing(last: Entry | null, blocks: readonly CheckBlock[], since: readonly Entry[]): Standing {
  const action = last && effective(last);
  if (!(last && action)) return { status: "open", reason: null };
  if (action.body["result"] !== "well") return { status: "faulty", reason: null };
  const said = textField(action, "reason") ?? "";
  const reason = isVisible(said) ? said : null;
  const inDanger = blocks.some(({ kind }) => kind === "danger");
  // Who stops the power-up holds what comes next, and takes nothing back.
  const taken = (block: CheckBlock) => block.kind === "stopped" && inDisplayOrder(last, block.by) < 0;
  const inTurn = blocks.every(taken) && isPast(last, barsOf(since));
  return { status: !inDanger && (reason !== null || inTurn) ? "well" : "early", reason };
}

function sinceOf(context: GateContext, placed: PlacedList): readonly Entry[] {
  const { edition, scene } = context;
  const { area } = placed.place;
  const isThere = (of: string) => of === "" || area === null || areasOverlap(edition, area, of);
  const power = [...scene.situation.supply].flatMap(([of, { entry }]) => (isThere(of) ? [entry] : []));
  const now = stepsNow(context, placed);
  const steps = itemsIn(scene, placed).flatMap((item) => now(item).step.leading ?? []);
  return [...new Set([...power, ...steps])];
}

/** What holds a check at its place, the gravest first. */
function blocksOf(context: GateContext, placed: PlacedList): readonly CheckBlock[] {
  const danger = inDangerAt(context, placed).map((each): CheckBlock => ({ kind: "danger", who: each }));
  return [...danger, ...darkIn(context, placed), ...turnOf(context, placed), ...ownSteps(context, placed)];
}

/** The areas there whose power is not back. */
function darkIn({ edition, scene }: GateContext, { place }: PlacedList): readonly CheckBlock[] {
  const told = supplyToldIn(scene);
  if (place.area !== null) {
    const lost = supplyAt(edition, told, place.area)?.lost === true;
    return lost ? [{ kind: "dark", area: place.area }] : [];
  }
  const lost = [...scene.situation.supply].filter(([, supply]) => supply.lost);
  return lost.map(([area]) => ({ kind: "dark", area: area || null }));
}

/** Its turn in the power-up: the step that leads to it, else the whole of it; and the lists that it comes after. */
function turnOf(context: GateContext, placed: PlacedList): readonly CheckBlock[] {
  const [there, { area }] = [listsAt(context, context.edition.recovery.power_up, placed), placed.place];
  const stops = new Set(there.flatMap((up) => stopsAt(context, up)));
  const leading = there.flatMap((up) =>
    itemsIn(context.scene, up).flatMap((item) => (item.list === placed.list.id ? { up, item } : [])),
  );
  const lists = leading.length > 0 ? leading.flatMap(({ up }) => listsAt(context, up.list.gate.after, placed)) : there;
  const earlier = [...listsAt(context, placed.list.gate.after, placed), ...lists];
  // One that was left out whole does not hide what comes before it.
  const after = [...earlier, ...earlier.flatMap((each) => listsBefore(context, each))].filter(
    (each) => !isFinishedFrom(context, each, area),
  );
  return [
    ...[...stops].map((by): CheckBlock => ({ kind: "stopped", by })),
    ...[...new Map(after.map((each) => [placeKeyOf(each.list.id, each.place), each])).values()].map(
      (each): CheckBlock => ({ kind: "list", placed: each }),
    ),
    // Of a list that itself waits for another no step is the first to do.
    ...(after.length > 0 ? [] : leading.flatMap(({ up, item }) => stepBefore(context, up, item, area))),
  ];
}

/** Lists at their places that meet this one. */
function listsAt(
  { edition, scene }: GateContext,
  ids: readonly string[],
  { place }: PlacedList,
): readonly PlacedList[] {
  const meets = (area: string | null) =>
    area === null || place.area === null || areasOverlap(edition, area, place.area);
  const lists = ids.flatMap((id) => byId(edition.lists, id) ?? []);
  return lists.flatMap((list) => placedLists(edition, scene, list)).filter((each) => meets(each.place.area));
}

/** The steps of a list as they count for one area: what began it anew elsewhere alone has undone nothing here. */
const stepsFrom = (context: GateContext, placed: PlacedList, area: string | null) =>
  stepsNow(
    context,
    placed,
    begunAnewBy(context, { ...placed, place: { ...placed.place, area: placed.place.area ?? area } }),
  );

function isFinishedFrom(context: GateContext, placed: PlacedList, area: string | null): boolean {
  const now = stepsFrom(context, placed, area);
  return itemsIn(context.scene, placed).every((item) => now(item).passed);
}

/** The first step that its turn waits for. */
function stepBefore(context: GateContext, up: PlacedList, item: Item, area: string | null): readonly CheckBlock[] {
  const [items, now] = [itemsIn(context.scene, up), stepsFrom(context, up, area)];
  const asked = up.list.gate.in_order
    ? items.slice(0, items.indexOf(item))
    : items.filter(({ id }) => item.needs.includes(id));
  const open = asked.find((each) => !now(each).passed);
  return open ? [{ kind: "step", placed: up, item: open }] : [];
}

function ownSteps(context: GateContext, placed: PlacedList): readonly CheckBlock[] {
  const now = stepsNow(context, placed);
  const left = itemsIn(context.scene, placed).filter((item) => !now(item).passed).length;
  return left > 0 ? [{ kind: "steps", left }] : [];
}
