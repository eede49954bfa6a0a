import type { Drafts } from "../../core/commands/decision";
import { takeBack } from "../../core/commands/entries";
import type { Entry } from "../../core/record/entries";
import { dismiss, show } from "../shell/notify";
import { t } from "../words/i18n";
import { record } from "./record";
import { workIncident } from "./store";
import { offerUndo } from "./undo";

/** Takes back what counts: an enquiry, a report, what was done to a clock. */
export async function uncount(entry: Entry): Promise<void> {
  dismiss();
  if (await record(takeBack(workIncident.value, [entry.ref]))) show({ text: t("shell-taken-back") });
}

/** Records something that counts, says so, and offers ten seconds to take it back. */
export async function recordCounting(drafts: Drafts, said: string): Promise<void> {
  const [entry] = (await record(drafts)) ?? [];
  if (entry) offerUndo(said, () => uncount(entry));
}
