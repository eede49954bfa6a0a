import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { catalogues } from "./catalogues.ts";

const NAME = "prove.html";
const STYLE = /<style>(.*)<\/style>/su;

/**
 * After the page is written, makes `<out>/prove.html`: the page that checks handed-out files, in one file that needs no
 * server. Its policy allows its own script and style by their hashes and nothing else, not even asking for a file.
 */
export function proving(options: { web: string; out: string }): Plugin {
  return {
    name: "stormlamp-proving",
    apply: "build",
    closeBundle: { order: "post", sequential: true, handler: () => buildPage(options) },
  };
}

async function buildPage({ web, out }: { web: string; out: string }): Promise<void> {
  const made = await build({
    configFile: false,
    root: web,
    logLevel: "warn",
    publicDir: false,
    plugins: [catalogues(join(web, "locales"))],
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(web, "src/proving/page.ts"), formats: ["iife"], name: "stormlampProving" },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  const chunk = output.output.find((each) => each.type === "chunk");
  if (chunk === undefined) throw new Error("the page has no script");
  // A closing tag within a text of the script would end it.
  const script = chunk.code.replaceAll("</", "<\\/").trim();
  const source = readFileSync(join(web, NAME), "utf8");
  const [, style = ""] = STYLE.exec(source) ?? [];
  const page = source
    .replace("%SCRIPT%", () => hashed(script))
    .replace("%STYLE%", () => hashed(style))
    .replace("<script></script>", () => `<script>${script}</script>`);
  writeFileSync(join(out, NAME), page);
}

const hashed = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
