/** Reads JSON as strictly as the record demands, the same in both languages (fixtures/vectors). */

/** Nesting allowed; the outer object is depth 1. */
const DEPTH = 32;

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object that `text` holds, or null where it is none or is not *readable*: a name twice in one object, deeper
 * than 32, an integer beyond ±(2⁵³−1), a number that overflows, a lone surrogate. 1.0 and 1e3 count as integers.
 */
export function readObject(text: string): JsonObject | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isObject(value) && (plain(text, value) || (text.isWellFormed() && strict(text))) ? value : null;
}

/** A field that is this object's own: each object also finds what all have, such as `constructor`. */
export const own = (fields: JsonObject, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a text that writes itself the same could still hide: an escape, a long number, an exponent. */
const HIDING = /\\u|\d{16}|\de\+/u;

/**
 * The quick way for what our own writers write: a text that comes out the same again had no name twice, and nothing
 * else in it can be wrong. It is five times faster than reading every token.
 */
function plain(text: string, value: JsonObject): boolean {
  return !HIDING.test(text) && brackets(text) <= DEPTH && JSON.stringify(value) === text;
}

/** How many objects and lists open: never fewer than they are deep. */
function brackets(text: string): number {
  let count = 0;
  for (const bracket of "{[") {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) count++;
  }
  return count;
}

/** A name or a string · a number · an opening or closing bracket. The grammar is known to be right. */
const TOKEN = /"(?:[^"\\]|\\.)*"(?:\s*:)?|-?\d[\d.eE+-]*|[[{\]}]/gu;

function strict(text: string): boolean {
  /** Names seen in each open object; a list's set stays empty. */
  const open: Set<string>[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (!takes(token, open)) return false;
  }
  return true;
}

function takes(token: string, open: Set<string>[]): boolean {
  switch (token[0]) {
    case '"':
      return takesString(token, open.at(-1));
    case "{":
    case "[":
      return open.push(new Set()) <= DEPTH;
    case "}":
    case "]":
      return open.pop() !== undefined;
    default:
      return takesNumber(Number(token));
  }
}

function takesString(token: string, names: Set<string> | undefined): boolean {
  const end = token.lastIndexOf('"');
  const read = token.includes("\\") ? (JSON.parse(token.slice(0, end + 1)) as string) : token.slice(1, end);
  if (!read.isWellFormed()) return false;
  if (end === token.length - 1) return true;
  if (names === undefined || names.has(read)) return false;
  names.add(read);
  return true;
}

const takesNumber = (value: number): boolean =>
  Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
