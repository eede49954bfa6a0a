import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { amountWords, withAmounts } from "../../../../../../web/src/core/plan/draft/wording/amounts";

const server = (lang: string): Record<string, string> =>
  JSON.parse(
    readFileSync(new URL(`../../../../../../server/stormlamp/locales/plan.${lang}.json`, import.meta.url), "utf8"),
  ) as Record<string, string>;

describe("a figure in words", () => {
  it.each(["zh-Hans", "en"])("reads as the server words it: %s", (lang) => {
    const words = Object.entries(server(lang)).filter(([key]) => key.startsWith("plan.unit."));
    expect(words.length).toBe(20);
    for (const [key, said] of words) {
      const [, , unit = "", count] = key.split(".");
      const value = count === "one" ? 1 : 30;
      expect(amountWords(value, unit, lang)).toBe(said.replace("{value}", String(value)));
    }
  });

  it("stands where a text names it; what is not there stays as it is written", () => {
    const figures = [{ id: "tank-lasts", value: 4, unit: "hours" }, "no figure", { id: "broken", value: "4" }];
    expect(withAmounts("够 {#tank-lasts}", "zh-Hans", figures)).toBe("够 4 小时");
    expect(withAmounts("about {#tank-lasts}", "en", figures)).toBe("about 4 hours");
    expect(withAmounts("{#gone} {#broken} {areas}", "en", figures)).toBe("{#gone} {#broken} {areas}");
  });
});
