import { type Checklists, placeKey, type Step, type StepStatus, type Target, targetKey } from "../folds/checklists";
import { isNamed } from "../folds/countable-acts";

export function stepOf(state: Checklists, target: Target): Step {
  const open = { target, status: "open", leading: null, others: [], contradiction: false } as const;
  return state.steps.get(targetKey(target)) ?? open;
}

/** The open ones of these, in the order in which a person comes to them: see `nextOpen`. */
export function openInOrder(state: Checklists, items: readonly Target[], person: string): readonly Target[] {
  const last = items[0] && state.last.get(placeKey(person, items[0]));
  const index = items.findIndex((it) => targetKey(it) === last);
  const order = index < 0 ? items : [...items.slice(index), ...items.slice(0, index)];
  const open = order.filter((it) => stepOf(state, it).status === "open");
  // Whoever went on took it for done: it is not left until all the others are.
  const takenBack = new Set(items.filter((it) => isTakenBack(state, it)));
  return takenBack.size === 0
    ? open
    : [...open.filter((it) => takenBack.has(it)), ...open.filter((it) => !takenBack.has(it))];
}

/** Whether all that was answered there was taken back. */
function isTakenBack({ acts, undone }: Checklists, target: Target): boolean {
  const there = acts.get(targetKey(target)) ?? [];
  return there.length > 0 && there.every((entry) => isNamed(undone, entry));
}

/**
 * How a step counts wherever steps are counted: done by one where two are asked for settles nothing of how it failed before.
 * What is open again is open.
 */
export function countedAs(state: Checklists, target: Target): StepStatus {
  const { status } = stepOf(state, target);
  return status === "done" && state.failedBefore?.has(targetKey(target)) ? "could_not" : status;
}

/**
 * "You were here": what was taken back, else the first open item after the last one that this person acted on (itself, if it was undone),
 * else the first open one. `items`: one list at one place, in the plan's order. Null when none is open.
 */
export const nextOpen = (state: Checklists, items: readonly Target[], person: string): Target | null =>
  openInOrder(state, items, person)[0] ?? null;

/** The target that a person acted on last, wherever: the list to come back to. */
export function whereWas(state: Checklists, person: string): Target | null {
  const key = state.last.get(person);
  return (key && state.steps.get(key)?.target) || null;
}

const actedAt = (state: Checklists, key: string, person: string): number =>
  state.acts.get(key)?.findLast((entry) => entry.action?.actor === person)?.happenedAt ?? 0;

/** When a person last acted on a step, µs; 0 where they never have. */
export function lastActedAt(state: Checklists, person: string): number {
  const key = state.last.get(person);
  return key === undefined ? 0 : actedAt(state, key, person);
}

/** The last target of each list at each place that a person acted on, and when, µs; the list acted on last first. */
export function begunAt(
  state: Checklists,
  person: string,
): readonly { readonly target: Target; readonly at: number }[] {
  const prefix = `${JSON.stringify([person]).slice(0, -1)},`;
  const mine = [...state.last].filter(([key]) => key.startsWith(prefix));
  const acted = mine.flatMap(([, key]) => {
    const target = state.steps.get(key)?.target;
    return target ? [{ target, at: actedAt(state, key, person) }] : [];
  });
  return acted.sort((a, b) => b.at - a.at);
}
