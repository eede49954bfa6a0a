import { entries, me, plan } from "../../app/record/store";
import { type Reading, readingOf } from "../../core/plan/guides";
import type { Guide } from "../../core/plan/plan";

/** Whether the person here has confirmed this guide as the plan has it now. */
export const ownReading = (guide: Guide): Reading =>
  readingOf(entries.value, me.value?.person ?? null, guide, plan.value?.number ?? 0);
