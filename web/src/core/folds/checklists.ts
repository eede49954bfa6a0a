import type { Action, Entry } from "../record/entries";
import { doerOf, effective, textField } from "../record/fields";
import { isNamed, type NamedRefs, namesMore, naming } from "./countable-acts";
import { type Fold, OwnCollections } from "./fold";

/** One step at one place: an item of a list, per area or per asset where the list asks for it. */
export interface Target {
  readonly list: string;
  readonly area: string | null;
  readonly asset: string | null;
  readonly item: string;
}

export type StepStatus = "open" | "done" | "skipped" | "could_not";

export interface Step {
  readonly target: Target;
  readonly status: StepStatus;
  /** What the status rests on; null while open. */
  readonly leading: Entry | null;
  /** All else that stands, in display order: the second tick, the other verdict. */
  readonly others: readonly Entry[];
  /** Two people gave different verdicts, and neither names the other's: show both. */
  readonly contradiction: boolean;
}

export interface Checklists {
  /** By `targetKey`. A step that nobody touched is absent: it is open. */
  readonly steps: ReadonlyMap<string, Step>;
  /** All acts on each target, undone ones too, in display order. */
  readonly acts: ReadonlyMap<string, readonly Entry[]>;
  readonly undone: NamedRefs;
  /** The last target that a person acted on, by person, and by person and list at one place (`placeKey`). */
  readonly last: ReadonlyMap<string, string>;
  /** How steps that are not settled since failed last, by `targetKey`. Absent where it was not read by the plan. */
  readonly failedBefore?: ReadonlyMap<string, FailedBefore>;
  /** Steps with clocks as they stood each time before their list began anew. Absent where it was not read by the plan. */
  readonly movedClocks?: readonly Step[];
}

/** `told`: its leading answer, or the breaker that tripped. `since`: an answer that does not settle it: left out, or not confirmed; null: it is open. */
export interface FailedBefore {
  readonly step: Step;
  readonly told: Entry;
  readonly tripped: boolean;
  readonly since: Entry | null;
}

const VERDICTS: ReadonlyMap<string, StepStatus> = new Map<string, StepStatus>([
  ["step.done", "done"],
  ["step.skipped", "skipped"],
  ["step.could_not", "could_not"],
]);

/** Over the entries of one view. */
export const checklistsFold: Fold<Checklists> = {
  initial: { steps: new Map(), acts: new Map(), undone: new Map(), last: new Map() },
  evolve(state, entry, own = new OwnCollections()) {
    const action = effective(entry);
    if (action === null) return state;
    if (action.type === "step.undone") return undo(state, entry, action, own);
    const target = VERDICTS.has(action.type) ? targetOf(action) : null;
    return target === null ? state : act(state, entry, { target, key: targetKey(target) }, own);
  },
};

/** JSON of `[list, area ?? "", asset ?? "", item]`. */
export function targetKey(target: Target): string {
  return JSON.stringify([target.list, target.area ?? "", target.asset ?? "", target.item]);
}

export function targetOf(action: Action): Target | null {
  const [list, item] = [textField(action, "list"), textField(action, "item")];
  if (list === null || item === null) return null;
  return { list, item, area: textField(action, "area"), asset: textField(action, "asset") };
}

/** The verdict of a step entry, null for all others. */
export function verdictOf(entry: Entry): StepStatus | null {
  return VERDICTS.get(entry.action?.type ?? "") ?? null;
}

/** A target with its key, which takes its time to make. */
interface Place {
  readonly key: string;
  readonly target: Target;
}

function act(state: Checklists, entry: Entry, place: Place, own: OwnCollections): Checklists {
  const there = own.list(state.acts.get(place.key) ?? []);
  there.push(entry);
  const acts = own.map(state.acts).set(place.key, there);
  indexes.get(own)?.set(entry.ref, place.key);
  return settle({ ...state, acts }, doerOf(entry), place, own);
}

