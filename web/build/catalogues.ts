import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import type { Message } from "../src/app/words/messages/traditional.ts";
import { filesOf, messagesIn, partsOf, SECTIONS } from "./message-files.ts";
import { sourceOf } from "./message-source.ts";
import { byPlace, type Places, placesOf, type Source } from "./places.ts";
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
/** Where the functions are that make messages of what is written here. */
const MAKES = fileURLToPath(new URL("../src/app/words/messages/made-messages.ts", import.meta.url));
const MADE = `import { choiceBy as s, messagesOf as p, patternOf as w } from ${JSON.stringify(MAKES)};
`;
const listOf = (all: readonly Message[]): string =>
  `p([${all.flatMap(([id, pattern]) => [JSON.stringify(id), sourceOf(pattern)]).join()}])`;

/** The ids that a section has, the place of the first among all messages, and those that are called by their places. */
interface Named {
  readonly ids: readonly string[];
  readonly from: number;
  readonly places: Places;
}

/** An id behind a dash for each word that it begins with as the one before it does: a quarter of them need not be sent. */
function shortened(id: string, before: string): string {
  const [own, last] = [id.split("-"), before.split("-")];
  const differs = own.findIndex((word, at) => word !== last[at]);
  const kept = differs < 0 ? own.length - 1 : differs;
  return `${"-".repeat(kept)}${own.slice(kept).join("-")}`;
}

/** Source that makes a list of ids: nothing is sent for a message that is called by its place. */
function idsOf({ ids, from, places }: Named): string {
  const named = ids.filter((each) => !places.has(each));
  const short = new Map(named.map((each, at) => [each, shortened(each, named[at - 1] ?? "")]));
  return `(() => {
  let words = [];
  return ${JSON.stringify(ids.map((each) => short.get(each) ?? ""))}.map((each, at) => {
    if (each === "") return (at + ${from}).toString(36);
    const own = each.replace(/^-+/, "");
    words = [...words.slice(0, each.length - own.length), ...own.split("-")];
    return words.join("-");
  });
})()`;
}

/** What all languages share: the ids of the messages, and what makes these. */
const shared = (named: Named): string => `${MADE}export { p, s, w };
export default ${idsOf(named)};`;

const idsModule = (section: string): string => `${PREFIX}${section === "first" ? "" : `${section}-`}${IDS}`;
const sharing = (section: string): string => `import ids, { p, s, w } from "${idsModule(section)}";`;

/** A module of parsed messages: a phone needs neither the parser (1.5 kB) nor the time for it. A message that is missing shows its id. */
function whole(section: string, { ids }: Named, all: readonly Message[]): string {
  const patterns = new Map(all);
  return `${sharing(section)}
const all = [${ids.map((id) => sourceOf(patterns.get(id) ?? id)).join()}];
export default ids.map((id, at) => [id, w(all[at])]);`;
}

/** A module that makes them of the Simplified ones of this section, which each phone keeps anyway: a seventh of the weight. */
function derived(
  section: string,
  places: Places,
  simplified: readonly Message[],
  traditional: readonly Message[],
): string {
  const { pairs, apart } = differences(simplified, traditional);
  const called = apart.map(([id, pattern]) => [places.get(id) ?? id, pattern] as const);
  return `import simplified from "${PREFIX}${section}-${HANS}";
import { traditionalOf } from ${JSON.stringify(MAKING)};
${sharing(section)}
export default traditionalOf(simplified, ${JSON.stringify(pairs)}, ${listOf(called)});`;
}

/**
 * Serves `virtual:catalogue/<locale>`, the sections that the first screen says (named in first.json beside them), and
 * `virtual:catalogue/rest-<locale>`, all others, but those that begin with desk-, plan- or prove-: they are what only the
 * desk, only the editor of the plan and only the page that checks files say, `virtual:catalogue/desk-<locale>` and so on. Each is
 * joined in the order of their names.
 *
 * `virtual:catalogue/ids`, `virtual:catalogue/rest-ids` and so on: the ids of those messages, which are the same in each
 * language. With the folder of the code in `sources`, those that need no name are called by their place there and here (places.ts).
 *
 * zh-Hant is derived from zh-Hans by the package's build hook; where that has not run (tests, `npm run dev`)
 * the zh-Hans source stands in, so that nothing depends on a generated file.
 */
export function catalogues(folder: string, sources: string | null = null): Plugin {
  const allIn = (language: string) => SECTIONS.flatMap((each) => messagesIn(filesOf(folder, language, each)));
  const idsIn = (section: string) => messagesIn(filesOf(folder, HANS, section)).map(([id]) => id);
  let places: Places = new Map();
  return {
    name: "stormlamp-catalogues",
    enforce: "pre",
    buildStart() {
      if (sources === null) return;
      const parts = partsOf([HANS, "en"].flatMap(allIn));
      places = placesOf(SECTIONS.flatMap(idsIn), sourcesIn(sources), parts);
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const [, section = "first", locale = ""] = ASKED.exec(id.slice(PREFIX.length + 1)) ?? [];
      const read = (language: string): readonly Message[] => {
        const files = filesOf(folder, language, section);
        for (const file of files) this.addWatchFile(file);
        return messagesIn(files);
      };
      const simplified = read(HANS);
      const before = SECTIONS.slice(0, SECTIONS.indexOf(section)).flatMap(idsIn);
      const named = { ids: simplified.map(([each]) => each), from: before.length, places };
      if (locale === IDS) return shared(named);
      const source = existsSync(join(folder, locale)) ? locale : HANS;
      if (source === HANT && !WHOLE.includes(section)) return derived(section, places, simplified, read(HANT));
      return whole(section, named, read(source));
    },
    transform: (code, name) =>
      places.size > 0 && SOURCE.test(name) ? { code: byPlace({ name, code }, places), map: null } : null,
  };
}

const SOURCE = /\.tsx?$/u;

const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => SOURCE.test(name))
    .map((name) => ({ name, code: readFileSync(join(folder, name), "utf8") }));
