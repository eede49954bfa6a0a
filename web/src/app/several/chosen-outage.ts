/** Which of several outages this device is about: the one that somebody turned to. No newer one takes its place. */

import { computed, signal } from "@preact/signals";
import type { IncidentView } from "../../core/folds/incident-views";
import { openView } from "../../core/scene";
import { broughtBack, storeLocally } from "../device/local-storage";

const KEY = "stormlamp:outage";
const chosen = signal<string | null>(null);
const kept = computed(() => {
  void broughtBack.value;
  return localStorage.getItem(KEY);
});

/** Turns to an outage, by its ref: all that is read and recorded from now on is of it, while it is on. */
export function turnTo(ref: string): void {
  if (ref === (chosen.peek() ?? kept.peek())) return;
  chosen.value = ref;
  try {
    storeLocally(KEY, ref);
  } catch {
    // A full store loses it at the next start; what the screen is about is said there.
  }
}

/** What is on: what was turned to, else the latest. A real one suspends a drill. */
export function chosenView(real: readonly IncidentView[], drills: readonly IncidentView[]): IncidentView | null {
  const [latest, ref] = [openView(real, drills), chosen.value ?? kept.value];
  if (latest === null || ref === null) return latest;
  const isChosen = ({ status, members }: IncidentView) => status === "open" && members.includes(ref);
  return (latest.drill ? drills : real).find(isChosen) ?? latest;
}
