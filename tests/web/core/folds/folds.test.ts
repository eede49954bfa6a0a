import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test as it } from "vitest";
import { type Entry, inDisplayOrder } from "../../../../web/src/core/record/entries";
import { createScenes, type Scenes } from "../../../../web/src/core/scene";
import { type Case, cases, entryOf, type PlainAction, plainBoard } from "../boards";
import { orders } from "../orders";

const FILES = ["incidents.json", "situation.json", "checklists.json", "timeline.json", "copies.json", "acts.json"];

describe("the hand-written fold vectors hold in every order of arrival, with repeats", () => {
  for (const asked of FILES.flatMap(cases)) {
    it(asked.name, () => {
      const entries = asked.entries.map(entryOf);
      for (const order of orders(entries, 40)) {
        expect(difference(arrive(order, asked), asked.expected, "")).toBeNull();
      }
    });
  }
});

it("the generated cases fold as they say in shuffled orders", () => {
  const generated = cases("generated.json");
  expect(generated.length).toBeGreaterThanOrEqual(200);
  for (const asked of generated) {
    for (const order of orders(asked.entries.map(entryOf), 4)) {
      expect(arrive(order, asked), asked.name).toEqual(asked.expected);
    }
  }
});

it("a rule that changes rewrites the states of the generated cases in the open: vitest run -u", async () => {
  const folded = cases("generated.json").map((asked) =>
    JSON.stringify({ ...asked, expected: arrive(asked.entries.map(entryOf), asked) }),
  );
  await expect(`[\n${folded.join(",\n")}\n]\n`).toMatchFileSnapshot(
    "../../../../fixtures/vectors/folds/generated.json",
  );
});

it("an entry that sorts last costs one step; one in the middle of a long journal refolds to the same", () => {
  const [opening] = cases("incidents.json").flatMap((one) => one.entries);
  const long = Array.from({ length: 5000 }, (_, index) =>
    entryOf({
      ref: `aaaaaaaaaa.${index + 1}`,
      happened_at: (opening?.happened_at ?? 0) + index * 1000,
      action: { type: "step.done", incident: "aaaaaaaaaa.1", body: { list: "L", item: `i${index % 50}` } },
    }),
  );
  const whole = [{ ...long[0], action: { ...long[0]?.action, type: "incident.opened" } } as Entry, ...long.slice(1)];
  const read = createScenes();
  const shorter = whole.filter((_, index) => index !== 2500);
  touch(read(shorter));
  const blank: Case = { name: "", entries: [], expected: null };
  expect(plainBoard(read(whole), whole, blank)).toEqual(plainBoard(createScenes()(whole), whole, blank));
});

it("an entry whose text comes later changes what is folded", () => {
  const withheld = entryOf({ ref: "aaaaaaaaaa.1", happened_at: 1 });
  const filled = entryOf({ ref: "aaaaaaaaaa.1", happened_at: 1, action: { type: "incident.opened" } });
  const read = createScenes();
  expect(read([withheld]).real).toHaveLength(0);
  expect(read([filled]).real).toHaveLength(1);
  expect(read([withheld]).real).toHaveLength(0);
});

const TYPES = [
  ..."incident.expected incident.opened incident.cancelled incident.closed".split(" "),
  ..."incident.joined incident.reopened incident.separated".split(" "),
  ..."supply.lost supply.returned level.changed stage.entered stage.left facts.changed edition.published".split(" "),
  ..."step.done step.skipped step.could_not step.undone duty.taken duty.handed_over duty.released".split(" "),
  ..."entry.corrected entry.pinned entry.decided entry.undone".split(" "),
  ..."enquiry.counted matter.left report.given report.skipped clock.started clock.reset clock.stopped".split(" "),
];
const ref = fc.tuple(fc.constantFrom("aaaaaaaaaa", "bbbbbbbbbb"), fc.integer({ min: 1, max: 6 }));
const word = fc.constantFrom("", "L", "i1", "leader", "grid", "report", "2027-01-15T08:00:00Z", "E1");
const field = fc.constantFrom(
  ..."areas cause since to from level edition people_in_danger place count stage duty person list item".split(" "),
  ..."kind channel rule matter clock danger safe fields outcome verdict area asset expected_back next_word_at pinned decision sha256 number __proto__ constructor".split(
    " ",
  ),
);
const action: fc.Arbitrary<PlainAction> = fc.record({
  copied_from: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: ref.map((one) => one.join(".")) },
  ),
  type: fc.oneof(fc.constantFrom(...TYPES), fc.string()),
  actor: fc.constantFrom(null, "p1", "p2"),
  incident: fc.oneof(
    fc.constantFrom(null, "__proto__"),
    ref.map((one) => one.join(".")),
  ),
  drill: fc.boolean(),
  refs: fc.array(
    ref.map((one) => one.join(".")),
    { maxLength: 3 },
  ),
  body: fc.dictionary(field, fc.oneof(fc.jsonValue({ maxDepth: 3 }), word, fc.array(word)), { maxKeys: 8 }),
});
const entry = fc.tuple(ref, fc.option(action), fc.nat(9), fc.option(fc.nat(9))).map(([name, made, happened, stated]) =>
  entryOf({
    ref: name.join("."),
    happened_at: happened,
    ...(stated === null ? {} : { stated_at: stated }),
    ...(made === null ? {} : { action: made }),
  }),
);

it("no entry makes a fold fail, and any entries fold to one state in any order with repeats", () => {
  const asked = { name: "", ask: [{ person: "p1", list: "L", items: ["i1"] }], entries: [], expected: null };
  const lists = fc.uniqueArray(entry, { maxLength: 12, selector: (one) => one.ref });
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (entries, chance) => {
      const shuffled = entries
        .map((one) => ({ one, key: chance.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      expect(arrive([...shuffled, ...entries.slice(0, 3)], asked)).toEqual(arrive(entries, asked));
    }),
    { numRuns: 150 },
  );
});

/** One board that sees entries arrive one by one, as a phone does; reading it on the way exercises what it remembers. */
function arrive(order: readonly Entry[], asked: Case): unknown {
  const read = createScenes();
  let known: readonly Entry[] = [];
  for (const arrived of order) {
    known = [...known.filter((one) => one.ref !== arrived.ref), arrived].sort(inDisplayOrder);
    touch(read(known));
  }
  const scenes = read(known);
  return plainBoard(scenes, scenes.entries, asked);
}

function touch(board: Scenes): void {
  for (const view of [...board.real, ...board.drills]) {
    const { situation, facts, duties, checklists, clockActs, enquiries, reports } = board.scene(view);
    void [situation, facts, duties, checklists, clockActs, enquiries, reports];
  }
}

/**
 * Where what was folded differs from what a hand-written case says; null: nowhere. Of an object the case names only
 * what it is about, of an empty one all.
 */
function difference(actual: unknown, expected: unknown, where: string): string | null {
  const isRecord = typeof expected === "object" && expected !== null && Object.keys(expected).length > 0;
  if (!isRecord) return isDeepStrictEqual(actual, expected) ? null : `${where}: ${JSON.stringify(actual)}`;
  if (Array.isArray(expected) && !(Array.isArray(actual) && actual.length === expected.length)) {
    return `${where}: ${JSON.stringify(actual)}`;
  }
  const within = Object.entries(expected).map(([key, value]) =>
    difference((actual as Record<string, unknown> | undefined)?.[key], value, `${where}.${key}`),
  );
  return within.find((found) => found !== null) ?? null;
}
