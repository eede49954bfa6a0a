/** `node bundle.ts <entry> <out file>`: bundles one entry with all that it imports, minified as the client is. */

import { basename, dirname } from "node:path";
import process from "node:process";
import { build } from "vite";

const [entry = "", out = ""] = process.argv.slice(2);

await build({
  configFile: false,
  logLevel: "error",
  publicDir: false,
  define: { __BUILD__: JSON.stringify("bench"), __PRECACHE__: "[]" },
  build: {
    outDir: dirname(out),
    emptyOutDir: false,
    target: "es2022",
    reportCompressedSize: false,
    lib: { entry, formats: ["iife"], name: "bench", fileName: () => basename(out) },
  },
});
