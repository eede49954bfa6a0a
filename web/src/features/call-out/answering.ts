/** Records what somebody answered who was called out; ten seconds take it back. */

import { recordCounting } from "../../app/record/counted-acts";
import { nameOf, workIncident } from "../../app/record/store";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { rfc3339 } from "../../app/words/times";
import type { CallOutAnswer } from "../../core/catalogue/words";
import { answerCallOut, type Called } from "../../core/commands/call-out";

export const whoOf = (who: Called): string => ("person" in who ? nameOf(who.person) : names.value.contact(who.contact));

/** `at`: when they said they would be there, ms since 1970. */
export function recordAnswer(who: Called, said: CallOutAnswer, at: number | null = null): void {
  const drafts = answerCallOut(workIncident.value, { who, answer: said, at }, rfc3339);
  void recordCounting(drafts, t("call-out-said", { who: whoOf(who), answer: said }));
}
