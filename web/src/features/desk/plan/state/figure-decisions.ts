/** Whether somebody of the site has decided a figure of the draft. */

import { fieldOf, type PlanPath, valueAt } from "../../../../core/plan/draft/plan-form";
import { draft, put } from "./draft-state";

/** Marks a figure that nobody had decided; of any other nothing changes. */
export function decide(path: PlanPath): void {
  if (fieldOf(valueAt(draft.peek() ?? {}, path), "decided") === false) put([...path, "decided"], true);
}
