/** Takes, gives and lets go what must be done; each can be taken back for ten seconds. */

import type { Decision } from "../../core/commands/decision";
import { takeBack } from "../../core/commands/entries";
import { giveMatter, leaveMatters, type To, takeMatter } from "../../core/commands/matters";
import type { Matter } from "../../core/readings/matters/matter";
import { record } from "../record/record";
import { offerUndo } from "../record/undo";
import { dismiss, show } from "../shell/notify";
import { t } from "../words/i18n";
import { rfc3339 } from "../words/times";
import type { Of } from "./matter-words";

/** Takes back what was just recorded of an outage. */
export async function takeUpAgain({ view }: Pick<Of, "view">, refs: readonly string[]): Promise<void> {
  dismiss();
  if (await record(takeBack(view, refs))) show({ text: t("shell-taken-back") });
}

/** Records it, says so, and offers ten seconds to take it back. */
export async function recordOf(of: Pick<Of, "view">, decided: Decision, said: string): Promise<void> {
  const made = await record(decided);
  if (!made || made.length === 0) return;
  const refs = made.map(({ ref }) => ref);
  offerUndo(said, () => takeUpAgain(of, refs));
}

export const take = (of: Of, matter: Matter, what: string): Promise<void> =>
  recordOf(of, takeMatter(of.view, matter), t("matter-taken", { what }));

export const give = (of: Of, matter: Matter, to: To, said: string): Promise<void> =>
  recordOf(of, giveMatter(of.view, matter, to, rfc3339), said);

/** Lets these go for one reason. */
export const leave = (of: Pick<Of, "view">, matters: readonly Matter[], reason: string, said: string): Promise<void> =>
  recordOf(of, leaveMatters(of.view, matters, reason), said);
