/** Writes parsed messages as source, in the few letters that web/src/app/words/messages/made-messages.ts reads. */

type Named = { readonly type: string; readonly name?: string };
type Variant = { readonly key: { readonly type: string; readonly value: string | number }; readonly value: unknown };

const BRACE = /[{}]/u;

const isPlain = ({ key }: Variant): boolean => key.type === "str" || Object(key).precision === 0;

const isBlank = (of: unknown): of is Named =>
  typeof of === "object" &&
  of !== null &&
  JSON.stringify(of) === JSON.stringify({ type: "var", name: (of as Named).name });

const isMessage = (of: unknown): of is Named =>
  JSON.stringify(of) === JSON.stringify({ type: "mesg", name: Object(of).name, attr: null });

const isNothing = (of: unknown): boolean => JSON.stringify(of) === JSON.stringify({ type: "str", value: "" });

/** Part of a pattern in the words that made-messages.ts reads; null: it is no words, blank or message. */
function wordsOf(of: unknown): string | null {
  if (typeof of === "string" && BRACE.test(of)) throw new Error(`a message has a brace: ${of}`);
  if (typeof of === "string") return of;
  if (isNothing(of)) return "{}";
  return isBlank(of) ? `{${of.name}}` : isMessage(of) ? `{@${of.name}}` : null;
}

/** The parts of a pattern, what follows each other in words in one. */
function partsOf(of: readonly unknown[]): readonly string[] {
  const parts: { words: string | null; source: string }[] = [];
  for (const each of of) {
    const [words, last] = [wordsOf(each), parts.at(-1)];
    if (words !== null && last && last.words !== null) last.words += words;
    else parts.push({ words, source: words === null ? sourceOf(each) : "" });
  }
  return parts.map(({ words, source }) => (words === null ? source : JSON.stringify(words)));
}

/** A parsed pattern as source that makes it. */
export function sourceOf(of: unknown): string {
  if (typeof of === "string") return JSON.stringify(wordsOf(of));
  if (Array.isArray(of)) {
    const parts = partsOf(of);
    return parts.length === 1 && parts[0]?.startsWith('"') ? parts[0] : `[${parts.join()}]`;
  }
  const { type, selector, variants, star } = Object(of);
  if (type !== "select" || !isBlank(selector) || !variants.every(isPlain)) return JSON.stringify(of);
  const all = variants.map(({ key, value }: Variant) => `${JSON.stringify(key.value)},${sourceOf(value)}`);
  return `s(${[JSON.stringify(selector.name), star, ...all].join()})`;
}
