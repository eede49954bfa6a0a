import { recordCounting } from "../../app/counting";
import { t } from "../../app/i18n";
import type { Place } from "../../core/plan-lookups";

const SAID = {
  "clock.started": "clock-said-started",
  "clock.reset": "clock-said-reset",
  "clock.stopped": "clock-said-stopped",
} as const;

/** Where a clock stands, as a body says it: only what is known. */
const at = ({ area, asset }: Place) => ({ ...(area ? { area } : {}), ...(asset ? { asset } : {}) });

/** Records what was done to a clock by hand; ten seconds take it back. `words`: the clock and where it stands. */
export function act(type: keyof typeof SAID, clock: string, place: Place, words: string): void {
  void recordCounting({ type, body: { clock, ...at(place) } }, t(SAID[type], { clock: words }));
}