function undo(state: Checklists, entry: Entry, action: Action, own: OwnCollections): Checklists {
  // Asked before: a map that this run has made is changed in place.
  if (!namesMore(state.undone, entry)) return state;
  const undone = naming(state.undone, entry, own);
  const places = [...placesOf(state, action.refs, own)].map(([key, target]) => ({ key, target }));
  const undoing: Checklists = { ...state, undone };
  return places.reduce((next, place) => settle(next, action.actor, place, own), undoing);
}

/** By run the place of each act: made when the first is taken back, for an undo is rare and such a map grows. */
const indexes = new WeakMap<OwnCollections, Map<string, string>>();

function indexOf({ acts }: Checklists, own: OwnCollections): ReadonlyMap<string, string> {
  const held = indexes.get(own);
  if (held !== undefined) return held;
  const made = new Map<string, string>();
  for (const [key, there] of acts) for (const { ref } of there) made.set(ref, key);
  indexes.set(own, made);
  return made;
}

/** Where the acts of these refs are, each place once. */
function placesOf(state: Checklists, refs: readonly string[], own: OwnCollections): ReadonlyMap<string, Target> {
  const index = indexOf(state, own);
  const found = new Map<string, Target>();
  for (const ref of refs) {
    const key = index.get(ref);
    const target = key === undefined ? undefined : state.steps.get(key)?.target;
    if (key !== undefined && target !== undefined) found.set(key, target);
  }
  return found;
}

/** What somebody did at a step changes how it stands, and where that person was. */
function settle(state: Checklists, person: string | null, { key, target }: Place, own: OwnCollections): Checklists {
  const step = new JudgedStep(target, state.acts.get(key) ?? [], state.undone);
  const steps = own.map(state.steps).set(key, step);
  if (person === null) return { ...state, steps };
  const last = own.map(state.last).set(person, key).set(placeKey(person, target), key);
  return { ...state, steps, last };
}

/** Judged when it is read: of the many states of a step in one run only the last is ever looked at. */
class JudgedStep implements Step {
  readonly target: Target;
  readonly #acts: readonly Entry[];
  readonly #undone: NamedRefs;
  #judged: Omit<Step, "target"> | null = null;

  constructor(target: Target, acts: readonly Entry[], undone: NamedRefs) {
    this.target = target;
    this.#acts = acts;
    this.#undone = undone;
  }

  get status(): StepStatus {
    return this.#judge().status;
  }

  get leading(): Entry | null {
    return this.#judge().leading;
  }

  get others(): readonly Entry[] {
    return this.#judge().others;
  }

  get contradiction(): boolean {
    return this.#judge().contradiction;
  }

  #judge(): Omit<Step, "target"> {
    this.#judged ??= judged(this.#acts.filter((it) => !isNamed(this.#undone, it)));
    return this.#judged;
  }
}

/** How a step stands by these answers, in display order; one that another names is seen there, and tells no more. */
export function judged(acts: readonly Entry[]): Omit<Step, "target"> {
  const named = new Set(acts.flatMap(({ action }) => action?.refs ?? []));
  const last = acts.filter(({ ref }) => !named.has(ref));
  const leading = leadingAct(last);
  return {
    status: (leading && verdictOf(leading)) ?? "open",
    ...{ leading, others: acts.filter((it) => it !== leading) },
    contradiction: disagree(last),
  };
}

/** All of one verdict: the first counts. Different verdicts: the one that happened last. */
function leadingAct(acts: readonly Entry[]): Entry | null {
  if (new Set(acts.map(verdictOf)).size < 2) return acts[0] ?? null;
  return acts.reduce((a, b) => (b.happenedAt >= a.happenedAt ? b : a));
}

/** One person who could not and then could has changed the state of the world, not contradicted anybody. */
function disagree(acts: readonly Entry[]): boolean {
  const actors = new Set(acts.map(doerOf));
  return new Set(acts.map(verdictOf)).size > 1 && (actors.size > 1 || actors.has(null));
}

/** One list at one place, for one person. */
export const placeKey = (person: string, target: Target) =>
  JSON.stringify([person, target.list, target.area ?? "", target.asset ?? ""]);
