/** Words for what storage or the codec refused. */

import { among } from "../../core/record/fields";
import { t } from "../words/i18n";

const REFUSALS = [
  "StorageFull",
  "StorageBlocked",
  "StorageNewer",
  "StorageFailed",
  "ActionTooLong",
  "NotEnrolled",
] as const;

/** By the error's stable name. `blocked`: another tab holds the stores. */
export function refusalWords(error: unknown, blocked: boolean): string {
  const found = (error instanceof Error && among(REFUSALS, error.name)) || "StorageFailed";
  // A stand-in for stores that another tab holds refuses as newer ones do; what helps is another thing.
  return t(`problem-${found === "StorageNewer" && blocked ? "StorageBlocked" : found}`);
}
