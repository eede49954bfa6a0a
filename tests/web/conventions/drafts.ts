/** Finds what is built as a draft of an action: an object whose field `type` is one of the catalogue's types. */

import { type Node, type ObjectLiteralExpression, type PropertyAssignment, SyntaxKind } from "typescript/unstable/ast";
import type { Checker, Type } from "typescript/unstable/sync";
import { SENTENCES } from "../../../web/src/core/catalogue/sentences";
import { type Finding, findingsIn, partsOf, typeOf } from "./compiled";

const WHY = "only a command builds a draft: core/commands";

export const draftsIn = (config: string, ours: (file: string) => boolean): readonly Finding[] =>
  findingsIn(config, ours, (node, checker) => (isDraft(node, checker) ? WHY : null));

function isDraft(node: Node, checker: Checker): boolean {
  if (node.kind !== SyntaxKind.ObjectLiteralExpression) return false;
  // What is written there is looked at itself: the object's own type knows only that it is a string.
  const { properties } = node as ObjectLiteralExpression;
  const written = properties.filter(isAssignment).filter(({ name }) => name.getText() === "type");
  const types = [typeOf(node, checker), ...written.map(({ initializer }) => typeOf(initializer, checker))];
  return types.flatMap((type) => [type, ...fieldsOf(type, checker)]).some((type) => partsOf(type).some(isActionType));
}

const isAssignment = (node: Node): node is PropertyAssignment => node.kind === SyntaxKind.PropertyAssignment;

/** What the field `type` may be. */
const fieldsOf = (type: Type, checker: Checker): readonly Type[] =>
  partsOf(type).flatMap((part) => {
    const field = checker.getPropertyOfType(part, "type");
    return (field && checker.getTypeOfSymbol(field)) ?? [];
  });

const isActionType = (type: Type): boolean => type.isStringLiteralType() && Object.hasOwn(SENTENCES, type.value);
