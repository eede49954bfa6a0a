/** What changed in a text, word by word; Chinese too, where words are not parted by spaces. */

import { commonPlaces } from "./alignment";

export interface WordRun {
  readonly text: string;
  readonly is: "kept" | "gone" | "new";
}

/** Longer texts are told whole: comparing takes time as the square of the length. */
const MOST_WORDS = 1500;

function wordsOf(text: string, language: string): readonly string[] {
  // An older phone's browser parts no words: sign by sign, then.
  if (!("Segmenter" in Intl)) return Array.from(text);
  return Array.from(new Intl.Segmenter(language, { granularity: "word" }).segment(text), ({ segment }) => segment);
}

/** The words of both in reading order: what is gone right before what stands in its place. */
export function compareWords(before: string, after: string, language: string): readonly WordRun[] {
  const [old, now] = [wordsOf(before, language), wordsOf(after, language)];
  const runs: WordRun[] = [];
  const say = (words: readonly string[], is: WordRun["is"]) => {
    const text = words.join("");
    const last = runs.at(-1);
    if (text === "") return;
    if (last?.is === is) runs[runs.length - 1] = { text: last.text + text, is };
    else runs.push({ text, is });
  };
  const kept = old.length > MOST_WORDS || now.length > MOST_WORDS ? [] : commonPlaces(old, now);
  let [b, a] = [0, 0];
  for (const [nextB, nextA] of [...kept, [old.length, now.length] as const]) {
    say(old.slice(b, nextB), "gone");
    say(now.slice(a, nextA), "new");
    say(now.slice(nextA, nextA + 1), "kept");
    [b, a] = [nextB + 1, nextA + 1];
  }
  return runs;
}
