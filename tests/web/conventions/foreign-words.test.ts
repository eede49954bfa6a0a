import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { foreignLookups } from "./foreign-words";

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

it.each([["web/tsconfig.json"], ["service_worker/tsconfig.json"]])(
  "no foreign word is looked up in a plain object by what %s compiles",
  (config) => {
    const ours = [at("web/src/"), at("service_worker/")];
    const found = foreignLookups(at(config), (file) => ours.some((folder) => file.startsWith(folder)));
    expect(found.map(({ where, text, why }) => `${where} ${text}: ${why}`)).toEqual([]);
  },
);

/** What is found in a file of these lines. */
function foundIn(lines: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "words-"));
  try {
    const compilerOptions = { strict: true, noUncheckedIndexedAccess: true, types: [], lib: ["ES2024"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["read.ts"] }));
    writeFileSync(join(folder, "read.ts"), [...DECLARED, ...lines].join("\n"));
    return foreignLookups(join(folder, "tsconfig.json"), (file) => file.endsWith("read.ts")).map(({ text }) => text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const DECLARED = [
  "declare const action: { readonly type: string; readonly body: Readonly<Record<string, unknown>> };",
  'declare const unit: "hours" | "days";',
  "declare const foreign: any;",
  "declare const t: (id: string) => string;",
  "declare const index: number;",
  "export type { };",
];

/** Written so that no linter takes it for a template of this file. */
const MESSAGE = "t(`channel-\u0024{action.type}`)";

describe("the rule", () => {
  // As they stood before they were found.
  it.each([
    [
      "a type in a table of sentences",
      "const S: Readonly<Record<string, () => string>> = {}; S[action.type];",
      "S[action.type]",
    ],
    ["a word in a table of ours", 'const A = { a: "b" } as const; A[action.type as "a"];', 'action.type as "a"'],
    [
      "a table written in place",
      '({ "duty.released": "person" } as Record<string, string>)[action.type];',
      '({ "duty.released": "person" } as Record<string, string>)[action.type]',
    ],
    [
      "a table that may have any name, by a word that a plan says is ours",
      "const M: Record<string, number> = {}; M[unit];",
      "M[unit]",
    ],
    [
      "a field of a body whose name is a variable",
      "declare const name: string; action.body[name];",
      "action.body[name]",
    ],
    [
      "a language of a plan's text",
      "declare const map: Record<string, string>; declare const lang: string; map[lang];",
      "map[lang]",
    ],
    ["what is of any type", "[1][foreign];", "[1][foreign]"],
    ["a name of any type", "const A = { a: 1 }; A[foreign as keyof typeof A];", "foreign as keyof typeof A"],
    ["writing", "const seen: Record<string, boolean> = {}; seen[action.type] = true;", "seen[action.type]"],
    ["asking with `in`", "action.type in { a: 1 };", "action.type in { a: 1 }"],
    ["a message's id", `${MESSAGE};`, MESSAGE],
    ["fields that become those of another", "Object.assign({}, action.body);", "Object.assign({}, action.body)"],
    [
      "a question about another field",
      "declare const n: string; Object.hasOwn(action.body, n) ? action.body[action.type] : 1;",
      "action.body[action.type]",
    ],
    [
      "a look-up where the answer was no",
      "declare const n: string; Object.hasOwn(action.body, n) ? 1 : action.body[n];",
      "action.body[n]",
    ],
    [
      "a look-up before the question",
      "declare const n: string; action.body[n] && Object.hasOwn(action.body, n);",
      "action.body[n]",
    ],
  ])("finds %s", (_, line, found) => {
    expect(foundIn([line])).toEqual([found]);
  });

  it("finds nothing where a name is ours, a number, or asked for first", () => {
    const lines = [
      'const HOURS = { hours: 1, days: 24 }; HOURS[unit]; HOURS["days"];',
      'action.body["reason"]; [1, 2][index]; "text"[index]; new Uint8Array(2)[index];',
      "new Map([[action.type, 1]]).get(action.type); Object.hasOwn(action.body, action.type);",
      "declare const n: string; Object.hasOwn(action.body, n) ? action.body[n] : undefined;",
      "index > 1 && Object.hasOwn(action.body, n) && String(action.body[n]);",
      "const pick = <K extends keyof typeof HOURS>(key: K) => HOURS[key]; pick(unit);",
      't(`length-\u0024{unit}`); t(`page-\u0024{index}`); t("plain"); "hours" in HOURS; Object.assign({}, { a: 1 });',
      'const known = (["hours", "days"] as const).find((each) => each === action.type); if (known) HOURS[known];',
      "const copy = { ...action.body, [action.type]: 1 }; void copy;",
    ];
    expect(foundIn(lines)).toEqual([]);
  });
});
