import type { Aftermath } from "../../app/incident/afterwards";
import { record } from "../../app/record/record";
import { offerUndo } from "../../app/record/undo";
import { dismiss, show } from "../../app/shell/notify";
import { t } from "../../app/words/i18n";
import { takeBack } from "../../core/commands/entries";
import { leaveMatters } from "../../core/commands/matters";
import type { Matter } from "../../core/readings/matters/matter";

/** Takes back what was let go. */
export async function takeUpAgain({ view }: Aftermath, refs: readonly string[]): Promise<void> {
  dismiss();
  if (await record(takeBack(view, refs))) show({ text: t("shell-taken-back") });
}

/** Lets these go for one reason, says so, and offers ten seconds to take it back. */
export async function leaveUndone(
  of: Aftermath,
  matters: readonly Matter[],
  reason: string,
  said: string,
): Promise<void> {
  const made = await record(leaveMatters(of.view, matters, reason));
  if (!made) return;
  const refs = made.map(({ ref }) => ref);
  offerUndo(said, () => takeUpAgain(of, refs));
}
