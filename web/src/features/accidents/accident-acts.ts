/** Records accidents and what is found out of them; ten seconds take all of one act back. */

import { record } from "../../app/record/record";
import { localRecord, workIncident } from "../../app/record/store";
import { offerUndo } from "../../app/record/undo";
import { dismiss, fail, show } from "../../app/shell/notify";
import { t } from "../../app/words/i18n";
import type { Decision } from "../../core/commands/decision";
import { takeBack } from "../../core/commands/entries";
import type { Entry, FileRef } from "../../core/record/entries";

/** The picture as the record keeps it; undefined where it could not be kept, and that was said. */
export async function kept(photo: Blob | null): Promise<FileRef | null | undefined> {
  try {
    return photo && (await localRecord().savePhoto(photo));
  } catch {
    fail(t("log-photo-failed"), t("shell-close"));
    return undefined;
  }
}

/** The first of what was recorded; null: nothing was. */
export async function recordAccidentAct(decided: Decision, said: string): Promise<Entry | null> {
  const made = await record(decided);
  const [first] = made ?? [];
  if (!(made && first)) return null;
  offerUndo(said, async () => {
    dismiss();
    const refs = made.map(({ ref }) => ref);
    if (await record(takeBack(workIncident.value, refs))) show({ text: t("shell-taken-back") });
  });
  return first;
}
