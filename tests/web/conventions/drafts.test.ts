import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { draftsIn } from "./drafts";

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

it("nothing but commands builds a draft", () => {
  const [ours, commands] = [at("web/src/"), at("web/src/core/commands/")];
  const found = draftsIn(at("web/tsconfig.json"), (file) => file.startsWith(ours) && !file.startsWith(commands));
  expect(found.map(({ where, text }) => `${where} ${text}`)).toEqual([]);
});

it("finds the drafts of commands", () => {
  expect(draftsIn(at("web/tsconfig.json"), (file) => file.endsWith("core/commands/levels.ts"))).toHaveLength(2);
});

/** What is found in a file of these lines. */
function foundIn(line: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "drafts-"));
  try {
    const compilerOptions = { strict: true, types: [], lib: ["ES2024"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["read.ts"] }));
    writeFileSync(join(folder, "read.ts"), [...DECLARED, line].join("\n"));
    return draftsIn(join(folder, "tsconfig.json"), (file) => file.endsWith("read.ts")).map(({ text }) => text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const DECLARED = [
  "declare const record: (draft: { readonly type: string; readonly body: object }) => void;",
  'declare const type: "duty.taken" | "duty.released";',
  'declare const draft: { readonly type: "note.written"; readonly body: object };',
  "declare const some: { readonly type: string };",
  "export type { };",
];

describe("the rule", () => {
  it.each([
    ["written in place", 'record({ type: "note.written", body: {} });', '{ type: "note.written", body: {} }'],
    ["with its type from elsewhere", "record({ type, body: {} });", "{ type, body: {} }"],
    [
      "with one of two types",
      'export const made = { type: 1 + 1 ? "step.done" : "step.skipped", body: {} };',
      '{ type: 1 + 1 ? "step.done" : "step.skipped", body: {} }',
    ],
    ["made of another", "record({ ...draft, body: {} });", "{ ...draft, body: {} }"],
  ])("finds one %s", (_, line, text) => {
    expect(foundIn(line)).toEqual([text]);
  });

  it.each([
    ["of another kind", 'export const option = { type: "radio" };'],
    ["of any kind", "export const copy = { ...some };"],
  ])("lets be an object %s", (_, line) => {
    expect(foundIn(line)).toEqual([]);
  });
});
