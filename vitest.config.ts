import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { catalogues } from "./web/build/catalogues.ts";

const locales = fileURLToPath(new URL("./web/locales", import.meta.url));

const TESTS = "tests/{web,faults}/**/*.test.{ts,tsx}";

// A test of a component names its document on a line by itself, most often the first.
const DOCUMENT = /^\/\/ @vitest-environment happy-dom$/mu;

// What makes modules anew, takes things away from its page, or counts what is done has a worker of its own.
const ALONE = ["tests/web/costs/", "tests/web/trying/", "tests/web/last-screen/", "tests/web/service-worker/"];
const isAlone = (path: string, text: string): boolean =>
  text.includes("vi.resetModules(") || ALONE.some((folder) => path.startsWith(folder));

/** All others share a worker with those of their kind: starting one and reading everything takes longer than most files. */
function sharing(): { readonly pages: string[]; readonly pure: string[] } {
  const pages: string[] = [];
  const pure: string[] = [];
  for (const path of globSync(TESTS, { cwd: import.meta.dirname }).toSorted()) {
    const text = readFileSync(join(import.meta.dirname, path), "utf8");
    if (!isAlone(path, text)) (DOCUMENT.test(text) ? pages : pure).push(path);
  }
  return { pages, pure };
}

const { pages, pure } = sharing();

export default defineConfig({
  plugins: [catalogues(locales)],
  define: { __BUILD__: JSON.stringify("test"), __PRECACHE__: "[]" },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    // A component's classes have the names that its sheet gives them.
    css: { include: /\.module\.css$/u, modules: { classNameStrategy: "non-scoped" } },
    restoreMocks: true,
    unstubGlobals: true,
    allowOnly: false,
    // Two cores: a third worker only makes all of them slower.
    maxWorkers: 2,
    // That another program keeps them busy is no fault.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: "pages",
          environment: "happy-dom",
          include: pages,
          isolate: false,
          setupFiles: ["tests/web/effects-in-time.ts", "tests/web/clean-page.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "others",
          include: [TESTS],
          exclude: [...pages, ...pure],
          setupFiles: ["tests/web/effects-in-time.ts"],
        },
      },
    ],
  },
});
