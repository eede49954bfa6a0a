import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";
import type { Message } from "../src/app/words/messages/traditional.ts";
import { differences } from "./traditional.ts";

const PREFIX = "virtual:catalogue/";
const ASKED = /^(?:(rest|desk|plan|prove)-)?(.+)$/u;
const [HANS, HANT] = ["zh-Hans", "zh-Hant"];
/** Asked for in the place of a locale: what the messages of all of them are called. */
const IDS = "ids";
/** Sections that are never made of others: the first screen waits for them, or no Simplified ones are there. */
const WHOLE = ["first", "prove"];
/** Where the function is that makes them of others. */
const MAKING = fileURLToPath(new URL("../src/app/words/messages/traditional.ts", import.meta.url));
/** Sections that only some screens say begin so. */
const APART = ["desk", "plan", "prove"];

type Named = { readonly type: string; readonly name?: string };
type Variant = { readonly key: { readonly type: string; readonly value: string | number }; readonly value: unknown };

/** Where the functions are that make messages of what is written here. */
const MAKES = fileURLToPath(new URL("../src/app/words/messages/made-messages.ts", import.meta.url));
const MADE = `import { choiceBy as s, messagesOf as p, patternOf as w } from ${JSON.stringify(MAKES)};
`;
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
function sourceOf(of: unknown): string {
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

/** The messages of a catalogue, parsed: `[id, pattern]` each, as `FluentBundle` reads them. */
const parsed = (text: string): readonly Message[] =>
  new FluentResource(text).body.map(({ id, value, attributes }) => {
    if (Object.keys(attributes).length > 0) throw new Error(`${id} has attributes, which nothing on screen reads`);
    return [id, value];
  });

const listOf = (all: readonly Message[]): string =>
  `p([${all.flatMap(([id, pattern]) => [JSON.stringify(id), sourceOf(pattern)]).join()}])`;

/** An id behind a dash for each word that it begins with as the one before it does: a quarter of them need not be sent. */
function shortened(id: string, before: string): string {
  const [own, last] = [id.split("-"), before.split("-")];
  const differs = own.findIndex((word, at) => word !== last[at]);
  const kept = differs < 0 ? own.length - 1 : differs;
  return `${"-".repeat(kept)}${own.slice(kept).join("-")}`;
}

/** Source that makes a list of ids. */
const idsOf = (ids: readonly string[]): string => `(() => {
  let words = [];
  return ${JSON.stringify(ids.map((each, at) => shortened(each, ids[at - 1] ?? "")))}.map((each) => {
    const own = each.replace(/^-+/, "");
    words = [...words.slice(0, each.length - own.length), ...own.split("-")];
    return words.join("-");
  });
})()`;

/** A module of parsed messages: a phone needs neither the parser (1.5 kB) nor the time for it. */
const whole = (
  all: readonly Message[],
): string => `${MADE}const all = [${all.map(([, pattern]) => sourceOf(pattern)).join()}];
export default ${idsOf(all.map(([id]) => id))}.map((id, at) => [id, w(all[at])]);`;

/** What all languages share: the ids of the messages, and what makes these. */
const shared = (ids: readonly string[]): string => `${MADE}export { p, s, w };
export default ${idsOf(ids)};`;

const sharing = (from: string): string => `import ids, { p, s, w } from "${PREFIX}${from}";`;

/** The same with the ids of a module that all languages share. A message that is missing shows its id. */
function withIds(from: string, ids: readonly string[], all: readonly Message[]): string {
  const patterns = new Map(all);
  return `${sharing(from)}
const all = [${ids.map((id) => sourceOf(patterns.get(id) ?? id)).join()}];
export default ids.map((id, at) => [id, w(all[at])]);`;
}

/** A module that makes them of the Simplified ones of this group, which each phone keeps anyway: a seventh of the weight. */
function derived(group: string, simplified: readonly Message[], traditional: readonly Message[]): string {
  const { pairs, apart } = differences(simplified, traditional);
  return `import simplified from "${PREFIX}${group}-${HANS}";
import { traditionalOf } from ${JSON.stringify(MAKING)};
${sharing(`${group}-${IDS}`)}
export default traditionalOf(simplified, ${JSON.stringify(pairs)}, ${listOf(apart)});`;
}

/**
 * Serves `virtual:catalogue/<locale>`, the sections that the first screen says (named in first.json beside them), and
 * `virtual:catalogue/rest-<locale>`, all others, but those that begin with desk-, plan- or prove-: they are what only the
 * desk, only the editor of the plan and only the page that checks files say, `virtual:catalogue/desk-<locale>` and so on. Each is
 * joined in the order of their names.
 *
 * `virtual:catalogue/rest-ids` and so on: the ids of those messages, which are the same in each language.
 *
 * zh-Hant is derived from zh-Hans by the package's build hook; where that has not run (tests, `npm run dev`)
 * the zh-Hans source stands in, so that nothing depends on a generated file.
 */
export function catalogues(folder: string): Plugin {
  return {
    name: "stormlamp-catalogues",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const [, group = "first", locale = ""] = ASKED.exec(id.slice(PREFIX.length + 1)) ?? [];
      const source = existsSync(join(folder, locale)) ? locale : HANS;
      const first = new Set(JSON.parse(readFileSync(join(folder, "first.json"), "utf8")));
      const groupOf = (name: string) =>
        APART.find((each) => name.startsWith(`${each}-`)) ?? (first.has(name.slice(0, -4)) ? "first" : "rest");
      const read = (language: string): readonly Message[] => {
        const names = readdirSync(join(folder, language)).filter(
          (name) => name.endsWith(".ftl") && groupOf(name) === group,
        );
        const paths = names.toSorted().map((name) => join(folder, language, name));
        for (const path of paths) this.addWatchFile(path);
        return parsed(paths.map((path) => readFileSync(path, "utf8")).join("\n"));
      };
      if (WHOLE.includes(group)) return whole(read(source));
      const simplified = read(HANS);
      const ids = simplified.map(([each]) => each);
      if (locale === IDS) return shared(ids);
      if (source === HANT) return derived(group, simplified, read(HANT));
      return withIds(`${group}-${IDS}`, ids, read(source));
    },
  };
}
