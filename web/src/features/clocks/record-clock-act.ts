import { recordCounting } from "../../app/record/counted-acts";
import { workIncident } from "../../app/record/store";
import { t } from "../../app/words/i18n";
import { type ClockAct, moveClock } from "../../core/commands/clocks";
import type { Place } from "../../core/plan/plan-lookups";

const SAID = {
  "clock.started": "desk-say-clock-started",
  "clock.reset": "desk-say-clock-reset",
  "clock.stopped": "desk-say-clock-stopped",
} as const satisfies Record<ClockAct, string>;

interface Which {
  readonly clock: string;
  readonly place: Place;
  readonly accident: string | null;
}

/** Records what was done to a clock by hand; ten seconds take it back. `words`: the clock and where it stands. */
export function recordClockAct(type: ClockAct, { clock, place, accident }: Which, words: string): void {
  void recordCounting(moveClock(workIncident.value, type, clock, place, accident), t(SAID[type], { clock: words }));
}
