import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";
import { type Locale, prefer } from "./preferences";

const SOURCES: Record<Locale, () => Promise<{ default: string }>> = {
  "zh-Hans": () => import("virtual:catalogue/zh-Hans"),
  "zh-Hant": () => import("virtual:catalogue/zh-Hant"),
  en: () => import("virtual:catalogue/en"),
};

const bundle = signal<FluentBundle | null>(null);

/** The language on screen; it follows a change only when its catalogue has been read. */
export const locale = signal<Locale>("zh-Hans");

/** A bundle over one catalogue's text. No isolation marks: none of our languages runs right to left. */
export function makeBundle(language: Locale, source: string): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource(new FluentResource(source));
  return made;
}

/** Reads a language's catalogue and shows it. Until then the former one stays, so no screen is ever without words. */
export async function speak(language: Locale): Promise<void> {
  const { default: source } = await SOURCES[language]();
  bundle.value = makeBundle(language, source);
  locale.value = language;
}

export async function changeLocale(language: Locale): Promise<void> {
  await speak(language);
  prefer({ locale: language });
}

/**
 * The words of a message in the language on screen. A component that calls this renders again when the language
 * changes. A missing message shows its id: the catalogue test finds it before a person does.
 */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const words = bundle.value?.getMessage(id)?.value;
  return words && bundle.value ? bundle.value.formatPattern(words, args) : id;
}
