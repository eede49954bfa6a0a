/** What an improvement is, whose and by when, in words. */

import { computed } from "@preact/signals";
import type { Improvement } from "../../core/readings/review/improvements";
import { improvements } from "../matters/matters";
import { nameOf, thisMinute } from "../record/store";
import { t } from "../words/i18n";
import { dateOf, name } from "../words/words";

export function improvementOwner({ owner }: Improvement): string {
  if (owner === null) return t("matter-nobody");
  return owner.person ? nameOf(owner.person) : name("duties", owner.duty);
}

/** How it stands: closed, proved and waiting to be closed, or by when it is due. */
export function improvementState({ closed, dropped, proofs, due }: Improvement): string {
  if (closed) return t(dropped ? "improvement-dropped" : "answer-done");
  const by = due === null ? t("improvement-no-day") : t("improvement-due", { day: dateOf(due) });
  return [by, proofs.length > 0 && t("improvement-proved")].filter(Boolean).join(" · ");
}

export const isOverdue = ({ closed, due }: Improvement): boolean =>
  closed === null && due !== null && due < thisMinute.value;

/** What is open past its day, the longest first. */
export const overdueImprovements = computed<readonly Improvement[]>(() =>
  improvements.value.filter(isOverdue).toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0)),
);
