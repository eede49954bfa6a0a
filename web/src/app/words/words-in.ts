/** Words in another language than the screen's: what is printed may be for somebody else. */

import type { FluentVariable } from "@fluent/bundle";
import { batch } from "@preact/signals";
import type { Locale } from "../device/preferences";
import { bundle, locale, readWords } from "./i18n";
import { makeBundle, sayIn } from "./messages/fluent-bundle";

export async function wordsIn(language: Locale) {
  const made = makeBundle(language, await readWords(language));
  return (id: string, args?: Record<string, FluentVariable>): string => sayIn(made, id, args);
}

/**
 * Runs at once what says everything by the words of the screen, in another language; the screen goes on in its own. It costs
 * each screen that shows words one rendering: call it when something changed, never while rendering.
 */
export async function speakingIn<T>(language: Locale, make: () => T): Promise<T> {
  if (language === locale.peek()) return make();
  const words = makeBundle(language, await readWords(language));
  return batch(() => {
    const [before, spoken] = [bundle.peek(), locale.peek()];
    [bundle.value, locale.value] = [words, language];
    try {
      return make();
    } finally {
      [bundle.value, locale.value] = [before, spoken];
    }
  });
}
