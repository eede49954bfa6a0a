// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, test as it } from "vitest";
import { sentenceOf } from "../../../web/src/app/words/entry-words";
import { speak } from "../../../web/src/app/words/i18n";
import { namesOf } from "../../../web/src/app/words/names";
import { createCounting } from "../../../web/src/core/record/copies";
import { displayTime, type Entry } from "../../../web/src/core/record/entries";
import { createScenes } from "../../../web/src/core/scene";
import { timelineRows } from "../../../web/src/core/timeline/timeline";
import { EDITION } from "../core/readings/limit-scenes";
import { DIRECTORY } from "../support/desk/outage-evening";
import { TYPES } from "./catalogue";
import { journalOf, journals } from "./journals";
import { wordsOf } from "./plan-words";
import { INHERITED, VALUES } from "./words";

/** Folds all that screens read, each part of it; gives what is not as it should be. */
function fold(entries: readonly Entry[]): readonly unknown[] {
  const counted = createCounting()(entries).entries;
  const board = createScenes()(counted);
  const views = [...board.real, ...board.drills];
  const rows = timelineRows(counted, { lookedAt: 3, views });
  const parts = views.flatMap((view) => Object.values(board.scene(view)));
  return [...parts.filter((part) => part === undefined), ...rows.filter(({ entry }) => !(displayTime(entry) > 0))];
}

/** What an object itself would say for a word that it does not have. */
const OBJECTS = /\[native code\]|\[object |^undefined$/u;

/** Says every entry; gives the sentences that are none. */
function tell(entries: readonly Entry[]): readonly unknown[] {
  return ["zh-Hans", "en"].flatMap((language) => {
    const names = namesOf(EDITION, DIRECTORY, language, "、");
    const said = entries.map((entry) => sentenceOf(entry, names, String));
    return said.filter(({ text, place }) => typeof text !== "string" || OBJECTS.test(`${text} ${place}`));
  });
}

it("the document names every type with its fields", () => {
  expect(TYPES.size).toBeGreaterThan(40);
  expect(TYPES.get("contact.tried")).toEqual(expect.arrayContaining(["contact", "channel", "outcome", "route"]));
});

describe.each([
  ["folded", fold],
  ["told", tell],
])("what cannot be believed is %s all the same", (_, read) => {
  it.each(INHERITED)("a journal full of %s", async (name) => {
    await speak("en");
    expect(read(journalOf(name, JSON.stringify(name)))).toEqual([]);
  });

  it.each(VALUES)("a journal full of %s", async (value) => {
    await speak("en");
    expect(read(journalOf("x", value))).toEqual([]);
  });

  it("any journal", async () => {
    await speak("zh-Hans");
    const property = fc.property(journals(wordsOf(EDITION)), (entries) => {
      expect(read(entries)).toEqual([]);
    });
    fc.assert(property, { numRuns: 150 });
  });
});
