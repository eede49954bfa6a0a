/** Looks through code with its types, as the compiler knows them. */

import type { Node, SourceFile } from "typescript/unstable/ast";
import { API, type Checker, type Project, type Type } from "typescript/unstable/sync";

/** One place, `where` as `file:line`. */
export interface Finding {
  readonly where: string;
  readonly text: string;
  readonly why: string;
}

/** Why a node should not stand there, null where it may. */
type Judge = (node: Node, checker: Checker) => string | null;

/** What is judged wrong in the files of a project that `ours` names. */
export function findingsIn(config: string, ours: (file: string) => boolean, judge: Judge): readonly Finding[] {
  const api = new API();
  try {
    const snapshot = api.updateSnapshot({ openProjects: [config] });
    const [project] = snapshot.getProjects();
    if (project === undefined) throw new Error(`no project ${config}`);
    const files = project.program.getSourceFileNames().filter(ours);
    const found = files.flatMap((file) => inFile(project, file, judge));
    snapshot.dispose();
    return found;
  } finally {
    api.close();
  }
}

function inFile({ program, checker }: Project, name: string, judge: Judge): readonly Finding[] {
  const file = program.getSourceFile(name);
  if (file === undefined) return [];
  return nodesOf(file).flatMap((node) => {
    const why = judge(node, checker);
    return why === null ? [] : [{ where: `${name}:${lineOf(file, node)}`, text: node.getText(file), why }];
  });
}

function nodesOf(file: SourceFile): readonly Node[] {
  const found: Node[] = [];
  const walk = (node: Node): void => {
    found.push(node);
    node.forEachChild(walk);
  };
  walk(file);
  return found;
}

const lineOf = (file: SourceFile, node: Node): number => file.text.slice(0, node.getStart(file)).split("\n").length;

export function typeOf(node: Node, checker: Checker): Type {
  const found = checker.getTypeAtLocation(node);
  if (found === undefined) throw new Error(`${node.getText()} has no type`);
  return found;
}

export const partsOf = (type: Type): readonly Type[] => (type.isUnionType() ? type.getTypes() : [type]);
