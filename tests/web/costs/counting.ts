/** Counts what the client does, in numbers that are the same on every machine. */

import { type Profiler, Session } from "node:inspector";

/** By the file below `web/src` where it was done. */
export type ByFile = Readonly<Record<string, number>>;

/** What was done while it was counted. */
export interface Counts {
  /** How often an entry was read after another one had been. */
  readonly visited: number;
  /** Elements and texts that were made. */
  readonly nodes: number;
  /** Style attributes written, and style sheets made or changed. */
  readonly styles: number;
  /** Actions that folds took in. */
  readonly evolved: ByFile;
  /** Calls of functions that read what depends on now. */
  readonly readings: ByFile;
  /** Calls of all functions of the client. */
  readonly calls: ByFile;
}

const SOURCES = "/web/src/";
const session = new Session();
session.connect();
session.post("Profiler.enable");
// What was read before this is not counted, so this module comes before the client's.
session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });

let isCounting = false;
let visited = 0;
let nodes = 0;
let styles = 0;
let last: object | null = null;
const watched = new WeakSet<object>();

/** From now on it counts when one of these entries is read. */
export function watch(entries: readonly object[]): void {
  for (const entry of entries) {
    if (watched.has(entry)) continue;
    watched.add(entry);
    for (const [name, value] of Object.entries(entry)) {
      const get = () => visit(entry, value);
      Object.defineProperty(entry, name, { enumerable: true, configurable: true, get });
    }
  }
}

function visit(entry: object, value: unknown): unknown {
  if (isCounting && entry !== last) {
    visited += 1;
    last = entry;
  }
  return value;
}

const SHEETS = new Set(["STYLE", "LINK"]);

let isInside = false;

/** Calls `noted` with what a method gave, each time that it is called, but by another of them. */
function listen(target: object, name: string, noted: (made: unknown) => void): void {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== "function") throw new Error(`there is no ${name}`);
  const heard = function heard(this: unknown, ...given: unknown[]): unknown {
    const isOutermost = isCounting && !isInside;
    isInside ||= isOutermost;
    const made: unknown = Reflect.apply(method, this, given);
    if (!isOutermost) return made;
    isInside = false;
    noted(made);
    return made;
  };
  Object.defineProperty(target, name, { value: heard, configurable: true, writable: true });
}

const noteNode = (made: unknown) => {
  nodes += 1;
  if (made instanceof Element && SHEETS.has(made.tagName.toUpperCase())) styles += 1;
};
const noteStyle = () => {
  styles += 1;
};
for (const name of ["createElement", "createElementNS", "createTextNode"]) listen(document, name, noteNode);
for (const name of ["insertRule", "deleteRule", "replace", "replaceSync"]) {
  listen(CSSStyleSheet.prototype, name, noteStyle);
}
const attributes = new MutationObserver((records) => {
  if (isCounting) styles += records.length;
});
attributes.observe(document, { subtree: true, attributes: true, attributeFilter: ["style"] });

/** Calls since this was last asked, by file and name of the function. */
function calls(): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  session.post("Profiler.takePreciseCoverage", (error, { result }) => {
    if (error) throw error;
    for (const { url, functions } of result) {
      const [, path] = url.split(SOURCES);
      if (path !== undefined) found.set(path.split("?", 1).join(""), callsOf(functions));
    }
  });
  return found;
}

function callsOf(functions: readonly Profiler.FunctionCoverage[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { functionName, ranges } of functions) {
    found.set(functionName, (found.get(functionName) ?? 0) + (ranges[0]?.count ?? 0));
  }
  return found;
}

const sumOf = (counts: Iterable<number>): number => [...counts].reduce((sum, each) => sum + each, 0);

/** What a count comes to in each file below a folder, where it comes to anything. */
function byFile(
  found: ReadonlyMap<string, ReadonlyMap<string, number>>,
  folder: string,
  count: (functions: ReadonlyMap<string, number>) => number,
): ByFile {
  const counts = [...found].map(([file, functions]): [string, number] => [file, count(functions)]);
  return Object.fromEntries(counts.filter(([file, n]) => n > 0 && file.startsWith(folder)));
}

/** Does something, and counts what it takes. */
export async function counted(run: () => Promise<void>): Promise<Counts> {
  calls();
  attributes.takeRecords();
  [visited, nodes, styles, last, isCounting] = [0, 0, 0, null, true];
  await run();
  isCounting = false;
  styles += attributes.takeRecords().length;
  const found = calls();
  return {
    visited,
    nodes,
    styles,
    evolved: byFile(found, "core/", (functions) => functions.get("evolve") ?? 0),
    readings: byFile(found, "core/readings/", (functions) => sumOf(functions.values())),
    calls: byFile(found, "", (functions) => sumOf(functions.values())),
  };
}
