/** Finds what Traditional words need beside the Simplified ones: which letters change, and which messages read otherwise. */

import { isDeepStrictEqual } from "node:util";
import { inLetters, type Letters, type Message } from "../src/app/words/messages/traditional.ts";

/** What `traditionalOf` makes the `traditional` messages of. A message that those do not have yet is made by its letters. */
export function differences(
  simplified: readonly Message[],
  traditional: readonly Message[],
): { readonly pairs: string; readonly apart: readonly Message[] } {
  const becomes = new Map(traditional);
  const both = simplified.flatMap(([id, from]): readonly Both[] => {
    const to = becomes.get(id);
    return to === undefined ? [] : [{ id, from, to }];
  });
  const letters = likeliest(both);
  const apart = both.filter(({ from, to }) => !isDeepStrictEqual(inLetters(letters, from), to));
  return { pairs: [...letters].flat().join(""), apart: apart.map(({ id, to }) => [id, to]) };
}

/** A message's patterns in both. */
interface Both {
  readonly id: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Each letter that mostly becomes another one, with that. */
function likeliest(messages: readonly Both[]): Letters {
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to } of messages) {
    const texts = textsIn(to);
    for (const [n, text] of textsIn(from).entries()) count(counts, [...text], [...(texts[n] ?? "")]);
  }
  const most = [...counts].map(([letter, by]) => [letter, mostOf(by)] as const);
  return new Map(most.filter(([letter, becomes]) => letter !== becomes));
}

function count(counts: Map<string, Map<string, number>>, from: readonly string[], to: readonly string[]): void {
  if (from.length !== to.length) return;
  for (const [at, letter] of from.entries()) {
    const by = counts.get(letter) ?? new Map<string, number>();
    const becomes = to[at] ?? letter;
    counts.set(letter, by.set(becomes, (by.get(becomes) ?? 0) + 1));
  }
}

const mostOf = (by: ReadonlyMap<string, number>): string => [...by].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "";

/** All texts of a pattern in order, those of its choices too. */
function textsIn(of: unknown): readonly string[] {
  if (typeof of === "string") return [of];
  if (Array.isArray(of)) return of.flatMap(textsIn);
  const { variants } = Object(of) as { readonly variants?: readonly { readonly value: unknown }[] };
  return (variants ?? []).flatMap(({ value }) => textsIn(value));
}
