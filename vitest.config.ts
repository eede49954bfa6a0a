import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { catalogues } from "./web/build/catalogues.ts";

const locales = fileURLToPath(new URL("./web/locales", import.meta.url));

const PURE = "tests/web/{core,sync}/**/*.test.ts";

/** A test of a component names its document in its first line: `// @vitest-environment happy-dom`. */
export default defineConfig({
  plugins: [catalogues(locales)],
  define: { __BUILD__: JSON.stringify("test"), __PRECACHE__: "[]" },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    // A component's classes have the names that its sheet gives them.
    css: { include: /\.module\.css$/u, modules: { classNameStrategy: "non-scoped" } },
    restoreMocks: true,
    allowOnly: false,
    // Two cores: a third worker only makes all of them slower.
    maxWorkers: 2,
    // That another program keeps them busy is no fault.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // What leaves nothing behind shares its workers: starting one and importing everything takes longer than most files.
      { extends: true, test: { name: "pure", include: [PURE], isolate: false } },
      {
        extends: true,
        test: {
          name: "others",
          include: ["tests/{web,faults}/**/*.test.{ts,tsx}"],
          exclude: [PURE],
          setupFiles: ["tests/web/effects-in-time.ts"],
        },
      },
    ],
  },
});
