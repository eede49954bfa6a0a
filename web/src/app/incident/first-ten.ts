import { computed, effect, signal } from "@preact/signals";
import type { FirstTenOrder, Seat } from "../../core/plan/plan";
import { firstTenFor } from "../../core/plan/plan-lookups";
import { broughtBack, storeLocally } from "../device/local-storage";
import { currentIncident, edition } from "../record/store";

/**
 * What this phone answered when it was asked how many people are here: its own hint for the first minutes, no record.
 * The duties that a seat covers are recorded as taken. `people` 0: skipped; `seat` null: not chosen yet.
 */
interface Answered {
  readonly incident: string;
  readonly people: number;
  readonly seat: number | null;
}

const KEY = "stormlamp:seat";

function stored(): Answered | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") as Answered | null;
  } catch {
    return null;
  }
}

const answered = signal<Answered | null>(stored());

// After a restart: what was kept is known only once it has been brought back.
effect(() => {
  if (broughtBack.value) answered.value = stored();
});

/** The answer for the incident on screen; null where nobody has answered yet. */
export const seatAnswer = computed(() => {
  const view = currentIncident.value;
  return answered.value && view?.members.includes(answered.value.incident) ? answered.value : null;
});

export function answerSeat(people: number, seat: number | null): void {
  const view = currentIncident.value;
  if (!view) return;
  answered.value = { incident: view.ref, people, seat };
  try {
    storeLocally(KEY, JSON.stringify(answered.value));
  } catch {
    // A full store asks again after a restart; the duties taken are recorded.
  }
}

/** The plan's order for as many people as were said to be here. */
export const firstTenOrder = computed<FirstTenOrder | null>(() => {
  const [from, told] = [edition.value, seatAnswer.value];
  return from && told && told.people > 0 ? firstTenFor(from, told.people) : null;
});

export const mySeat = computed<Seat | null>(() => firstTenOrder.value?.seats[seatAnswer.value?.seat ?? -1] ?? null);
