import type { Action, Entry } from "./entries";
import { effective, textField } from "./fields";
import type { Fold } from "./fold";

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
  evolve(state, entry) {
    const action = effective(entry);
    if (action === null) return state;
    if (action.type === "step.undone") return undo(state, action);
    const target = VERDICTS.has(action.type) ? targetOf(action) : null;
    return target === null ? state : act(state, entry, action, target);
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

function act(state: Checklists, entry: Entry, action: Action, target: Target): Checklists {
  const key = targetKey(target);
  const acts = new Map(state.acts).set(key, [...(state.acts.get(key) ?? []), entry]);
  const targets = new Map(state.targets).set(entry.ref, key);
  const last = remember(state.last, action.actor, target, key);
  return settle({ ...state, acts, targets, last }, key, target);
}

/** An undo may sort before what it undoes, where a clock was wrong: it counts all the same. */
function undo(state: Checklists, action: Action): Checklists {
  const undone = new Set(state.undone);
  for (const ref of action.refs) undone.add(ref);
  if (undone.size === state.undone.size) return state;
  let next: Checklists = { ...state, undone };
  for (const ref of action.refs) {
    const key = state.targets.get(ref);
    const target = key && state.steps.get(key)?.target;
    if (!(key && target)) continue;
    const last = remember(next.last, action.actor, target, key);
    next = settle({ ...next, last }, key, target);
  }
  return next;
}

function settle(state: Checklists, key: string, target: Target): Checklists {
  const acts = (state.acts.get(key) ?? []).filter((it) => !state.undone.has(it.ref));
  const leading = leadingAct(acts);
  const step: Step = {
    target,
    status: (leading && verdictOf(leading)) ?? "open",
    leading,
    others: acts.filter((it) => it !== leading),
    contradiction: disagree(acts),
  };
  return { ...state, steps: new Map(state.steps).set(key, step) };
}

/** All of one verdict: the first counts. Different verdicts: the one that happened last. */
function leadingAct(acts: readonly Entry[]): Entry | null {
  if (new Set(acts.map(verdictOf)).size < 2) return acts[0] ?? null;
  return acts.reduce((a, b) => (b.happenedAt >= a.happenedAt ? b : a));
}

/** One person who could not and then could has changed the state of the world, not contradicted anybody. */
function disagree(acts: readonly Entry[]): boolean {
  return acts.some((a) =>
    acts.some(
      (b) => verdictOf(a) !== verdictOf(b) && (a.action?.actor !== b.action?.actor || a.action?.actor === null),
    ),
  );
}

/** One list at one place, for one person. */
export const placeKey = (person: string, target: Target) =>
  JSON.stringify([person, target.list, target.area ?? "", target.asset ?? ""]);

function remember(last: Checklists["last"], person: string | null, target: Target, key: string): Checklists["last"] {
  if (person === null) return last;
  return new Map(last).set(person, key).set(placeKey(person, target), key);
}
