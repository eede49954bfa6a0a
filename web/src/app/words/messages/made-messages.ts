/** Makes messages, as they are once parsed, of the few letters in which web/build/catalogues.ts writes them. */

const blank = (name: string) => ({ type: "var", name });

function partOf(each: string, at: number): unknown {
  if (at % 2 === 0) return each || [];
  const [mark, id] = [each[0], each.slice(1)];
  return mark === "@" ? { type: "mesg", name: id, attr: null } : mark ? blank(each) : { type: "str", value: each };
}

const BRACES = /[{}]/u;
const partsOf = (words: string): readonly unknown[] => words.split(BRACES).flatMap(partOf);

/** A pattern: words with their blanks ("{who}"), other messages ("{@id}") and nothing at all ("{}"), choices between them. */
export function patternOf(of: string | readonly unknown[]): unknown {
  if (typeof of !== "string") return of.flatMap((each) => (typeof each === "string" ? partsOf(each) : each));
  return of.includes("{") ? partsOf(of) : of;
}

/** By twos: what stands there, and the pattern of it. */
export const messagesOf = <T>(all: readonly T[]): readonly (readonly [T, unknown])[] =>
  all.flatMap((id, at) => (at % 2 === 0 ? [[id, patternOf(all[at + 1] as string)] as const] : []));

/** A choice by a blank; `star`: which of the values, given by twos, stands where no other fits. */
export const choiceBy = (name: string, star: number, ...all: readonly unknown[]) => ({
  type: "select",
  selector: blank(name),
  star,
  variants: messagesOf(all).map(([value, pattern]) => ({
    key: typeof value === "string" ? { type: "str", value } : { type: "num", value, precision: 0 },
    value: pattern,
  })),
});
