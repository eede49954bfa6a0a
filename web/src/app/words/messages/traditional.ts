/** Makes Traditional words of Simplified ones, letter by letter; what reads otherwise is given whole (web/build/traditional.ts). */

/** By a Simplified letter, the Traditional one. */
export type Letters = ReadonlyMap<string, string>;

/** A message as the parser reads it: its id, and a pattern of text, blanks and choices. */
export type Message = readonly [id: string, pattern: unknown];

/** Text changes by its letters, a choice by its values; a blank stays. */
export function inLetters(letters: Letters, of: unknown): unknown {
  if (typeof of === "string") return [...of].map((each) => letters.get(each) ?? each).join("");
  if (Array.isArray(of)) return of.map((each) => inLetters(letters, each));
  if (typeof of !== "object" || of === null || !("variants" in of)) return of;
  const all = of.variants as readonly { readonly value: unknown }[];
  return { ...of, variants: all.map((each) => ({ ...each, value: inLetters(letters, each.value) })) };
}

/** All messages in Traditional Chinese: `pairs` holds each letter and then what it becomes, `apart` what is not made so. */
export function traditionalOf(simplified: readonly Message[], pairs: string, apart: readonly Message[]): Message[] {
  const letters = new Map((pairs.match(/../gsu) ?? []).map((pair) => [...pair] as [string, string]));
  const whole = new Map(apart);
  return simplified.map(([id, pattern]) => [id, whole.get(id) ?? inLetters(letters, pattern)]);
}
