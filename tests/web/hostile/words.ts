/** What may stand in an action where something else was meant, as JSON texts; fast-check prints the seed of a failure. */

import fc from "fast-check";

/** Names that every object has. */
export const INHERITED = [
  ...["__proto__", "constructor", "prototype", "toString", "toLocaleString", "valueOf", "hasOwnProperty"],
  ...["isPrototypeOf", "propertyIsEnumerable", "__defineGetter__", "__lookupSetter__", "then", "length", "name"],
];

const SHOWN = [
  ...["\u202egnp.exe\u202c", "\u2066\u2067\u2069", "\u200f\u061c", "\u0000", "\ufeff", "\u2028", "e\u0301\u0301\u0301"],
  ...[
    "👩‍👩‍👧‍👦",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "\\ud800",
    "%",
    "%E0%A4%A",
    "../..",
    "//",
    "#",
    "?a=b",
    "<b>x</b>",
    "{ $x }",
    "{areas}",
    "[[x|y]]",
    "$&",
    "。",
  ],
  ...["NaN", "Infinity", "-0", "0", "1e999", "null", "undefined", "true"],
];

const TIMES = [
  ...["2026-11-24T21:08:00.000+08:00", "2026-11-25T03:30:00Z", "1000-01-01T00:00:00Z", "9999-12-31T23:59:59+00:00"],
  ...["2026-02-30T00:00:00Z", "2026-11-24T25:00:00Z", "0000-00-00T00:00:00Z", "2026-11-24"],
];

/** 16 KiB of one word, with and without a place to break it. */
const LONG = ["a".repeat(16_384), "灯".repeat(5461), "long words ".repeat(1489), "👩‍👩‍👧‍👦".repeat(655)];

export const hostileWord: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...INHERITED) },
  { weight: 4, arbitrary: fc.constantFrom(...SHOWN, ...TIMES, "", " ") },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
  { weight: 2, arbitrary: fc.string({ maxLength: 20 }) },
);

const NUMBERS = [
  0,
  -1,
  1.5,
  -0.5,
  3,
  4,
  5,
  7,
  0.1,
  5e-324,
  1.7e-300,
  2 ** 53 - 1,
  -(2 ** 53 - 1),
  2 ** 31,
  2 ** 31 - 1,
];
const number = fc.constantFrom(...NUMBERS).map(String);
const text = (word: fc.Arbitrary<string>) => word.map((each) => JSON.stringify(each));

/** A JSON object of these fields: in an object of ours `__proto__` would not be a field. */
export const objectText = (fields: readonly (readonly [string, string])[]): string =>
  `{${[...new Map(fields)].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`;

/** Any JSON value, its names and words hostile. */
export const hostileValue: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 4, arbitrary: text(hostileWord) },
    { weight: 2, arbitrary: number },
    { weight: 2, arbitrary: fc.constantFrom("null", "true", "false", "[]", "{}", "[[]]", "[null]") },
    { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join()}]`) },
    { weight: 1, arbitrary: fc.array(fc.tuple(hostileWord, tie("value")), { maxLength: 3 }).map(objectText) },
  ),
})).value;

/** One JSON value of each kind that may stand where another was meant. */
export const VALUES = [
  ...["null", "true", "-1", "9007199254740991", "5e-324", "[]", "{}", "[null]", '{"__proto__":null}', '""'],
  ...SHOWN.slice(0, 8).map((word) => JSON.stringify(word)),
];

/** The longest words that an action holds. */
export const LONGEST = LONG.map((word) => JSON.stringify(word.slice(0, word.length / 8)));
