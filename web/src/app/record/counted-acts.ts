import type { About, Decision } from "../../core/commands/decision";
import { takeBack } from "../../core/commands/entries";
import type { Entry } from "../../core/record/entries";
import { dismiss, show } from "../shell/notify";
import { t } from "../words/i18n";
import { connected } from "./connection";
import { record } from "./record";
import { workIncident } from "./store";
import { offerUndo } from "./undo";

/** Takes back what counts: an enquiry, a report, what was done to a clock. `about`: what it was recorded of. */
export async function uncount(entries: readonly Entry[], about: About = workIncident.value): Promise<void> {
  dismiss();
  const refs = entries.map(({ ref }) => ref);
  if (await record(takeBack(about, refs))) show({ text: t("shell-taken-back") });
}

/** Records what counts, says so, and offers ten seconds to take all of it back. Gives the first; null: nothing was. */
export async function recordCounting(
  decided: Decision,
  said: string,
  about: About = workIncident.value,
): Promise<Entry | null> {
  const made = (await record(decided)) ?? [];
  if (made.length > 0) offerUndo(said, () => uncount(made, about));
  return made[0] ?? null;
}

/** Says of what was just done that nobody else sees it while this phone is cut off. */
export const untilConnected = (said: string): string => (connected.value ? said : t("matter-unheard", { said }));
