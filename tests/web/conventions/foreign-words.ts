/**
 * Finds where a word that came from elsewhere may be looked up in a plain object: there `constructor` and `__proto__`
 * are found though nobody put them in. Whether a word is foreign is told by its type: all but numbers and our own
 * closed sets of words are.
 */

import {
  type AsExpression,
  type BinaryExpression,
  type CallExpression,
  type ConditionalExpression,
  type ElementAccessExpression,
  type Node,
  SyntaxKind,
  type TemplateExpression,
} from "typescript/unstable/ast";
import { type Checker, type Type, TypeFlags } from "typescript/unstable/sync";
import { type Finding, findingsIn, partsOf, typeOf } from "./compiled";

const WHY = {
  lookup: "look it up in a Map, or with `own` where it must be an object",
  within: "`in` also finds what every object has: use a Map, a Set or `Object.hasOwn`",
  cast: "a word is one of ours only when it was found among them",
  message: "a message's id is made of our own words only",
  assign: "a field called __proto__ would become the prototype: spread it",
} as const;

/** Every such place in the files of a project that `ours` names. */
export const foreignLookups = (config: string, ours: (file: string) => boolean): readonly Finding[] =>
  findingsIn(config, ours, (node, checker) => {
    const why = wrongWith(node, checker);
    return why && WHY[why];
  });

function wrongWith(node: Node, checker: Checker): keyof typeof WHY | null {
  switch (node.kind) {
    case SyntaxKind.ElementAccessExpression:
      return isLookup(node as ElementAccessExpression, checker) ? "lookup" : null;
    case SyntaxKind.BinaryExpression:
      return isWithin(node as BinaryExpression, checker) ? "within" : null;
    case SyntaxKind.AsExpression:
      return isCast(node as AsExpression, checker) ? "cast" : null;
    case SyntaxKind.CallExpression:
      return isMessage(node as CallExpression, checker)
        ? "message"
        : isAssign(node as CallExpression, checker)
          ? "assign"
          : null;
    default:
      return null;
  }
}

/** A name written in place is ours, whatever it asks of. */
const isWritten = ({ kind }: Node): boolean => kind === SyntaxKind.StringLiteral || kind === SyntaxKind.NumericLiteral;

function isLookup(node: ElementAccessExpression, checker: Checker): boolean {
  const { expression, argumentExpression: key } = node;
  if (isWritten(key) || isNumber(typeOf(key, checker)) || isAsked(node)) return false;
  // Words of a closed set, of a table that has each of them.
  return !isOurs(typeOf(key, checker), checker) || isOpen(typeOf(expression, checker), checker);
}

/** `Object.hasOwn(a, b) ? … a[b] … : …`, or with `&&`. */
function isAsked(node: ElementAccessExpression): boolean {
  const question = `Object.hasOwn(${node.expression.getText()}, ${node.argumentExpression.getText()})`;
  for (let at: Node = node; at.parent !== undefined && !AFRESH.has(at.kind); at = at.parent) {
    if (isAfter(at.parent, at, question)) return true;
  }
  return false;
}

/** Where nobody knows when it runs. */
const AFRESH: ReadonlySet<SyntaxKind> = new Set([SyntaxKind.ArrowFunction, SyntaxKind.FunctionExpression]);

function isAfter(parent: Node, node: Node, question: string): boolean {
  if (parent.kind === SyntaxKind.ConditionalExpression) {
    const { condition, whenTrue } = parent as ConditionalExpression;
    return whenTrue === node && asks(condition, question);
  }
  return isBoth(parent) && parent.right === node && asks(parent.left, question);
}

const asks = (node: Node, question: string): boolean =>
  node.getText() === question || (isBoth(node) && (asks(node.left, question) || asks(node.right, question)));

const isBoth = (node: Node): node is BinaryExpression =>
  node.kind === SyntaxKind.BinaryExpression &&
  (node as BinaryExpression).operatorToken.kind === SyntaxKind.AmpersandAmpersandToken;

const isWithin = ({ operatorToken, left }: BinaryExpression, checker: Checker): boolean =>
  operatorToken.kind === SyntaxKind.InKeyword && !isWritten(left) && !isOurs(typeOf(left, checker), checker);

function isCast({ expression, type: named }: AsExpression, checker: Checker): boolean {
  const type = checker.getTypeFromTypeNode(named);
  if (type === undefined || !partsOf(type).some(isWord)) return false;
  return isOurs(type, checker) && !isOurs(typeOf(expression, checker), checker);
}

/** `t` and what calls itself so. */
function isMessage({ expression, arguments: [id] }: CallExpression, checker: Checker): boolean {
  if (expression.getText() !== "t" || id?.kind !== SyntaxKind.TemplateExpression) return false;
  return (id as TemplateExpression).templateSpans.some((span) => {
    const type = typeOf(span.expression, checker);
    return !(isNumber(type) || isOurs(type, checker));
  });
}

const isAssign = ({ expression, arguments: [, ...sources] }: CallExpression, checker: Checker): boolean =>
  expression.getText() === "Object.assign" && sources.some((source) => isOpen(typeOf(source, checker), checker));

const isWord = (type: Type): boolean => (type.flags & TypeFlags.StringLiteral) !== 0;
const isNothing = (type: Type): boolean => (type.flags & TypeFlags.Nullable) !== 0;
const isNumber = (type: Type): boolean => partsOf(type).every(({ flags }) => (flags & TypeFlags.NumberLike) !== 0);

/** Only words of a closed set: what a type parameter may be, and the names that a type declares, count as what they are. */
function isOurs(type: Type, checker: Checker): boolean {
  const known = type.isTypeParameter() || type.isIndexType() ? checker.getBaseConstraintOfType(type) : type;
  return known !== undefined && partsOf(known).every((part) => isWord(part) || isNothing(part));
}

/** Objects that may have any field, so that nobody knows what a name finds in them. */
const isOpen = (type: Type, checker: Checker): boolean =>
  partsOf(type).some(
    (part) =>
      (part.flags & TypeFlags.AnyOrUnknown) !== 0 ||
      checker.getIndexInfosOfType(part).some(({ keyType }) => (keyType.flags & TypeFlags.String) !== 0),
  );
