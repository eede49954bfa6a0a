import { readFileSync } from "node:fs";
import { describe, expect, test as it } from "vitest";
import type { Edition, LevelId, StageId, Text } from "../../../../web/src/core/plan/plan";
import {
  areaPath,
  byId,
  firstTenFor,
  itemsAt,
  listsFor,
  milliseconds,
  placesOf,
  stageLimit,
  text,
} from "../../../../web/src/core/plan/plan-lookups";
import { renderScript, type ScriptFacts, scriptFacts } from "../../../../web/src/core/plan/plan-scripts";

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../../fixtures/vectors/plan/${name}.json`, import.meta.url), "utf8")) as T;

interface TextCase {
  name: string;
  text: Text;
  lang: string;
  expected: unknown;
}
interface ScriptCase {
  name: string;
  script: Text;
  facts: ScriptFacts;
  now: number;
  lang: string;
  expected: unknown;
}
interface Lookups {
  places: { name: string; list: string; areas: string[]; places: unknown }[];
  items: { name: string; list: string; level: LevelId | null; items: unknown }[];
  lists: { name: string; stage: StageId; duty: "leader" | "service"; level: LevelId | null; lists: string[] }[];
  first_ten: { people: number; order: number }[];
  limits: { level: LevelId; stage: StageId; value: number | null }[];
  paths: { area: string; path: string[] }[];
}

const edition = read<Edition>("edition");
const lookups = read<Lookups>("lookups");
const listOf = (id: string) => {
  const found = byId(edition.lists, id);
  if (found === null) throw new Error(`the vectors name no list ${id}`);
  return found;
};

describe("texts by language", () => {
  it.each(read<TextCase[]>("texts"))("$name", (asked) => {
    expect(text(asked.text, asked.lang)).toEqual(asked.expected);
  });
});

describe("scripts rendered from the fact block", () => {
  it.each(read<ScriptCase[]>("scripts"))("$name", ({ script, facts, now, lang, expected }) => {
    const told = renderScript({ edition, now, lang }, script, facts);
    expect({ ...told, parts: told.parts.map((part) => [part.blank, part.value]) }).toEqual(expected);
  });

  it("says the number that customers call now, else the plan's", () => {
    const none = { areas: null, cause: null, since: null, expectedBack: null, nextWordAt: null };
    const told = (hotline: string | null) =>
      renderScript({ edition, now: 0, lang: "en" }, { en: "Call {hotline}" }, scriptFacts(none, { hotline })).text;
    expect([told("139"), told(null)]).toEqual(["Call 139", `Call ${edition.site.hotline}`]);
  });

  it("takes the fold's fact block, with what else the caller knows", () => {
    const none = { areas: null, cause: null, since: null, expectedBack: null, nextWordAt: null };
    expect(scriptFacts(none, { people: 2 })).toMatchObject({ areas: [], cause: null, since: null, people: 2 });
  });
});

describe("lists, places and levels", () => {
  it.each(lookups.places)("$name", (asked) => {
    const places = placesOf(edition, listOf(asked.list), asked.areas);
    expect(places.map((place) => [place.area, place.asset])).toEqual(asked.places);
  });
  it.each(lookups.items)("$name", (asked) => {
    const items = itemsAt(listOf(asked.list), asked.level);
    expect(items.map((each) => [each.item.id, each.page, each.skipped])).toEqual(asked.items);
  });
  it.each(lookups.lists)("$name", (asked) => {
    const lists = listsFor(edition, asked.stage, asked.duty, asked.level);
    expect(lists.map((list) => list.id)).toEqual(asked.lists);
  });
  it("gives the order of the first ten minutes for any number of people", () => {
    for (const { people, order } of lookups.first_ten) {
      expect(firstTenFor(edition, people)?.people).toBe(order);
    }
  });
  it("gives a stage's limit at a level, and figures of time in milliseconds", () => {
    for (const { level, stage, value } of lookups.limits) {
      expect(stageLimit(edition, level, stage)?.value ?? null).toBe(value);
    }
    const limit = stageLimit(edition, 4, "report");
    expect(limit && milliseconds(limit)).toBe(7_200_000);
    expect(limit && milliseconds({ ...limit, unit: "metres" })).toBeNull();
  });
  it("gives an area's path from the site down", () => {
    for (const { area, path } of lookups.paths) {
      expect(areaPath(edition, area).map((each) => each.id)).toEqual(path);
    }
  });
});
