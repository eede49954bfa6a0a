import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { catalogues } from "./web/build/catalogues.ts";

const locales = fileURLToPath(new URL("./web/locales", import.meta.url));

/** A test of a component names its document in its first line: `// @vitest-environment happy-dom`. */
export default defineConfig({
  plugins: [catalogues(locales)],
  define: { __BUILD__: JSON.stringify("test"), __PRECACHE__: "[]" },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["tests/{web,faults}/**/*.test.{ts,tsx}"],
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
  },
});
