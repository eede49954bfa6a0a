/** What can be looked for by name, pinyin, initials or number. `pinyin` has a space between syllables. */
export interface Findable {
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly numbers: readonly string[];
}

const SPACES = /[\s-]+/gu;
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

/** How well it fits, 0 best; null: not at all. */
export function rankOf(of: Findable, query: string): number | null {
  const wanted = squeeze(query);
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
