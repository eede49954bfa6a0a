import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const SOURCE = readFileSync(new URL("../../../web/src/ui/tokens.css", import.meta.url), "utf8");
const RULE = /(:root|\[data-theme="light"\]) \{(.*?)\}/gsu;
const TOKEN = /--([\w-]+): (#[0-9a-f]{3,6});/gu;

/** The colours of a theme by name; light changes what dark begins with. */
function themes(): Record<"dark" | "light", ReadonlyMap<string, string>> {
  const [dark, light] = [...SOURCE.matchAll(RULE)].map(([, , body]) =>
    [...(body ?? "").matchAll(TOKEN)].map(([, name, colour]) => [name ?? "", colour ?? ""] as const),
  );
  return { dark: new Map(dark), light: new Map([...(dark ?? []), ...(light ?? [])]) };
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(PAIR);
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const PAIR = /../gu;

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function missing(name: string): never {
  throw new Error(`no --${name}`);
}

const GROUNDS = ["ground", "surface", "raised"];
const TEXTS = ["ink", "ink-2"];
const SIGNS = ["edge", "mark", "ok", "warn", "bad", "level-1", "level-4"];
/** What is bright in both themes; on white its outline, in the colour of its words, is what is seen. */
const BRIGHT = ["level-2", "level-3"];

describe.each(["dark", "light"] as const)("the %s theme", (theme) => {
  const colours = themes()[theme];
  const colour = (name: string): string => colours.get(name) ?? missing(name);

  it("is as far as a screen can go", () => {
    expect(colour("ground")).toBe(theme === "dark" ? "#000" : "#fff");
  });

  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    "writes %s on %s at 7:1 or more",
    (text, ground) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7);
    },
  );

  it.each(
    [...SIGNS, ...(theme === "dark" ? BRIGHT : ["on-bright"])].flatMap((sign) =>
      GROUNDS.map((ground) => [sign, ground] as const),
    ),
  )("draws %s on %s at 3:1 or more: fields, focus, signs of state and level", (sign, ground) => {
    expect(contrast(colour(sign), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ["on-level", "level-1"],
    ["on-bright", "level-2"],
    ["on-bright", "level-3"],
    ["on-level", "level-4"],
    ["on-lamp", "lamp"],
    ["ok", "raised"],
    ["warn", "raised"],
    ["bad", "raised"],
  ])("writes %s on %s at 7:1 or more", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7);
  });
});

describe("the light theme", () => {
  const { dark, light } = themes();

  it("has the lamp's own amber", () => {
    expect(light.get("lamp")).toBe(dark.get("lamp"));
  });

  it.each(["surface", "raised", "line"])("has no beige: %s leans to blue", (ground) => {
    const [red = "", , blue = ""] = (light.get(ground) ?? missing(ground)).slice(1).match(PAIR) ?? [];
    expect(blue >= red).toBe(true);
  });
});
