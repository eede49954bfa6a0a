/** Reads JSON as strictly as the record demands, the same in both languages (fixtures/vectors). */

/** Nesting allowed; the outer object is depth 1. */
const DEPTH = 32;

export type JsonObject = { readonly [name: string]: unknown };

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
  return isObject(value) && text.isWellFormed() && strict(text) ? value : null;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A string, then perhaps the colon that makes it a name · a number · an opening · a closing. The grammar is known to be right. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|([[{])|([\]}])/gu;

function strict(text: string): boolean {
  /** Names seen in each open object; a list has none. */
  const open: Set<string>[] = [];
  for (const [, string, colon, number, opening, closing] of text.matchAll(TOKEN)) {
    if (string !== undefined) {
      const plain = string.includes("\\") ? (JSON.parse(string) as string) : string.slice(1, -1);
      if (!plain.isWellFormed()) return false;
      if (colon !== undefined && !fresh(open.at(-1), plain)) return false;
    } else if (number !== undefined) {
      if (!acceptable(Number(number))) return false;
    } else if (opening !== undefined) {
      if (open.push(new Set()) > DEPTH) return false;
    } else if (closing !== undefined) {
      open.pop();
    }
  }
  return true;
}

function fresh(names: Set<string> | undefined, name: string): boolean {
  if (names === undefined || names.has(name)) return false;
  names.add(name);
  return true;
}

const acceptable = (value: number): boolean =>
  Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
