import type { Place } from "../plan/plan-lookups";
import { type Action, displayTime, type Entry, inDisplayOrder } from "../record/entries";
import { momentField, peopleInDanger, textField } from "../record/fields";

interface Told {
  readonly place: string;
  readonly count: number | null;
  readonly condition: string | null;
  /** Which danger of the plan, and where in its words: null where that was not said. */
  readonly kind: string | null;
  readonly area: string | null;
  readonly asset: string | null;
  /** The special customer who it is, by the directory's id or the ref of a report; null where that was not said. */
  readonly customer: string | null;
  /** When their equipment runs out, µs; null where nobody has said. */
  readonly until: number | null;
}

export interface Danger extends Told {
  readonly entry: Entry;
  /** What last told how they are. */
  readonly heard: Entry;
  /** The correction that last said that they are safe, or that they are not after all. */
  readonly judged: Entry | null;
  /** Refs of all that reported them, the one whose time counts first. */
  readonly refs: readonly string[];
  /** When it was last said anew when their equipment runs out, µs; null: nobody has said. */
  readonly untilAt: number | null;
}

/** People in danger of one view. */
export interface People {
  readonly danger: readonly Danger[];
  /** Those of whom a correction of a report of them said that they are safe. */
  readonly safe: readonly Danger[];
  /** Words that people are safe, by the report that they name and that has not come in display order yet. */
  readonly foretold: ReadonlyMap<string, Entry>;
}

export const NOBODY: People = { danger: [], safe: [], foretold: new Map() };

/** A word on a report may sort before it, by a wrong clock: then it is waiting here. */
export function reported<S extends People>(state: S, danger: Danger): S {
  const judged = state.foretold.get(danger.entry.ref);
  if (judged === undefined) return { ...state, danger: together(state.danger, danger) };
  return { ...state, safe: [...state.safe, { ...danger, judged }] };
}

/** What a report, or a later word on it, tells of people in danger; null where it does not say where. */
function toldOf(action: Action): Told | null {
  const people = peopleInDanger(action);
  const place = people && textField(people, "place");
  if (people === null || place === null) return null;
  const told = (name: string) => textField(people, name);
  const { count: many } = people.body;
  const count = Number.isSafeInteger(many) ? (many as number) : null;
  const where = { kind: told("danger"), area: told("area"), asset: told("asset") };
  const machine = { customer: told("customer"), until: momentField(people, "lasts_until") ?? null };
  return { place, count, condition: told("condition"), ...where, ...machine };
}

/**
 * Where their lists are done: in their lift; else each report has its own, by its ref in place of an asset, and by the area
 * that it named first: a better word on where they are does not begin them anew.
 */
export function whereOf({ area, asset, entry }: Danger): Place {
  if (asset !== null) return { area, asset };
  return { area: (entry.action && toldOf(entry.action)?.area) ?? null, asset: entry.ref };
}

/** Where that is by now, of a list that is for whom a report tells of: in the area that was put right. */
export function placeNow({ danger, safe }: Pick<People, "danger" | "safe">, { area, asset }: Place): Place {
  const of = asset === null ? undefined : [...danger, ...safe].find(({ refs }) => refs.includes(asset));
  return { area: of?.area ?? area, asset };
}

/** Whom an opening tells of; null where it tells of nobody. */
export function dangerOf(entry: Entry, action: Action): Danger | null {
  const told = toldOf(action);
  const untilAt = told?.until === null ? null : displayTime(entry);
  return told && { entry, heard: entry, ...told, judged: null, refs: [entry.ref], untilAt };
}

/**
 * People in one lift are the same people, whoever reports them, and so is a special customer: who reported first counts,
 * and what is known latest is known.
 */
function together(dangers: readonly Danger[], danger: Danger): readonly Danger[] {
  const shares = (theirs: string | null, its: string | null) => theirs !== null && theirs === its;
  const same = (each: Danger) =>
    each.kind === danger.kind && (shares(each.asset, danger.asset) || shares(each.customer, danger.customer));
  const at = dangers.findIndex(same);
  const other = dangers[at];
  if (other === undefined) return [...dangers, danger];
  const [first, second] = inDisplayOrder(other.entry, danger.entry) <= 0 ? [other, danger] : [danger, other];
  const [count, condition] = [second.count ?? first.count, second.condition ?? first.condition];
  const { until, untilAt } = second.until === null ? first : second;
  const heard = inDisplayOrder(first.heard, second.heard) <= 0 ? second.heard : first.heard;
  return dangers.with(at, { ...first, heard, count, condition, until, untilAt, refs: [...first.refs, ...second.refs] });
}

/** A correction says that people in danger are safe, that they are not after all, or what else is known of them now. */
export function corrected<S extends People>(state: S, entry: Entry, action: Action): S {
  const of = action.refs[0] ?? "";
  const meant = ({ refs }: Danger) => refs.includes(of);
  const told = toldOf(action);
  const known = told === null ? state : retold(state, meant, { ...told, heard: entry });
  const { safe } = action.body;
  if (typeof safe !== "boolean") return known;
  if (![...known.danger, ...known.safe].some(meant)) return foretold(known, of, safe ? entry : null);
  const judged = (all: readonly Danger[]) => all.filter(meant).map((each) => ({ ...each, judged: entry }));
  const others = (all: readonly Danger[]) => all.filter((each) => !meant(each));
  return safe
    ? { ...known, danger: others(known.danger), safe: [...known.safe, ...judged(known.danger)] }
    : { ...known, danger: judged(known.safe).reduce(together, known.danger), safe: others(known.safe) };
}

/** When everybody in danger of these kinds was last said to be safe, µs; -1: somebody is not, or nobody ever was. */
export function rescuedAt({ danger, safe }: People, kinds: readonly string[]): number {
  const meant = ({ kind }: Danger) => kind !== null && kinds.includes(kind);
  return danger.some(meant) ? -1 : Math.max(-1, ...safe.filter(meant).map(({ judged }) => judged?.happenedAt ?? -1));
}

/** What is known of them now stands also for those who are safe: they may not be after all. */
function retold<S extends People>(state: S, meant: (danger: Danger) => boolean, told: Told & Pick<Danger, "heard">): S {
  const untilAt = ({ until, untilAt: before }: Danger) => (told.until === until ? before : displayTime(told.heard));
  const now = (each: Danger): Danger => (meant(each) ? { ...each, ...told, untilAt: untilAt(each) } : each);
  const danger = state.danger.some(meant)
    ? state.danger.map(now).reduce<readonly Danger[]>(together, [])
    : state.danger;
  return { ...state, danger, safe: state.safe.some(meant) ? state.safe.map(now) : state.safe };
}

function foretold<S extends People>(state: S, ref: string, judged: Entry | null): S {
  const next = new Map(state.foretold);
  if (judged === null) next.delete(ref);
  else next.set(ref, judged);
  return { ...state, foretold: next };
}
