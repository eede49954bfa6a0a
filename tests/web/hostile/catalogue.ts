/** The action types that there are and the words that their bodies are told in, from docs/protocol.md itself. */

import DOCUMENT from "../../../docs/protocol.md?raw";

const HEADING = /^#/mu;
const WORD = /`([^`]+)`/gu;
const NAME = /[a-z_]\w*/gu;
const TYPE = /^[a-z_]+\.[a-z_]+$/u;

const section = (title: string): string => DOCUMENT.split(`### ${title}\n`)[1]?.split(HEADING)[0] ?? "";
const wordsIn = (text: string): readonly string[] => [...text.matchAll(WORD)].map(([, word = ""]) => word);

/** What a name in a body's column may be: `note?` may be absent, `{place, count?}` holds further names. */
const namesIn = (text: string): readonly string[] => wordsIn(text).flatMap((word) => word.match(NAME) ?? []);

function typesOf(title: string): readonly (readonly [string, readonly string[]])[] {
  const rows = section(title)
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  return rows.flatMap((row) => {
    const [, types = "", body = ""] = row.split("|");
    return wordsIn(types).map((type) => [type, namesIn(body)] as const);
  });
}

/** By type: the fields of its body, and the words that may stand in them. */
export const TYPES: ReadonlyMap<string, readonly string[]> = new Map([
  ...typesOf("Written so far"),
  ...typesOf("The server's own logbook"),
]);

/** Types that may come one day. */
export const RESERVED = wordsIn(section("Reserved")).filter((word) => TYPE.test(word));
