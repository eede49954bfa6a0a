/**
 * Calls messages by their place in what is built, where code says them by name and nothing else: `t("now-report")` becomes
 * `t("h")`. On each phone that is 7 kB less. A message keeps its name where code hands that on or may make it up, and where
 * another message names it. No name is taken for a place: each has a dash.
 */

import { parseAst } from "vite";

/** Places by the names of the messages that are called by them. */
export type Places = ReadonlyMap<string, string>;

/** A text in code, and where it stands there with its quotes. */
interface Text {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What a file's code has: texts in all, those of them that `t` says, and templates by what stands around their blanks. */
interface Texts {
  readonly all: Text[];
  readonly said: Text[];
  readonly templates: string[][];
}

/** A part of the code as the parser gives it. */
type Part = Text & {
  readonly type: string;
  readonly callee: { readonly name?: string };
  readonly arguments: readonly Part[];
  readonly consequent: Part;
  readonly alternate: Part;
  readonly quasis: readonly { readonly value: { readonly cooked: string } }[];
};

/** The texts that stand as an argument, or for it by a condition. */
function asArgument(of: Part | undefined): readonly Text[] {
  if (of?.type === "ConditionalExpression") return [of.consequent, of.alternate].flatMap(asArgument);
  return of?.type === "Literal" ? [textOf(of)] : [];
}

const textOf = ({ value, start, end }: Part): Text => ({ value, start, end });

/** A file of code by its name. */
export interface Source {
  readonly name: string;
  readonly code: string;
}

const known = new Map<string, Texts>();

/** What code has; what was read once is read again when it is changed by the places. */
function textsIn({ name, code }: Source): Texts {
  const found = known.get(code) ?? { all: [], said: [], templates: [] };
  if (known.has(code)) return found;
  known.set(code, found);
  const walk = (of: unknown): void => {
    if (typeof of !== "object" || of === null) return;
    const part = of as Part;
    if (part.type === "Literal" && typeof part.value === "string") found.all.push(textOf(part));
    if (part.type === "TemplateLiteral") found.templates.push(part.quasis.map(({ value }) => value.cooked));
    if (part.type === "CallExpression" && part.callee.name === "t") found.said.push(...asArgument(part.arguments[0]));
    for (const each of Object.values(part)) walk(each);
  };
  walk(parseAst(code, { lang: name.endsWith("x") ? "tsx" : "ts" }));
  return found;
}

const NAME = /^[\w-]+$/u;
const WORD = /\w/u;

/** What a template can make: its words in their order, anything between them. One that has no words makes no message. */
function madeBy(words: readonly string[]): readonly RegExp[] {
  const all = words.join("");
  return NAME.test(all) && WORD.test(all) ? [new RegExp(`^${words.join(".*")}$`, "u")] : [];
}

function counted(texts: readonly Text[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { value } of texts) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Of all messages, in their order, the places of those that the code in `sources` says by name and nothing else names. */
export function placesOf(ids: readonly string[], sources: readonly Source[], named: ReadonlySet<string>): Places {
  const read = sources.map(textsIn);
  const [all, said] = [counted(read.flatMap((each) => each.all)), counted(read.flatMap((each) => each.said))];
  const templates = read.flatMap((each) => each.templates.flatMap(madeBy));
  const isOnlySaid = (id: string) => said.has(id) && said.get(id) === all.get(id) && !named.has(id);
  const places = ids.map((id, at) => [id, at.toString(36)] as const);
  return new Map(places.filter(([id]) => isOnlySaid(id) && !templates.some((each) => each.test(id))));
}

/** The code of a file, with the places of messages for their names. */
export function byPlace(source: Source, places: Places): string {
  const said = textsIn(source).said.filter(({ value }) => places.has(value));
  return said
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (made, { value, start, end }) => `${made.slice(0, start)}"${places.get(value)}"${made.slice(end)}`,
      source.code,
    );
}
