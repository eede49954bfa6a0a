/**
 * Builds the page, then the service worker, into one folder (`STORMLAMP_CLIENT_OUT`, default
 * server/stormlamp/_built/web). What the code may import or read beyond its own files stands in build.d.ts:
 *
 * - `__BUILD__` (page and worker): id of this build.
 * - `__PRECACHE__` (worker alone): `[{ url, revision }]` of every file of the shell; "/" stands for index.html.
 *   `__DESK__` (worker alone): likewise of the desk. It replaces workbox-build, which would bring 274 packages for these fifteen lines.
 * - `virtual:catalogue/<locale>`, with `rest-`, `desk-`, `plan-` or `prove-` before the locale too: its messages, parsed. Where they
 *   travel, code calls most of them by their place.
 *
 * The worker is one classic file, /sw.js, so that its scope is the whole site.
 */

import process from "node:process";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { catalogues } from "./build/catalogues.ts";
import { groups } from "./build/chunks.ts";
import { buildId } from "./build/precache.ts";
import { proving } from "./build/proving.ts";
import { whatIsReached } from "./build/reached.ts";
import { scopedName } from "./build/styles.ts";
import { serviceWorker } from "./build/worker.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const root = here("..");
const out = process.env["STORMLAMP_CLIENT_OUT"] ?? here("../server/stormlamp/_built/web");
const build = buildId(root);

/**
 * What a screen's file brings along is not asked for beside it, but for its styles: the worker has all of it at hand, and the
 * names of what they import weigh 1.4 kB in the first visit.
 */
const askedForAtOnce = (
  _file: string,
  imported: string[],
  { hostType }: { readonly hostType: "html" | "js" },
): string[] => (hostType === "html" ? imported : imported.filter((each) => each.endsWith(".css")));

export default defineConfig(({ mode }) => ({
  root: here("."),
  base: "/",
  plugins: [
    whatIsReached(),
    catalogues(here("locales"), mode === "production" ? here("src") : null),
    proving({ web: here("."), out }),
    serviceWorker({ root, out, build }),
  ],
  define: { __BUILD__: JSON.stringify(build) },
  // Vite compiles JSX by itself; the preset for Preact would bring Babel for nothing.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // By name while one works on it; short where it travels.
  css: { modules: { generateScopedName: mode === "production" ? scopedName : "[name]__[local]" } },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: "es2022",
    // The page's policy forbids inline code, and a preload shim would be inline.
    modulePreload: { polyfill: false, resolveDependencies: askedForAtOnce },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // main.tsx is named so that what it imports counts as needed from the start; boot.ts begins it.
      input: { index: here("index.html"), main: here("src/main.tsx"), "plan-try": here("plan-try.html") },
      output: { codeSplitting: { groups } },
    },
  },
  // `npm run dev` beside a running server: the API stays where it is.
  server: {
    proxy: Object.fromEntries(
      ["/api", "/sign-in", "/password", "/healthz"].map((path) => [path, "http://127.0.0.1:8000"]),
    ),
  },
}));
