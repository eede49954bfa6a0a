/** What an improvement is, whose and by when, in words. */

import type { Improvement } from "../../core/readings/review/improvements";
import { nameOf, thisMinute } from "../record/store";
import { t } from "../words/i18n";
import { dateOf, name } from "../words/words";

export function improvementOwner({ owner }: Improvement): string {
  if (owner === null) return t("matter-nobody");
  return owner.person ? nameOf(owner.person) : name("duties", owner.duty);
}

/** How it stands: closed, proved and waiting to be closed, or by when it is due. */
export function improvementState({ closed, dropped, proofs, due }: Improvement): string {
  if (closed) return t(dropped ? "improvement-dropped" : "improvement-done");
  const by = due === null ? t("improvement-no-day") : t("improvement-due", { day: dateOf(due) });
  return [by, proofs.length > 0 && t("improvement-proved")].filter(Boolean).join(" · ");
}

export const isOverdue = ({ closed, due }: Improvement): boolean =>
  closed === null && due !== null && due < thisMinute.value;
