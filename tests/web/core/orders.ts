/** Orders in which entries may arrive. */

import type { Entry } from "../../../web/src/core/record/entries";

/** Each order of arrival where there are few entries, else seeded shuffles; half of them arrive twice. */
export function orders(entries: readonly Entry[], most: number): readonly (readonly Entry[])[] {
  const chance = random(entries.length);
  const all =
    entries.length <= 4 ? permutations(entries) : Array.from({ length: most }, () => shuffle(entries, chance));
  return all.map((order) => [...order, ...shuffle(order, chance).slice(0, Math.floor(order.length / 2))]);
}

function permutations(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  if (entries.length < 2) return [entries];
  return entries.flatMap((first) =>
    permutations(entries.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

export function shuffle(entries: readonly Entry[], chance: () => number): readonly Entry[] {
  return entries
    .map((one) => ({ one, key: chance() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** A small congruential generator: the same orders in every run. */
export function random(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
