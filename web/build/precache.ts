import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Sources of the client; the lock is among them because a library is code too. */
const SOURCES = ["web", "service_worker", "package-lock.json"];

function files(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** 16 hex digits over the names and bytes of all sources: the same tree gives the same id on any machine. */
export function buildId(root: string): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const path = join(root, source);
    for (const file of source.includes(".") ? [path] : files(path)) {
      hash.update(`${relative(root, file).split(sep).join("/")}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * The editor of the plan, the page that tries a draft and the one that checks files, which no phone keeps (see chunks.ts),
 * and the pictures that a system asks for once, when somebody puts the app on its home screen.
 */
const NOT_KEPT = /^(?:(?:assets\/)?plan-|prove\.html$|icons\/.*\.png$)/u;
/** The desk, kept where it was opened. */
const DESK = /^assets\/desk-/u;

/**
 * Every file under `out` that the worker keeps, but itself: at once, and those of the desk. "/" is the one shell.
 */
export function kept(out: string) {
  const pathOf = (file: string) => relative(out, file).split(sep).join("/");
  const all = files(out)
    .map((file) => ({ path: pathOf(file), revision: digest(readFileSync(file)) }))
    .filter(({ path }) => path !== "sw.js" && !NOT_KEPT.test(path));
  const listed = (which: typeof all) =>
    which.map(({ path, revision }) => ({ url: path === "index.html" ? "/" : `/${path}`, revision }));
  return {
    atOnce: listed(all.filter(({ path }) => !DESK.test(path))),
    desk: listed(all.filter(({ path }) => DESK.test(path))),
  };
}
