import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { kept } from "./precache.ts";

/** After the page is written, builds service_worker/sw.ts into `<out>/sw.js` with the list of what to cache. */
export function serviceWorker(options: { root: string; out: string; build: string }): Plugin {
  return {
    name: "stormlamp-service-worker",
    apply: "build",
    // After all files are on disk, those of web/public too.
    closeBundle: { order: "post", sequential: true, handler: () => buildWorker(options) },
  };
}

async function buildWorker({ root, out, build: id }: { root: string; out: string; build: string }): Promise<void> {
  const entry = join(root, "service_worker/sw.ts");
  if (!existsSync(join(out, "index.html"))) return; // the page's build failed and has said why
  const { atOnce, desk } = kept(out);
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    define: {
      __BUILD__: JSON.stringify(id),
      __PRECACHE__: JSON.stringify(atOnce),
      __DESK__: JSON.stringify(desk),
      // Libraries ask; there is no `process` in a worker.
      "process.env.NODE_ENV": JSON.stringify("production"),
    },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2022",
      reportCompressedSize: false,
      lib: { entry, formats: ["iife"], name: "stormlampWorker", fileName: () => "sw.js" },
    },
  });
}
