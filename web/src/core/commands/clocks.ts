/** What is done by hand to a clock that runs out. */

import type { Place } from "../plan/plan-lookups";
import { type About, at, type Drafts, of } from "./decision";

export type ClockAct = "clock.started" | "clock.reset" | "clock.stopped";

export const moveClock = (about: About, type: ClockAct, clock: string, place: Place): Drafts => [
  { ...of(about), type, body: { clock, ...at(place) } },
];
