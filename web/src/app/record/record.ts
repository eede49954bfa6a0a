/** Records what a command decided: everything that people do on this device passes here. */

import { type Decision, isRefusal } from "../../core/commands/decision";
import type { Entry } from "../../core/record/entries";
import { among } from "../../core/record/fields";
import { freshLog } from "../../storage/drivers/fresh-log";
import { announce, fail } from "../shell/notify";
import { t } from "../words/i18n";
import { holdScreens, localRecord, status } from "./store";

/** What was recorded, in the order of the drafts; nothing where a command asks for nothing. */
export type Recorded = readonly [Entry, ...Entry[]] | readonly [];

/**
 * "Saved" is said only when the phone's disk has it. `say` says it in words of its own, and the screens follow when that
 * is drawn: whoever tapped waits for the disk alone. A refusal, the command's or the disk's, is shown and stays on
 * screen; then the answer is null, and nothing after it was recorded.
 */
export async function record(decided: Decision, say?: (made: Recorded) => void): Promise<Recorded | null> {
  if (isRefusal(decided)) return refused(t(`refused-${decided.refused}`));
  const made: Entry[] = [];
  await freshLog();
  const follow = say && holdScreens();
  try {
    for (const draft of decided) made.push(await localRecord().record(draft));
  } catch (error) {
    follow?.();
    return refused(refusalWords(error, status.value.problem === "storage_blocked"));
  }
  announce(t("shell-saved"));
  const recorded = made as unknown as Recorded;
  if (follow) {
    say?.(recorded);
    await drawn();
    follow();
  }
  return recorded;
}

/** What storage or the codec refuses, by its stable name. */
const REFUSALS = [
  "StorageFull",
  "StorageBlocked",
  "StorageNewer",
  "StorageFailed",
  "ActionTooLong",
  "NotEnrolled",
] as const;

/** `blocked`: another tab holds the stores. */
function refusalWords(error: unknown, blocked: boolean): string {
  const found = (error instanceof Error && among(REFUSALS, error.name)) || "StorageFailed";
  // A stand-in for stores that another tab holds refuses as newer ones do; what helps is another thing.
  return t(`problem-${found === "StorageNewer" && blocked ? "StorageBlocked" : found}`);
}

/** A page that nobody looks at draws nothing. */
const UNSEEN_MS = 100;

/** A frame's callback runs before its picture; what that callback puts off runs behind it. */
const drawn = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, UNSEEN_MS);
  });

function refused(words: string): null {
  fail(words, t("shell-close"));
  return null;
}
