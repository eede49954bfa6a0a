import { mergeConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import whole from "../../../vitest.config.ts";

const took = new Map();

/** The quickest files first, for the first test that fails ends a mutant's run; Vitest itself begins with the longest. */
class QuickFirst extends BaseSequencer {
  async sort(files) {
    for (const each of files) {
      const { duration = 0 } = this.ctx.cache.getTestSpecificationResult(each) ?? {};
      // A mutant's run is cut short, so what a file takes is the most that was seen.
      took.set(each.moduleId, Math.max(took.get(each.moduleId) ?? 0, duration));
    }
    return files.toSorted((a, b) => took.get(a.moduleId) - took.get(b.moduleId));
  }
}

/** The tests of one area of the client, which AREA names. */
const config = mergeConfig(whole, {});
delete config.test.projects;
config.test.include = [`tests/web/${process.env.AREA}/**/*.test.ts`];
// Nothing here leaves anything behind, and a worker for each file would take most of the time.
config.test.isolate = false;
config.test.runner = "tests/mutants/stryker/runner.mjs";
config.test.testTimeout = 0;
config.test.sequence = { ...config.test.sequence, sequencer: QuickFirst };

export default config;
