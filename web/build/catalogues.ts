import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";

const PREFIX = "virtual:catalogue/";
const ASKED = /^(?:(rest|desk|plan|prove)-)?(.+)$/u;
/** Sections that only some screens say begin so. */
const APART = ["desk", "plan", "prove"];

type Named = { readonly type: string; readonly name?: string };
type Variant = { readonly key: { readonly type: string; readonly value: string | number }; readonly value: unknown };

/** Makes what is in parsed messages over and over out of few letters: a blank, and a choice by one. */
const MADE = `const v = (name) => ({ type: "var", name });
const s = (name, star, ...all) => ({
  type: "select", selector: v(name), star,
  variants: all.map(([key, value]) => ({
    key: typeof key === "string" ? { type: "str", value: key } : { type: "num", value: key, precision: 0 }, value,
  })),
});
const p = (all) => all.flatMap((id, at) => (at % 2 === 0 ? [[id, all[at + 1]]] : []));
`;

const isPlain = ({ key }: Variant): boolean => key.type === "str" || Object(key).precision === 0;

const isBlank = (of: unknown): of is Named =>
  typeof of === "object" &&
  of !== null &&
  JSON.stringify(of) === JSON.stringify({ type: "var", name: (of as Named).name });

/** A parsed pattern as source that makes it. */
function sourceOf(of: unknown): string {
  if (Array.isArray(of)) return `[${of.map(sourceOf).join()}]`;
  if (isBlank(of)) return `v(${JSON.stringify(of.name)})`;
  const { type, selector, variants, star } = Object(of);
  if (type !== "select" || !isBlank(selector) || !variants.every(isPlain)) return JSON.stringify(of);
  const all = variants.map(({ key, value }: Variant) => `[${JSON.stringify(key.value)},${sourceOf(value)}]`);
  return `s(${[JSON.stringify(selector.name), star, ...all].join()})`;
}

/**
 * The messages of a catalogue, parsed: `[id, pattern]` each, as `FluentBundle` reads them. Parsed here, a phone needs neither
 * the parser (1.5 kB) nor the time for it.
 */
function messages(source: string): string {
  const all = new FluentResource(source).body.flatMap(({ id, value, attributes }) => {
    if (Object.keys(attributes).length > 0) throw new Error(`${id} has attributes, which nothing on screen reads`);
    return [JSON.stringify(id), sourceOf(value)];
  });
  return `${MADE}export default p([${all.join()}]);`;
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
      return messages(text);
    },
  };
}
