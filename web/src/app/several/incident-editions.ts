/** Fetches the editions of the plan by which incidents run, when a screen asks for one that this phone does not hold. */

import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { IncidentView } from "../../core/folds/incident-views";
import type { Edition } from "../../core/plan/plan";

type ByNewest = (newest: Edition | null) => Edition;

/**
 * Gives the reader of the edition of an incident; null: of none.
 *
 * @param plan the phone's own edition, which stands in until another is here, and has the newest contacts
 * @param heardAt changes whenever the server is heard: then what could not be fetched is asked for again
 * @param fetch gets an edition by its hash; null where there is none
 */
export function createEditions(
  plan: ReadonlySignal<Edition | null>,
  heardAt: ReadonlySignal<unknown>,
  fetch: (sha256: string) => Promise<Edition | null>,
): (view: IncidentView | null) => Edition | null {
  const fetched = signal<ReadonlyMap<string, ByNewest>>(new Map());
  const asked = new Set<string>();
  const known = computed(() => new Map([...fetched.value].map(([sha256, by]) => [sha256, by(plan.value)] as const)));

  async function ask(sha256: string): Promise<void> {
    if (asked.has(sha256)) return;
    asked.add(sha256);
    const of = await fetch(sha256).catch(() => null);
    const calls = of && (await import("../../core/plan/newest-contacts").catch(() => null));
    if (calls) fetched.value = new Map(fetched.value).set(sha256, (newest) => calls.withNewestContacts(of, newest));
    else asked.delete(sha256);
  }

  return (view) => {
    const wanted = view?.edition;
    if (!wanted) return plan.value;
    const found = known.value.get(wanted);
    if (found) return found;
    void heardAt.value;
    void ask(wanted);
    return plan.value;
  };
}
