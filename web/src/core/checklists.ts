import type { Action, Entry } from "./entries";
import { effective, textField } from "./fields";
import { type Fold, Own } from "./fold";

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
  /** Two people gave different verdicts: show both. */
  readonly contradiction: boolean;
}

export interface Checklists {
  /** By `targetKey`. A step that nobody touched is absent: it is open. */
  readonly steps: ReadonlyMap<string, Step>;
  /** All acts on each target, undone ones too, in display order. */
  readonly acts: ReadonlyMap<string, readonly Entry[]>;
  readonly undone: ReadonlySet<string>;
  /** Which target each step action is about, by ref. */
  readonly targets: ReadonlyMap<string, string>;
  /** The last target that a person acted on, by person, and by person and list at one place (`placeKey`). */
  readonly last: ReadonlyMap<string, string>;
}

const VERDICTS: ReadonlyMap<string, StepStatus> = new Map<string, StepStatus>([
  ["step.done", "done"],
  ["step.skipped", "skipped"],
  ["step.could_not", "could_not"],
]);

/** Over the entries of one view. */
export const checklistsFold: Fold<Checklists> = {
  initial: {
    steps: new Map(),
    acts: new Map(),
    undone: new Set(),
    targets: new Map(),
    last: new Map(),
  },
  evolve(state, entry, own = new Own()) {
    const action = effective(entry);
    if (action === null) return state;
    if (action.type === "step.undone") return undo(state, action, own);
    const target = VERDICTS.has(action.type) ? targetOf(action) : null;
    return target === null ? state : act(state, { entry, action, target }, own);
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

interface Act {
  readonly entry: Entry;
  readonly action: Action;
  readonly target: Target;
}

function act(state: Checklists, { entry, action, target }: Act, own: Own): Checklists {
  const key = targetKey(target);
  const there = own.list(state.acts.get(key) ?? []);
  there.push(entry);
  const acts = own.map(state.acts).set(key, there);
  const targets = own.map(state.targets).set(entry.ref, key);
  const last = remember(state.last, action.actor, target, own);
  return settle({ ...state, acts, targets, last }, target, own);
}

/** An undo may sort before what it undoes, where a clock was wrong: it counts all the same. */
function undo(state: Checklists, action: Action, own: Own): Checklists {
  if (action.refs.every((ref) => state.undone.has(ref))) return state;
  const undone = own.set(state.undone);
  for (const ref of action.refs) undone.add(ref);
  let next: Checklists = { ...state, undone };
  for (const ref of action.refs) {
    const key = state.targets.get(ref);
    const target = key && state.steps.get(key)?.target;
    if (!target) continue;
    const last = remember(next.last, action.actor, target, own);
    next = settle({ ...next, last }, target, own);
  }
  return next;
}

function settle(state: Checklists, target: Target, own: Own): Checklists {
  const key = targetKey(target);
  const step = new JudgedStep(target, state.acts.get(key) ?? [], state.undone);
  return { ...state, steps: own.map(state.steps).set(key, step) };
}

/** Judged when it is read: of the many states of a step in one run only the last is ever looked at. */
class JudgedStep implements Step {
  readonly target: Target;
  readonly #acts: readonly Entry[];
  readonly #undone: ReadonlySet<string>;
  #judged: Omit<Step, "target"> | null = null;

  constructor(target: Target, acts: readonly Entry[], undone: ReadonlySet<string>) {
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
    this.#judged ??= judged(this.#acts.filter((it) => !this.#undone.has(it.ref)));
    return this.#judged;
  }
}

function judged(acts: readonly Entry[]): Omit<Step, "target"> {
  const leading = leadingAct(acts);
  return {
    status: (leading && verdictOf(leading)) ?? "open",
    leading,
    others: acts.filter((it) => it !== leading),
    contradiction: disagree(acts),
  };
}

/** All of one verdict: the first counts. Different verdicts: the one that happened last. */
function leadingAct(acts: readonly Entry[]): Entry | null {
  if (new Set(acts.map(verdictOf)).size < 2) return acts[0] ?? null;
  return acts.reduce((a, b) => (b.happenedAt >= a.happenedAt ? b : a));
}

/** One person who could not and then could has changed the state of the world, not contradicted anybody. */
function disagree(acts: readonly Entry[]): boolean {
  const actors = new Set(acts.map((it) => it.action?.actor ?? null));
  return new Set(acts.map(verdictOf)).size > 1 && (actors.size > 1 || actors.has(null));
}

/** One list at one place, for one person. */
export const placeKey = (person: string, target: Target) =>
  JSON.stringify([person, target.list, target.area ?? "", target.asset ?? ""]);

function remember(last: Checklists["last"], person: string | null, target: Target, own: Own): Checklists["last"] {
  if (person === null) return last;
  const key = targetKey(target);
  return own.map(last).set(person, key).set(placeKey(person, target), key);
}
