/**
 * `node scripts/weigh.mjs`: the record by itself, bundled and minified as the client is, in bytes of gzip -9 as JSON.
 *
 * `sync`: the modules of web/src/sync. `record`: those with the parts of web/src/storage and web/src/core that they use.
 * What waits behind `import()` (web/src/sync/seldom.ts) is in neither; nor are the screens. `worker`: the service worker
 * without its list of files.
 */

import { fileURLToPath } from "node:url";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const RECORD = "virtual:record";
const PARTS = ["open-lamp", "browser", "seldom"];

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
    plugins: [record],
    define: { __BUILD__: '"x"', __PRECACHE__: "[]" },
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rollupOptions: { input, external, preserveEntrySignatures: "allow-extension" },
    },
  });
  const first = output.filter((chunk) => chunk.type === "chunk" && !chunk.isDynamicEntry);
  return first.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

const sizes = {
  sync: await weigh(RECORD, [/\/(?:core|storage)\/[\w-]+$/u]),
  record: await weigh(RECORD),
  worker: await weigh(`${root}service_worker/sw.ts`),
};
process.stdout.write(`${JSON.stringify(sizes)}\n`);
