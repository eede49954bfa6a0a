/** The plan in force and the draft, side by side. */

import { computed } from "@preact/signals";
import { comparePlans } from "../../../../core/plan/compare/compare-plans";
import { draft, languages } from "../state/draft-state";
import { inForce } from "./publishing-state";

/** What differs; null while either is not here. */
export const compared = computed(() => {
  const [before, after] = [inForce.value, draft.value];
  if (typeof before === "string" || after === null) return null;
  return {
    all: comparePlans(before.plan, after),
    before: before.plan,
    after,
    languages: languages.value,
    example: before.example,
  };
});
