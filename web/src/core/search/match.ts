/** How well something fits what is looked for: by name, pinyin, initials, number, or a word that is said of it. */

import { namesPlace } from "./places";
import { surnameIn } from "./surnames";
import { synonymsOf } from "./synonyms";

/** What can be looked for. `pinyin` has a space between syllables. */
export interface Findable {
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly numbers: readonly string[];
  /** What else is said of it: a place, a need, what it is for. */
  readonly words?: readonly string[];
  /** The ways in which people name where it is, by `placeForms`. */
  readonly places?: readonly string[];
}

/** The best rank of what fits by a word that is said of it alone, not by its name or number. */
export const BY_WORDS = 4;
/** What is called by another word for the same need stands before what has the very word in passing. */
const IN_PASSING = BY_WORDS + 1;
/** Of several words each may fit by itself, which is one worse; another word for it in passing is worse than that. */
const BY_SYNONYM = IN_PASSING + 2;
const BY_SURNAME = 1;

const BREAKS = /\s+/u;
const SPACES = /[\s-]+/gu;
const NOT_LETTERS = /[^\p{L}\p{N}]+/u;
const ASCII = /^[\x20-\x7e]*$/u;
const DIGITS = /^\+?\d+$/u;

const squeeze = (text: string): string => text.normalize("NFKC").toLowerCase().replace(SPACES, "");

/** True where the letters are beginnings of the syllables in order: "wf", "wangf" and "wangfang" all spell wang fang. */
function spells(syllables: readonly string[], letters: string): boolean {
  if (letters === "") return true;
  const [first, ...rest] = syllables;
  if (first === undefined) return false;
  for (let length = Math.min(first.length, letters.length); length > 0; length -= 1) {
    if (first.startsWith(letters.slice(0, length)) && spells(rest, letters.slice(length))) return true;
  }
  return false;
}

/** How well it fits, 0 best; null: not at all. Of several words each must fit somewhere, where the whole does not. */
export function rankOf(of: Findable, query: string): number | null {
  const whole = rankOfOne(of, query);
  const parts = query.trim().split(BREAKS);
  if (whole !== null || parts.length === 1) return whole;
  const ranks = parts.map((part) => rankOfOne(of, part));
  return ranks.includes(null) ? null : Math.max(...ranks.map(Number)) + 1;
}

function rankOfOne(of: Findable, query: string): number | null {
  const wanted = squeeze(query);
  if (wanted === "") return null;
  return rankByName(of, wanted) ?? rankBySurname(of, query) ?? rankByWords(of, query);
}

/** 王阿姨 is whoever is called 王: nearly as good as the beginning of the name. */
function rankBySurname({ name, pinyin }: Findable, query: string): number | null {
  const surname = surnameIn(query);
  if (surname === null) return null;
  const words = name.normalize("NFKC").toLowerCase().split(NOT_LETTERS);
  const isIt = ASCII.test(surname) ? [...words, ...pinyin.split(" ")].includes(surname) : name.startsWith(surname);
  return isIt ? BY_SURNAME : null;
}

function rankByWords({ name, words = [], places = [] }: Findable, query: string): number | null {
  const others = synonymsOf(query);
  const saysIt = (each: string) => others.some((other) => says(each, other));
  if (saysIt(name) || namesPlace(places, query)) return BY_WORDS;
  if (words.some((each) => says(each, query))) return IN_PASSING;
  return words.some(saysIt) ? BY_SYNONYM : null;
}

/** Of longer texts the first that has the word looked for, else another word for it; "" where none has. */
export function passageWith(texts: readonly string[], query: string): string {
  const words = [query, ...synonymsOf(query)];
  return words.flatMap((word) => texts.find((each) => says(each, word)) ?? [])[0] ?? "";
}

/** Letters begin a word: "ox" is in "oxygen", not in "box". A Chinese text has no breaks, so it may stand anywhere. */
function says(words: string, query: string): boolean {
  const wanted = squeeze(query);
  if (!ASCII.test(wanted)) return squeeze(words).includes(wanted);
  const begins = words.normalize("NFKC").toLowerCase().split(NOT_LETTERS);
  return begins.some((_, index) => begins.slice(index).join("").startsWith(wanted));
}

function rankByName(of: Findable, wanted: string): number | null {
  const name = squeeze(of.name);
  if (DIGITS.test(wanted)) return rankByNumber(of.numbers.map(squeeze), name, wanted);
  const syllables = of.pinyin.toLowerCase().split(" ");
  if (name.startsWith(wanted)) return 0;
  if (of.initials.toLowerCase().startsWith(wanted) || spells(syllables, wanted)) return 1;
  if (name.includes(wanted)) return 2;
  return syllables.some((_, index) => spells(syllables.slice(index), wanted)) ? 3 : null;
}

/** The end of a number is what people remember of it, then its beginning. */
function rankByNumber(numbers: readonly string[], name: string, wanted: string): number | null {
  if (numbers.includes(wanted) || name.includes(wanted)) return 0;
  if (numbers.some((number) => number.endsWith(wanted))) return 1;
  if (numbers.some((number) => number.startsWith(wanted))) return 2;
  return numbers.some((number) => number.includes(wanted)) ? 3 : null;
}

/** Those that fit, the best first; equals keep their order. */
export function found<T extends Findable>(all: readonly T[], query: string): readonly T[] {
  const rated = all.flatMap((each) => {
    const rank = rankOf(each, query);
    return rank === null ? [] : [{ each, rank }];
  });
  return rated.toSorted((a, b) => a.rank - b.rank).map(({ each }) => each);
}
