import type { Decision } from "../../core/commands/decision";
import { takeBack } from "../../core/commands/entries";
import type { Entry } from "../../core/record/entries";
import { dismiss, show } from "../shell/notify";
import { t } from "../words/i18n";
import { record } from "./record";
import { workIncident } from "./store";
import { offerUndo } from "./undo";

/** Takes back what counts: an enquiry, a report, what was done to a clock. */
export async function uncount(...entries: readonly Entry[]): Promise<void> {
  dismiss();
  const refs = entries.map(({ ref }) => ref);
  if (await record(takeBack(workIncident.value, refs))) show({ text: t("shell-taken-back") });
}

/** Records what counts, says so, and offers ten seconds to take all of it back. */
export async function recordCounting(decided: Decision, said: string): Promise<void> {
  const made = (await record(decided)) ?? [];
  if (made.length > 0) offerUndo(said, () => uncount(...made));
}
