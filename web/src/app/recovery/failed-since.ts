/** What was answered at a step since it failed, where that settles nothing: it was left out, or nobody has confirmed it. */

import { type FailedBefore, verdictOf } from "../../core/folds/checklists";
import { textField } from "../../core/record/fields";
import { t } from "../words/i18n";
import { inLine } from "../words/user-text";

/** @param how in what words it failed */
export function sinceWords(how: string, { since }: FailedBefore): string {
  const verdict = since && verdictOf(since);
  if (!verdict) return how;
  const why = inLine((since.action && textField(since.action, "reason")) ?? "");
  return t("failed-since", { how, verdict, why });
}
