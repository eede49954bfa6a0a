/** StrykerJS over one area of the client with the tests of that area; `tests/mutants/client.py` names it in AREA. */
import { globSync, readFileSync } from "node:fs";

const { AREA, LOT } = process.env;
const files = `web/src/${AREA}/**/*.ts`;
const BLOCK = 5;

/** Of every file each ninth block of lines where LOT is "9", from the fifth on where it is "9+4": a sample takes minutes, not hours. */
function drawn(each) {
  const [lot, first = 0] = each.split("+").map(Number);
  let next = first;
  return globSync(files).toSorted().flatMap((file) => {
    const blocks = Math.ceil(readFileSync(file, "utf-8").split("\n").length / BLOCK);
    const taken = [];
    for (; next < blocks; next += lot) taken.push(`${file}:${next * BLOCK + 1}-${(next + 1) * BLOCK}`);
    next -= blocks;
    return taken;
  });
}

export default {
  mutate: LOT ? drawn(LOT) : [files],
  testRunner: "vitest",
  // Which tests reach a mutant is known from the first run; to ask the import graph for each mutant took most of the time.
  vitest: { configFile: "tests/mutants/stryker/vitest.config.mjs", related: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  incremental: true,
  incrementalFile: `var/mutants/${AREA}.json`,
  tempDirName: `var/mutants/${AREA}`,
  reporters: ["progress-append-only"],
  ignorePatterns: [".venv", "biome.jsonc", "var", "server", "docs", "locks", "scripts", "tests/{bench,e2e,server,protocol,ground,shims,vectors}"],
  // Our compiler has no programming interface yet, and nothing in the copy needs its settings rewritten.
  // As with mutmut: what is computed when a module is loaded (tables, patterns) stays out; each would cost the whole suite.
  ignoreStatic: true,
  tsconfigFile: "none",
  // What loops or waits for ever is found by counting; a busy machine is no fault.
  timeoutMS: 600_000,
};
