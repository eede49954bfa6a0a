import { describe, expect, it } from "vitest";
import { searchPlan } from "../../../../../web/src/core/plan/draft/places/find";
import { missingTranslations } from "../../../../../web/src/core/plan/draft/places/translations";
import { usesOf } from "../../../../../web/src/core/plan/draft/places/uses";
import type { PlanForm } from "../../../../../web/src/core/plan/draft/plan-form";

const PLAN: PlanForm = {
  site: { id: "s1", name: { "zh-Hans": "园区", en: "Park" }, languages: ["zh-Hans", "en"] },
  figures: [{ id: "wait", name: { "zh-Hans": "等多久" }, value: 30, unit: "minutes" }],
  stages: [{ id: "serve", name: { "zh-Hans": "处置", en: "Serve" }, lists: { leader: ["one"], safety: [] } }],
  lists: [
    {
      ...{ id: "one", name: { "zh-Hans": "发电机起不来", en: "Generator fails" }, areas: [] },
      pages: [{ name: null, items: [{ id: "one", text: { "zh-Hans": "等 {#wait}", en: "Wait" }, due: "wait" }] }],
    },
    { id: "two", name: { "zh-Hans": "巡楼" }, areas: [], gate: { after: ["one"] }, pages: [] },
  ],
};

describe("where a thing is used", () => {
  it("is every field that names it, not what only has the same word", () => {
    expect(usesOf(PLAN, "lists", "one")).toEqual([
      ["stages", 0, "lists", "leader", 0],
      ["lists", 1, "gate", "after", 0],
    ]);
  });

  it("is for a figure also its marks in texts", () => {
    expect(usesOf(PLAN, "figures", "wait")).toEqual([
      ["lists", 0, "pages", 0, "items", 0, "text", "zh-Hans"],
      ["lists", 0, "pages", 0, "items", 0, "due"],
    ]);
  });
});

describe("searching the plan", () => {
  it("finds texts of every language, ids and whole numbers, whatever their case and width", () => {
    expect(searchPlan(PLAN, "GENERATOR").map(({ path }) => path)).toEqual([["lists", 0, "name", "en"]]);
    expect(searchPlan(PLAN, "３０").map(({ path }) => path)).toEqual([["figures", 0, "value"]]);
    expect(searchPlan(PLAN, "3")).toEqual([]);
    expect(searchPlan(PLAN, "serve").map(({ path }) => path)).toEqual([
      ["stages", 0, "id"],
      ["stages", 0, "name", "en"],
    ]);
    expect(searchPlan(PLAN, " ")).toEqual([]);
  });

  it("says where in a long text it stands", () => {
    const long = { glossary: [{ id: "x", meaning: { "zh-Hans": `${"前".repeat(60)}要找的${"后".repeat(90)}` } }] };
    const [hit] = searchPlan(long, "要找的");
    expect(hit?.words.slice(hit.at, hit.at + hit.length)).toBe("要找的");
    expect(hit?.words.length).toBeLessThan(80);
  });
});

it("finds each text that a language of the site is missing in", () => {
  expect(missingTranslations(PLAN)).toEqual([
    ["figures", 0, "name", "en"],
    ["lists", 1, "name", "en"],
  ]);
});
