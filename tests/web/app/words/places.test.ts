// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { expect, it } from "vitest";
import { catalogues } from "../../../../web/build/catalogues";
import { byPlace, placesOf } from "../../../../web/build/places";

const placesIn = (code: string, ids: readonly string[], parts: readonly string[] = []) =>
  Object.fromEntries(placesOf(ids, [{ name: "some.tsx", code }], new Set(parts)));

it("calls by its place what code says by name, by a condition too", () => {
  expect(placesIn(`t("a-one"); t(late ? "a-two" : "a-three", { who })`, ["a-one", "a-two", "a-three"])).toEqual({
    "a-one": "0",
    "a-two": "1",
    "a-three": "2",
  });
});

it.each([
  ["hands on", `t("a-one"); said("a-one")`],
  ["hands on in an element", `t("a-one"); <Title words="a-one" />`],
  ["compares", `t(words === "a-one" ? "b" : "c"); t("a-one")`],
  ["says with", `t("b", "a-one"); t("a-one")`],
  ["may make up", `t("a-one"); t(\`a-\${which}\`)`],
  ["has as a plain template", `t("a-one"); said(\`a-one\`)`],
  ["never says", `said("b")`],
])("leaves its name to what code %s", (_, code) => {
  expect(placesIn(code, ["a-one"])).toEqual({});
});

it("leaves its name to what is part of another message", () => {
  expect(placesIn(`t("a-one")`, ["a-one"], ["a-one"])).toEqual({});
});

it("changes nothing in code but what is said", () => {
  const code = `/* t("a-one") */ const 灯 = <p>{t("a-one", { by: t("a-two") })}</p>;`;
  const places = placesOf(["a-one", "a-two"], [{ name: "some.tsx", code }], new Set());
  expect(byPlace({ name: "some.tsx", code }, places)).toBe(
    `/* t("a-one") */ const 灯 = <p>{t("0", { by: t("1") })}</p>;`,
  );
});

const CODE = `import messages from "virtual:catalogue/en";
import later from "virtual:catalogue/rest-en";
const t = (id: string): unknown => new Map<string, unknown>([...messages, ...later]).get(id);
const made = (kind: string) => t(\`later-\${kind}-kind\`);
export const said = [t("now-two"), t("now-one"), t("later-whole"), made("one"), t("later-next")];
`;
const CATALOGUES = {
  now: "now-one = 1\nnow-two = 2",
  later: "later-one-kind = 3\nlater-next = 4\nlater-whole = { later-one-kind }!",
};

it("finds each message where code and catalogue call it by its place", async () => {
  const folder = mkdtempSync(join(tmpdir(), "places-"));
  try {
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "src/main.ts"), CODE);
    writeFileSync(join(folder, "first.json"), '["now"]');
    for (const language of ["zh-Hans", "en"]) {
      mkdirSync(join(folder, language));
      for (const [name, text] of Object.entries(CATALOGUES)) writeFileSync(join(folder, language, `${name}.ftl`), text);
    }
    const made = await build({
      configFile: false,
      root: folder,
      logLevel: "error",
      plugins: [catalogues(folder, join(folder, "src"))],
      build: { write: false, minify: false, lib: { entry: join(folder, "src/main.ts"), formats: ["es"] } },
    });
    const [output] = [made].flat();
    const code = output && "output" in output ? output.output[0].code : "";
    const { said } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
    const part = [{ type: "mesg", name: "later-one-kind", attr: null }, "!"];
    expect(said).toEqual(["2", "1", part, "3", "4"]);
    expect([code.includes("now-two"), code.includes("later-next"), code.includes("later-")]).toEqual([
      false,
      false,
      true,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
