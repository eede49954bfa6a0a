/** Who outside was asked or promised something: what they said last, and what is still awaited of them. */

import type { Tried } from "../../folds/call-tries";
import { awaited, type Promised } from "../../folds/promises";
import { displayTime } from "../../record/entries";
import type { Scene } from "../../scene";

export interface Party {
  /** Of a contact or a person. */
  readonly id: string;
  readonly tried: Tried | null;
  /** Awaited, the earliest first; that of power no more once it is back. */
  readonly promises: readonly Promised[];
}

/** Whose promise has passed first, then who promised something, then who was asked last. @param now server time, µs */
export function partiesOf(scene: Pick<Scene, "tries" | "promises" | "situation">, now: number): readonly Party[] {
  const { tries } = scene;
  const promised = awaited(scene);
  const ids = new Set([...tries.keys(), ...promised.map(({ by }) => by)]);
  const parties = [...ids].map(
    (id): Party => ({
      id,
      tried: tries.get(id) ?? null,
      promises: promised.filter(({ by }) => by === id).toSorted((a, b) => a.until - b.until),
    }),
  );
  const rank = ({ promises: [first] }: Party) => (first === undefined ? 2 : first.until < now ? 0 : 1);
  const lastAt = ({ tried }: Party) => (tried ? displayTime(tried.last.entry) : 0);
  return parties.toSorted((a, b) => rank(a) - rank(b) || lastAt(b) - lastAt(a) || (a.id < b.id ? -1 : 1));
}
