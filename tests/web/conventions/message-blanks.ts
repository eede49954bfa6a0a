/** Finds calls of `t` and the like that leave a blank of their message without a value: it would show as `{$name}`. */

import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { type CallExpression, type Node, type ObjectLiteralExpression, SyntaxKind } from "typescript/unstable/ast";
import { type Finding, findingsIn } from "./compiled";

/** By the id of each message, the names of its blanks. */
export type Blanks = ReadonlyMap<string, ReadonlySet<string>>;

/** Of all messages in a folder of `.ftl` files. */
export function blanksOf(folder: string): Blanks {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
  const messages = files.flatMap((name) => new FluentResource(readFileSync(`${folder}/${name}`, "utf8")).body);
  return new Map(messages.map(({ id, value }) => [id, new Set(variablesIn(value))]));
}

/** A pattern is text, or parts; a variable is named anywhere below it. */
function variablesIn(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  const own = "type" in part && part.type === "var" && "name" in part ? [String(part.name)] : [];
  return [...own, ...Object.values(part).flatMap(variablesIn)];
}

/** Every call in the files of a project that names a message and gives less than all of its blanks. */
export const leftBlank = (config: string, ours: (file: string) => boolean, blanks: Blanks): readonly Finding[] =>
  findingsIn(config, ours, (node) => {
    if (node.kind !== SyntaxKind.CallExpression) return null;
    const { expression, arguments: given } = node as CallExpression;
    const [id, args] = given[0]?.kind === SyntaxKind.StringLiteral ? given : given.slice(1);
    const needs =
      SAYING.test(expression.getText()) && id?.kind === SyntaxKind.StringLiteral ? blanks.get(textOf(id)) : null;
    const missing = needs ? without(needs, args) : [];
    return missing.length > 0 ? `nothing for ${missing.join(", ")}` : null;
  });

/** `t(id, args)`, and `sayIn(bundle, id, args)`. */
const SAYING = /^(?:t|sayIn|say)$/u;

const textOf = (node: Node): string => node.getText().slice(1, -1);

/** Which blanks have no value; none where the values are not written in place. */
function without(needs: ReadonlySet<string>, args: Node | undefined): readonly string[] {
  if (args === undefined) return [...needs];
  if (args.kind !== SyntaxKind.ObjectLiteralExpression) return [];
  const { properties } = args as ObjectLiteralExpression;
  if (properties.some(({ kind }) => kind === SyntaxKind.SpreadAssignment)) return [];
  const given = new Set(properties.map((each) => ("name" in each ? each.name?.getText() : undefined)));
  return [...needs].filter((name) => !given.has(name));
}
