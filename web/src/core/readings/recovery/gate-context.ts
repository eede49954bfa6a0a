/** What is known where bringing power back is read, and how long it waits after a step, by this device's time. */

import type { Checklist, Edition } from "../../plan/plan";
import { milliseconds } from "../../plan/plan-lookups";
import type { Entry } from "../../record/entries";
import type { Scene } from "../../scene";

export interface GateContext {
  readonly edition: Edition;
  readonly scene: Scene;
}

/** Reads each thing once, as long as anybody holds it. */
export function rememberedOf<K extends object, T>(read: (of: K) => T): (of: K) => T {
  const held = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = held.get(of) ?? { value: read(of) };
    held.set(of, known);
    return known.value;
  };
}

/** What the answers to the steps of an outage are read of. */
const answeredIn = ({ edition, scene: { view, checklists, situation, facts, powerUp, powerAndStages } }: GateContext) =>
  [edition, view, checklists.undone, situation.danger, situation.safe, facts, powerUp, powerAndStages] as const;

/**
 * Remembers by a key what was read of the answers in an outage, until anything changes that they are read of.
 * `meanwhile`: the answer to whoever asks again before it is read.
 */
export function rememberedAnswers<T>() {
  const held = new WeakMap<object, { readonly of: readonly unknown[]; readonly by: Map<string, T> }>();
  return (context: GateContext, key: string, read: () => T, meanwhile?: T): T => {
    const { acts } = context.scene.checklists;
    const [of, known] = [answeredIn(context), held.get(acts)];
    const by = known?.of.every((each, at) => each === of[at]) ? known.by : new Map<string, T>();
    if (by !== known?.by) held.set(acts, { of, by });
    if (!by.has(key)) {
      if (meanwhile !== undefined) by.set(key, meanwhile);
      by.set(key, read());
    }
    return by.get(key) as T;
  };
}

/** How long ago, as far as this device can be sure of it. */
export interface DeviceTime {
  /** The server's time, µs, at the least; null: this device has not heard it since its clock jumped. */
  readonly now: number | null;
  /** For how long, µs, this device has held an entry without a break. */
  readonly heldFor: (entry: Entry) => number;
}

/** So many µs are left after an entry. */
export interface Wait {
  readonly wait: number;
  readonly after: Entry;
}

/** The longest wait that is left after any of these; none where none is. */
export function waitIn(time: DeviceTime, { gate }: Checklist, acts: readonly Entry[]): readonly Wait[] {
  const gap = (gate.min_gap && milliseconds(gate.min_gap)) ?? 0;
  const waits = acts.map((after) => ({ wait: gap * 1000 - agoOf(time, after), after }));
  return waits
    .filter(({ wait }) => wait > 0)
    .sort((a, b) => b.wait - a.wait)
    .slice(0, 1);
}

/** At the least: who did it may have the wrong time, but not after the server had heard of it. */
const agoOf = ({ now, heldFor }: DeviceTime, entry: Entry): number =>
  Math.max(heldFor(entry), now === null || entry.receivedAt === null ? 0 : now - entry.receivedAt);
