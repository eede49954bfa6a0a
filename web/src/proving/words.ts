/** The words of the page that checks files, in the reader's language; it carries all of them with it. */

import english from "virtual:catalogue/prove-en";
import simplified from "virtual:catalogue/prove-zh-Hans";
import traditional from "virtual:catalogue/prove-zh-Hant";
import type { FluentBundle, FluentVariable } from "@fluent/bundle";
import { makeBundle, sayIn } from "../app/words/messages/fluent-bundle";

export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const MESSAGES = { "zh-Hans": simplified, "zh-Hant": traditional, en: english } as const;
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)/iu;

/** The language that a browser asks for; Chinese where it asks for none of ours. */
export function preferred(asked: readonly string[]): Language {
  for (const each of asked) {
    if (TRADITIONAL.test(each)) return "zh-Hant";
    if (each.startsWith("zh")) return "zh-Hans";
    if (each.startsWith("en")) return "en";
  }
  return "zh-Hans";
}

let language: Language = "zh-Hans";
let bundle: FluentBundle = makeBundle(language, simplified);

export function speakLanguage(next: Language): void {
  language = next;
  bundle = makeBundle(next, MESSAGES[next]);
  document.documentElement.lang = next;
}

export const spokenLanguage = (): Language => language;

export const proveWord = (id: string, args?: Record<string, FluentVariable>): string => sayIn(bundle, id, args);

/** A moment as one reads it, with the seconds; what is none as it stands there. */
export const exactMoment = (written: string): string =>
  Number.isNaN(Date.parse(written))
    ? written
    : new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "medium" }).format(new Date(written));
