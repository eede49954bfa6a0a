import type { FileRef } from "../../core/record/entries";
import { localRecord } from "../record/store";
import { fail } from "../shell/notify";
import { t } from "../words/i18n";

/** The picture as the record keeps it; undefined where it could not be kept, and that was said. */
export async function kept(photo: Blob | null): Promise<FileRef | null | undefined> {
  try {
    return photo && (await localRecord().savePhoto(photo));
  } catch {
    fail(t("log-photo-failed"), t("shell-close"));
    return undefined;
  }
}
