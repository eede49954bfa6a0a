/** StrykerJS over one area of the client with the tests of that area; `tests/mutants/client.py` names it in AREA. */
const { AREA } = process.env;

export default {
  mutate: [`web/src/${AREA}/**/*.ts`],
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
