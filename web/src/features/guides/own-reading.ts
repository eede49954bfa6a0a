import { entries, me, plan } from "../../app/record/store";
import { cardReading, guideReading, type Reading } from "../../core/plan/guides";
import type { DutyCard, Guide } from "../../core/plan/plan";

/** Whether the person here has confirmed this guide as the plan has it now. */
export const ownReading = (guide: Guide): Reading =>
  guideReading(entries.value, me.value?.person ?? null, guide, plan.value?.number ?? 0);

/** The same of a duty card of this edition. */
export const ownCardReading = (card: DutyCard, edition: number): Reading =>
  cardReading(entries.value, me.value?.person ?? null, card, edition);
