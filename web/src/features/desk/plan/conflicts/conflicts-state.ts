import { signal } from "@preact/signals";
import { withMine } from "../../../../core/plan/draft/conflict-choice";
import type { DraftConflict } from "../../../../core/plan/draft/merge";
import { draft, replaceDraft } from "../state/draft-state";

/** What two keepers changed at once, until one of them chooses. The draft says what the other one says. */
export const conflicts = signal<readonly DraftConflict[]>([]);

/** Settles one; false: there is no such place any more, and mine stays here to be read. */
export function choose(conflict: DraftConflict, whose: "mine" | "theirs"): boolean {
  const plan = draft.peek();
  if (whose === "mine" && plan !== null) {
    const next = withMine(plan, conflict);
    if (next === null) return false;
    replaceDraft(next, "choose");
  }
  conflicts.value = conflicts.peek().filter((each) => each !== conflict);
  return true;
}
