import fc from "fast-check";
import { describe, expect, test as it } from "vitest";
import { isEdition } from "../../../../web/src/core/plan/edition-check";
import type { Edition } from "../../../../web/src/core/plan/plan";
import {
  areaPath,
  firstTenFor,
  itemsAt,
  listsFor,
  placesOf,
  stageLimit,
  text,
} from "../../../../web/src/core/plan/plan-lookups";
import { renderScript, scriptFacts } from "../../../../web/src/core/plan/plan-scripts";
import { scriptsNow, scriptsWith } from "../../../../web/src/core/plan/script-groups";
import { audiencesOf } from "../../../../web/src/core/readings/audiences";
import { overdueOf, reportsIn, runningIn } from "../../../../web/src/core/readings/overdue";
import { createScenes } from "../../../../web/src/core/scene";
import { found } from "../../../../web/src/core/search/match";
import { PLAN as DESK } from "../../support/desk/plan";
import { PLAN } from "../../support/phone-plan";
import { entryOf } from "../boards";
import { type Path, places, REFUSED, slipped, WHOLE } from "../slips";

describe("an edition that came", () => {
  it("is taken where it has all that screens read", () => {
    for (const plan of [WHOLE, PLAN, DESK]) expect(isEdition(plan)).toBe(true);
  });

  it.each<Path>([
    ["announced"],
    ["audiences", 0, "scripts"],
    ["site", "call_again"],
    ["reports", 0, "clock"],
    ["lists", 0, "pages", 0, "items", 0, "customers"],
    ...["hotline_mobile", "address", "account", "night"].map((name) => ["site", name]),
    ...["short_form_from", "example", "two_approve"].map((name) => ["site", name]),
    ["lists", 2, "hazard"],
    ["lists", 2, "call_and_response"],
    ["lists", 2, "pages", 0, "items", 0, "expect"],
    ["contacts", 0, "spoken"],
    ["scripts", 0, "texts", 0, "prompts"],
    ["reports", 0, "limits", 0, "later"],
    ["audiences", 0, "later"],
    ["audiences", 0, "sleeps"],
    ["levels", 0, "proposes", "effects"],
  ])("is taken without what editions of before lacked: %s", (...path) => {
    expect(isEdition(slipped(WHOLE, { path }))).toBe(true);
  });

  it("is taken with what a later version adds", () => {
    expect(isEdition(slipped(WHOLE, { path: ["site", "flag"], value: { colour: "red" } }))).toBe(true);
  });

  it.each(REFUSED)("is refused: $name", (slip) => {
    expect(isEdition(slipped(WHOLE, slip))).toBe(false);
  });

  it.each([null, 1, "{}", [], {}, [WHOLE], Object.create(WHOLE)])("is refused where it is none: %#", (value) => {
    expect(isEdition(value)).toBe(false);
  });
});

/** An outage on which all that an edition says is looked up: places, clocks, reports, audiences, facts. */
const acts = [
  {
    type: "incident.opened",
    body: { kind: "outage", cause: "weather", areas: ["tower"], level: 1, danger: "trapped" },
  },
  { type: "level.changed", body: { from: 1, to: 2 } },
  { type: "step.done", body: { list: "first", item: "step-1" } },
  { type: "clock.started", body: { clock: "ups" } },
  { type: "report.given", body: { rule: "up" } },
  { type: "notice.given", body: { audience: "residents", channel: "sms" } },
  { type: "facts.stated", body: { expected_back: "2027-01-15T12:00:00.000+08:00" } },
];
const START = 1_800_000_000_000_000;
const entries = acts.map((act, at) =>
  entryOf({
    ref: `phoneaaaaa.${at + 1}`,
    happened_at: START + at * 60_000_000,
    action: { ...act, incident: "phoneaaaaa.1" },
  }),
);

/** Looks everything up that an edition holds. */
function lookedUp(edition: Edition): void {
  const lang = "en";
  const now = START + 7_200_000_000;
  const board = createScenes()(entries);
  const view = board.real[0];
  if (view === undefined) throw new Error("no outage to look at");
  const scene = board.scene(view);
  const running = runningIn(edition, scene);
  reportsIn(edition, scene, running);
  overdueOf(edition, scene, now);
  audiencesOf(edition, { ...scene, notices: new Map(), now, begun: () => START });
  for (const area of edition.areas) areaPath(edition, area.id);
  for (const list of edition.lists) {
    placesOf(edition, list, ["tower"]);
    for (const { item } of itemsAt(list, 4)) text(item.text, lang);
  }
  for (const { id } of edition.stages) for (const duty of edition.duties) listsFor(edition, id, duty.id, 2);
  for (const { level } of edition.levels) for (const { id } of edition.stages) stageLimit(edition, level, id);
  for (const people of [0, 1, 9]) firstTenFor(edition, people);
  const facts = scriptFacts(scene.facts, { people: 2 });
  const said = [
    ...edition.scripts.flatMap(({ texts }) => texts.map((each) => each.text)),
    ...edition.answers.map((each) => each.answer),
  ];
  for (const words of said) renderScript({ edition, now, lang }, words, facts);
  scriptsWith(edition, "xx", lang);
  scriptsNow(edition, { told: true, lost: true, wrong: true, passed: true, danger: true });
  found(
    [...edition.contacts, ...edition.lists].map((each) => ({ ...each, name: text(each.name, lang).text, numbers: [] })),
    "xx",
  );
}

const ANYTHING = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    2 ** 53,
    "",
    "first",
    "tower",
    "__proto__",
    "constructor",
    "site",
    [],
    {},
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ maxLength: 4 }).map((words) => ({ "zh-Hans": words })),
  fc.array(fc.constantFrom("first", "power", "toString", "leader", ""), { maxLength: 3 }),
);
const PLACES = places(WHOLE);
const SLIPS = fc.array(fc.record({ path: fc.constantFrom(...PLACES), value: ANYTHING }, { requiredKeys: ["path"] }), {
  minLength: 1,
  maxLength: 3,
});

describe("an edition in which anything became anything", () => {
  it("is refused, or all of it can be looked up", () => {
    let taken = 0;
    fc.assert(
      fc.property(SLIPS, (slips) => {
        const edition = slips.reduce<unknown>((whole, slip) => {
          try {
            return slipped(whole as object, slip);
          } catch {
            // An earlier slip took the place away.
            return whole;
          }
        }, WHOLE);
        if (!isEdition(edition)) return;
        taken += 1;
        lookedUp(edition);
      }),
      { numRuns: 500, seed: 16 },
    );
    expect(taken).toBeGreaterThan(30);
  });
});
