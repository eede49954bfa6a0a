import type { ActionDraft } from "../core/drafts";
import type { Entry } from "../core/entries";
import { t } from "./i18n";
import { dismiss, show } from "./notify";
import { recordHere } from "./store";

/** Takes back what counts: an enquiry, a report, what was done to a clock. */
export async function takeBack(entry: Entry): Promise<void> {
  dismiss();
  if (await recordHere({ type: "entry.undone", refs: [entry.ref] })) show({ text: t("shell-taken-back") });
}

/** Records something that counts, says so, and offers ten seconds to take it back. */
export async function recordCounting(draft: ActionDraft, said: string): Promise<Entry | null> {
  const entry = await recordHere(draft);
  if (entry) show({ text: said, action: { label: t("shell-undo"), onPress: () => void takeBack(entry) } });
  return entry;
}
