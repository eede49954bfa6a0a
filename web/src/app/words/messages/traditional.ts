/** Makes Traditional words of Simplified ones, word by word and letter by letter; what reads otherwise is given whole (web/build/traditional.ts). */

/** By Simplified words and letters, the Traditional ones. */
export type Becomes = ReadonlyMap<string, string>;

/** A message as the parser reads it: its id, and a pattern of text, blanks and choices. */
export type Message = readonly [id: string, pattern: unknown];

/** Changes text: where several would fit the longest. */
export function changer(becomes: Becomes): (text: string) => string {
  const longestFirst = [...becomes.keys()].toSorted((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.join("|") || "(?!)", "gu");
  return (text) => text.replace(any, (found) => becomes.get(found) ?? found);
}

/** Text changes, a choice by its values; a blank stays. */
export function changed(change: (text: string) => string, of: unknown): unknown {
  if (typeof of === "string") return change(of);
  if (Array.isArray(of)) return of.map((each) => changed(change, each));
  if (typeof of !== "object" || of === null || !("variants" in of)) return of;
  const all = of.variants as readonly { readonly value: unknown }[];
  return { ...of, variants: all.map((each) => ({ ...each, value: changed(change, each.value) })) };
}

/** All messages in Traditional Chinese: `pairs` holds each word and then what it becomes, `apart` what is not made so. */
export function traditionalOf(simplified: readonly Message[], pairs: string, apart: readonly Message[]): Message[] {
  const words = pairs.split(" ");
  const letters = [...(words.shift() ?? "")];
  const change = changer(new Map([...inTwos(letters), ...inTwos(words)]));
  const whole = new Map(apart);
  return simplified.map(([id, pattern]) => [id, whole.get(id) ?? changed(change, pattern)]);
}

const inTwos = (all: readonly string[]): (readonly [string, string])[] =>
  all.flatMap((each, at) => (at % 2 === 0 ? [[each, all[at + 1] ?? each] as const] : []));
