/** Gives a scene that stays one object while the record grows: each of its parts is a signal by itself. */

import { computed } from "@preact/signals";
import { NOTHING_TOLD, type Scene } from "../../core/scene";

type Parts = keyof typeof NOTHING_TOLD;

const NAMES = Object.keys(NOTHING_TOLD) as Parts[];

/** Whoever reads some of its parts follows those alone. `read` is followed, too. */
export function liveScene(view: Scene["view"], read: () => Scene): Scene {
  const now = computed(read);
  const parts = NAMES.map((part) => {
    const follows = computed(() => now.value[part]);
    return [part, { get: () => follows.value, enumerable: true, configurable: true }] as const;
  });
  return Object.defineProperties({ view }, Object.fromEntries(parts)) as Scene;
}
