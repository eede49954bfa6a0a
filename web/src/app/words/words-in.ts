/** Words in another language than the screen's: what is printed may be for somebody else. */

import type { FluentVariable } from "@fluent/bundle";
import type { Locale } from "../device/preferences";
import { makeBundle, sayIn } from "./fluent-bundle";
import { readWords } from "./i18n";

export async function wordsIn(language: Locale) {
  const bundle = makeBundle(language, await readWords(language));
  return (id: string, args?: Record<string, FluentVariable>): string => sayIn(bundle, id, args);
}
