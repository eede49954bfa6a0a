/** Records what somebody answered who was called out; ten seconds take it back. */

import { recordCounting } from "../../app/record/counted-acts";
import { nameOf, workIncident } from "../../app/record/store";
import { names } from "../../app/words/entry-line";
import { t } from "../../app/words/i18n";
import { rfc3339 } from "../../app/words/times";
import type { CallOutAnswer } from "../../core/catalogue/words";
import { answerCallOut, type Called } from "../../core/commands/call-out";

export const whoOf = (who: Called): string => ("person" in who ? nameOf(who.person) : names.value.contact(who.contact));

/** When they said they would be there, ms since 1970, and where they are to be or are. */
interface More {
  readonly at?: number | null;
  readonly area?: string;
}

export function recordAnswer(who: Called, said: CallOutAnswer, more: More = {}): void {
  const drafts = answerCallOut(workIncident.value, { who, answer: said, ...more }, rfc3339);
  void recordCounting(drafts, t("call-out-said", { who: whoOf(who), answer: said }));
}
