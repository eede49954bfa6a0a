/** A correction in one's own words: with what it begins, and what it leaves as it is. */

import type { Entry } from "../../core/record/entries";
import { t } from "../words/i18n";
import { levelWords } from "../words/words";

/** Whose sentence names nobody: it can be changed word by word. All else may name a customer, whom not everybody may know. */
const NAMES_NOBODY = /^(?:note|photo|supply|stage|level|notice|clock|system|service|powerup|breaker)\./u;

/** What a correction in one's own words begins with. */
export const wordsToCorrect = ({ action }: Entry, sentence: string): string =>
  NAMES_NOBODY.test(action?.type ?? "") ? sentence : "";

/** Nothing but words: nobody goes by anything else of them. */
const WORDS_ONLY = /^(?:note|photo)$/u;

/** What a correction in one's own words leaves as it is, though others go by it; "" where words are all there is. */
export function leftByWords({ action }: Entry, level: number | null): string {
  const of = action?.type.split(".", 1)[0] ?? "";
  if (WORDS_ONLY.test(of)) return "";
  return t("entry-correct-only-words", {
    of: level === null && of === "level" ? "other" : of,
    level: levelWords(level),
  });
}
