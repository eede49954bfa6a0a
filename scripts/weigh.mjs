/**
 * `node scripts/weigh.mjs`: the record by itself, bundled and minified as the client is, in bytes of gzip -9 as JSON.
 *
 * `sync`: the modules of web/src/sync. `record`: those with the parts of web/src/storage and web/src/core that they use.
 * What waits behind `import()` (web/src/sync/load-code.ts) is in neither; nor are the screens. `worker`: the service worker
 * without its list of files.
 */

import { fileURLToPath } from "node:url";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const RECORD = "virtual:record";
const PARTS = ["open-local-record", "browser", "load-code"];

/** What Vite puts around each `import()`, for the styles of screens: the record has none, and the screens bring it. */
const importing = {
  name: "importing",
  enforce: "pre",
  load: (id) => (id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : null),
};

/** One entry that takes all that the screens take of the record. */
const record = {
  name: "record",
  resolveId: (id) => (id === RECORD ? id : null),
  load: (id) => (id === RECORD ? PARTS.map((part) => `export * from "${root}web/src/sync/${part}.ts";`).join("\n") : null),
};

async function weigh(input, external = []) {
  const { output } = await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    plugins: [record, importing],
    define: { __BUILD__: '"x"', __PRECACHE__: "[]", __DESK__: "[]" },
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rollupOptions: { input, external, preserveEntrySignatures: "allow-extension" },
    },
  });
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set(output.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  // What a set is given while it is gone through is gone through too.
  for (const name of first) for (const further of chunks.get(name).imports) if (chunks.has(further)) first.add(further);
  // As one text, for in the app they are in one file, whatever the bundler shares here with what waits.
  return gzipSync([...first].map((name) => chunks.get(name).code).join("\n"), { level: 9 }).length;
}

const sizes = {
  sync: await weigh(RECORD, [/\/(?:core|storage)\/[\w/-]+$/u]),
  record: await weigh(RECORD),
  worker: await weigh(`${root}service_worker/sw.ts`),
};
process.stdout.write(`${JSON.stringify(sizes)}\n`);
