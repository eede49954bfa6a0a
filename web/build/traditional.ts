/** Finds what Traditional words need beside the Simplified ones: which words and letters change, and which messages read otherwise. */

import { isDeepStrictEqual } from "node:util";
import { type Becomes, changed, changer, type Message } from "../src/app/words/messages/traditional.ts";

/** What `traditionalOf` makes the `traditional` messages of. A message that those do not have yet is made by its words. */
export function differences(
  simplified: readonly Message[],
  traditional: readonly Message[],
): { readonly pairs: string; readonly apart: readonly Message[] } {
  const becomes = new Map(traditional);
  const both = simplified.flatMap(([id, from]): readonly Both[] => {
    const to = becomes.get(id);
    return to === undefined ? [] : [{ id, from, to }];
  });
  const texts = both.flatMap(({ from, to }) => alike(textsIn(from), textsIn(to)));
  const letters = likeliest(texts);
  const words = worthNaming(letters, texts);
  const change = changer(new Map([...letters, ...words]));
  const apart = both.filter(({ from, to }) => !isDeepStrictEqual(changed(change, from), to));
  const pairs = [[...letters].flat().join(""), ...[...words].flat()].join(" ");
  return { pairs, apart: apart.map(({ id, to }) => [id, to]) };
}

/** A message's patterns in both. */
interface Both {
  readonly id: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** A text in both, letter beside letter. */
interface Text {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Texts as long in both; others are never made letter by letter. */
const alike = (from: readonly string[], to: readonly string[]): readonly Text[] =>
  from
    .map((text, at) => ({ from: [...text], to: [...(to[at] ?? "")] }))
    .filter((text) => text.from.length === text.to.length);

/** Each letter that mostly becomes another one, with that. */
function likeliest(texts: readonly Text[]): Becomes {
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to } of texts) {
    for (const [at, letter] of from.entries()) {
      const by = counts.get(letter) ?? new Map<string, number>();
      const becomes = to[at] ?? letter;
      counts.set(letter, by.set(becomes, (by.get(becomes) ?? 0) + 1));
    }
  }
  const most = [...counts].map(([letter, by]) => [letter, mostOf(by)] as const);
  return new Map(most.filter(([letter, becomes]) => letter !== becomes));
}

const mostOf = (by: ReadonlyMap<string, number>): string => [...by].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "";

const HAN = /^\p{Script=Han}{2,}$/u;

/** Words that their letters alone do not make, and that become the same wherever they stand. */
function worthNaming(letters: Becomes, texts: readonly Text[]): Becomes {
  const whole = texts.map(({ from, to }) => ({ from: from.join(""), to: to.join("") }));
  const becomes = new Map<string, string>();
  for (const text of texts) {
    for (const [word, made] of oddWords(letters, text)) {
      if (HAN.test(word) && !becomes.has(word) && isAlwaysSo(whole, word, made)) becomes.set(word, made);
    }
  }
  return becomes;
}

const isAlwaysSo = (whole: readonly { from: string; to: string }[], word: string, made: string): boolean =>
  whole.every(({ from, to }) =>
    [...from.matchAll(new RegExp(word, "gu"))].every(({ index }) => to.slice(index, index + made.length) === made),
  );

/** Where a text is not what its letters make: those letters with the one before, or else with the one after. */
function oddWords(letters: Becomes, { from, to }: Text): readonly (readonly [word: string, made: string])[] {
  const isOdd = (at: number) => at < from.length && (letters.get(from[at] ?? "") ?? from[at]) !== to[at];
  const starts = [...from.keys()].filter((at) => isOdd(at) && !isOdd(at - 1));
  return starts.flatMap((start) => {
    const end = [...from.keys()].find((at) => at > start && !isOdd(at)) ?? from.length;
    const cuts = [
      ...(end - start > 1 ? [[start, end] as const] : []),
      [start - 1, end] as const,
      [start, end + 1] as const,
    ];
    return cuts
      .filter(([at]) => at >= 0)
      .map(([at, until]) => [from.slice(at, until).join(""), to.slice(at, until).join("")] as const);
  });
}

/** All texts of a pattern in order, those of its choices too. */
function textsIn(of: unknown): readonly string[] {
  if (typeof of === "string") return [of];
  if (Array.isArray(of)) return of.flatMap(textsIn);
  const { variants } = Object(of) as { readonly variants?: readonly { readonly value: unknown }[] };
  return (variants ?? []).flatMap(({ value }) => textsIn(value));
}
