import type { Aftermath } from "../../app/afterwards";
import { t } from "../../app/i18n";
import { dismiss, show } from "../../app/notify";
import { record } from "../../app/store";
import type { Matter } from "../../core/afterwards";
import type { ActionDraft } from "../../core/drafts";
import type { Entry } from "../../core/entries";

/** A report let go is one that is not asked for; all else is let go by its key. */
const actOf = ({ kind, id, key }: Matter, reason: string): ActionDraft =>
  kind === "report"
    ? { type: "report.skipped", body: { rule: id, reason } }
    : { type: "matter.left", body: { matter: key, reason } };

/** Takes back what was let go. */
export async function takeUp({ view }: Aftermath, refs: readonly string[]): Promise<void> {
  dismiss();
  const { ref: incident, drill } = view;
  if (await record({ type: "entry.undone", incident, drill, refs })) show({ text: t("shell-taken-back") });
}

/** Lets these go for one reason, says so, and offers ten seconds to take it back. */
export async function letGo(of: Aftermath, matters: readonly Matter[], reason: string, said: string): Promise<void> {
  const { ref: incident, drill } = of.view;
  const made: Entry[] = [];
  for (const matter of matters) {
    const entry = await record({ ...actOf(matter, reason), incident, drill });
    if (!entry) return;
    made.push(entry);
  }
  const refs = made.map(({ ref }) => ref);
  show({ text: said, action: { label: t("shell-undo"), onPress: () => void takeUp(of, refs) } });
}
