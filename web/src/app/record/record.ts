/** Records what a command decided: everything that people do on this device passes here. */

import { type Decision, isRefusal } from "../../core/commands/decision";
import type { Entry } from "../../core/record/entries";
import { freshLog } from "../../storage/drivers/fresh-log";
import { announce, fail } from "../shell/notify";
import { t } from "../words/i18n";
import { refusalWords } from "./refusals";
import { localRecord, status } from "./store";

/** What was recorded, in the order of the drafts; nothing where a command asks for nothing. */
export type Recorded = readonly [Entry, ...Entry[]] | readonly [];

/**
 * "Saved" is said only when the phone's disk has it. A refusal, the command's or the disk's, is shown and stays on screen;
 * then the answer is null, and nothing after it was recorded.
 */
export async function record(decided: Decision): Promise<Recorded | null> {
  if (isRefusal(decided)) return refused(t(`refused-${decided.refused}`));
  const made: Entry[] = [];
  await freshLog();
  try {
    for (const draft of decided) made.push(await localRecord().record(draft));
  } catch (error) {
    return refused(refusalWords(error, status.value.problem === "storage_blocked"));
  }
  announce(t("shell-saved"));
  return made as unknown as Recorded;
}

function refused(words: string): null {
  fail(words, t("shell-close"));
  return null;
}
