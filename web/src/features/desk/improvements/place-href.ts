/** Where what took up an improvement is written: in the plan's editor. */

import type { TakenUp } from "../../../core/readings/review/improvements";
import { IMPROVED_PARTS, thingsFor } from "./improved-things";

/** Null: the plan has it not, or no longer. */
export function placeHref({ by, id }: TakenUp): string | null {
  if (id === null || !thingsFor(by).some(([each]) => each === id)) return null;
  const part = IMPROVED_PARTS.get(by);
  return part ? `/desk/plan/${part}/${encodeURIComponent(id)}` : "/desk/plan/publish";
}
