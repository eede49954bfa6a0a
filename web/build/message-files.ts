/** Reads the messages of a language, section by section. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import type { Message } from "../src/app/words/messages/traditional.ts";

/** Sections that only some screens say: their files begin so. */
const APART = ["desk", "plan", "prove"];
/** All sections: what the first screen says (named in first.json), all others, and those. */
export const SECTIONS = ["first", "rest", ...APART];

/** The files of a section, in the order of their names. */
export function filesOf(folder: string, language: string, section: string): readonly string[] {
  const first = new Set<string>(JSON.parse(readFileSync(join(folder, "first.json"), "utf8")));
  const sectionOf = (name: string) =>
    APART.find((each) => name.startsWith(`${each}-`)) ?? (first.has(name.slice(0, -4)) ? "first" : "rest");
  const names = readdirSync(join(folder, language)).filter(
    (each) => each.endsWith(".ftl") && sectionOf(each) === section,
  );
  return names.toSorted().map((name) => join(folder, language, name));
}

/** The messages of files, parsed: `[id, pattern]` each, as `FluentBundle` reads them. */
export const messagesIn = (files: readonly string[]): readonly Message[] =>
  new FluentResource(files.map((file) => readFileSync(file, "utf8")).join("\n")).body.map(
    ({ id, value, attributes }) => {
      if (Object.keys(attributes).length > 0) throw new Error(`${id} has attributes, which nothing on screen reads`);
      return [id, value];
    },
  );

/** The messages that are part of other ones. */
export const partsOf = (all: readonly Message[]): ReadonlySet<string> =>
  new Set([...JSON.stringify(all).matchAll(/"type":"mesg","name":"([\w-]+)"/gu)].map(([, id = ""]) => id));
