/** What a report told of people in danger, with where they were after all, once somebody put that right. */

import { dangerPlace } from "../../../app/incident/danger-words";
import { t } from "../../../app/words/i18n";
import { dangerOf, type People } from "../../../core/folds/dangers";
import type { Entry } from "../../../core/record/entries";

export function dangerPutRight(words: string, entry: Entry, { danger, safe }: Pick<People, "danger" | "safe">): string {
  const of = [...danger, ...safe].find((each) => each.entry.ref === entry.ref);
  const told = entry.action && dangerOf(entry, entry.action);
  if (!(of && told) || of.heard.action?.type !== "entry.corrected") return words;
  const [before, now] = [dangerPlace(told), dangerPlace(of)];
  return before === now ? words : t("review-danger-now", { what: words, place: now });
}
