/** What is done by hand to a clock that runs out. */

import type { Place } from "../plan/plan-lookups";
import { type About, at, type Drafts, of } from "./decision";

export type ClockAct = "clock.started" | "clock.reset" | "clock.stopped";

export const moveClock = (
  about: About,
  type: ClockAct,
  clock: string,
  place: Place,
  accident: string | null = null,
): Drafts => [{ ...of(about), type, body: { clock, ...at(place), ...ofAccident(accident) } }];

/** Which accident it is of; each has a clock and a report of its own. */
export const ofAccident = (accident: string | null) => (accident === null ? {} : { accident });
