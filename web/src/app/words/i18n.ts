import type { FluentBundle, FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";
import { type Locale, prefer, preferences } from "../device/preferences";
import { makeBundle, sayIn } from "./messages/fluent-bundle";
// Every language needs them: they come with the app.
import "./messages/made-messages";
import "virtual:catalogue/ids";

type Source = () => Promise<{ default: ParsedMessages }>;

/** What the first screen says, the rest, which waits behind it, and what only some screens say. */
const SOURCES: Record<Locale, Source[]> = {
  "zh-Hans": [() => import("virtual:catalogue/zh-Hans"), () => import("virtual:catalogue/rest-zh-Hans")],
  "zh-Hant": [() => import("virtual:catalogue/zh-Hant"), () => import("virtual:catalogue/rest-zh-Hant")],
  en: [() => import("virtual:catalogue/en"), () => import("virtual:catalogue/rest-en")],
};

/** Words that only some screens say: from now on they are read with all others. */
export function sayToo(more: Readonly<Record<Locale, Source>>): void {
  for (const language of ["zh-Hans", "zh-Hant", "en"] as const) SOURCES[language].push(more[language]);
}

/** Every word of a language, for what is written in another than the screen's. */
export const readWords = async (language: Locale): Promise<ParsedMessages> =>
  (await Promise.all(SOURCES[language].map((source) => source()))).flatMap((each) => each.default);

export const bundle = signal<FluentBundle | null>(null);

/** The language on screen; it follows a change only when its catalogue has been read. */
export const locale = signal<Locale>("zh-Hans");

/** The language asked for last, and how many of its sources stand on the screen. */
let asked: Locale = "zh-Hans";
let shown = 0;

/** Reads a language's words and shows them. Until then the former ones stay, so no screen is ever without words. */
export async function speak(language: Locale, much: "first" | "all" = "all"): Promise<void> {
  asked = language;
  const sources = much === "first" ? SOURCES[language].slice(0, 1) : SOURCES[language].slice();
  const read = await Promise.all(sources.map((source) => source()));
  // Two readings may end in either order: fewer words, or a language that is no longer wanted, take nothing away.
  if (language !== asked || (locale.peek() === language && sources.length <= shown)) return;
  shown = sources.length;
  bundle.value = makeBundle(
    language,
    read.flatMap((each) => each.default),
  );
  locale.value = language;
}

/** Reads again, with words that came to it since. */
export const speakMore = (): Promise<void> => speak(asked);

let all: Promise<void> | null = null;

/** Reads the rest of the words, once: every screen but the first waits for them. What cannot be had is asked for again. */
export function speakAll(): Promise<void> {
  all ??= speak(preferences.peek().locale).catch((cause: unknown) => {
    all = null;
    throw cause;
  });
  return all;
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
  return bundle.value ? sayIn(bundle.value, id, args) : id;
}
