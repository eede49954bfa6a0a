import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";

const PREFIX = "virtual:catalogue/";
const ASKED = /^(?:(rest|desk|plan|prove)-)?(.+)$/u;
/** Sections that only some screens say begin so. */
const APART = ["desk", "plan", "prove"];

/**
 * The messages of a catalogue, parsed: `[id, pattern]` each, as `FluentBundle` reads them. Parsed here, a phone needs neither
 * the parser (1.5 kB) nor the time for it.
 */
function messages(source: string) {
  return new FluentResource(source).body.map(({ id, value, attributes }) => {
    if (Object.keys(attributes).length > 0) throw new Error(`${id} has attributes, which nothing on screen reads`);
    return [id, value];
  });
}

/**
 * Serves `virtual:catalogue/<locale>`, the sections that the first screen says (named in first.json beside them), and
 * `virtual:catalogue/rest-<locale>`, all others, but those that begin with desk-, plan- or prove-: they are what only the
 * desk, only the editor of the plan and only the page that checks files say, `virtual:catalogue/desk-<locale>` and so on. Each is
 * joined in the order of their names.
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
      const source = existsSync(join(folder, locale)) ? locale : "zh-Hans";
      const first = new Set(JSON.parse(readFileSync(join(folder, "first.json"), "utf8")));
      const groupOf = (name: string) =>
        APART.find((each) => name.startsWith(`${each}-`)) ?? (first.has(name.slice(0, -4)) ? "first" : "rest");
      const files = readdirSync(join(folder, source))
        .filter((name) => name.endsWith(".ftl") && groupOf(name) === group)
        .sort();
      for (const name of files) this.addWatchFile(join(folder, source, name));
      const text = files.map((name) => readFileSync(join(folder, source, name), "utf8")).join("\n");
      return `export default ${JSON.stringify(messages(text))};`;
    },
  };
}
