import { t } from "../../../../app/words/i18n";
import { among } from "../../../../core/record/fields";

const KNOWN = ["zh-Hans", "zh-Hant", "en"] as const;

/** What a language is called; its code where we have no word for it. */
export function languageName(language: string): string {
  const known = among(KNOWN, language);
  return known ? t(`language-${known}`) : language;
}
