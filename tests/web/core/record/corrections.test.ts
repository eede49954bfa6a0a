import fc from "fast-check";
import { describe, expect, test as it } from "vitest";
import { correctable } from "../../../../web/src/core/catalogue/correctable";
import { triesFold } from "../../../../web/src/core/folds/call-tries";
import { checklistsFold } from "../../../../web/src/core/folds/checklists";
import { runner } from "../../../../web/src/core/folds/fold";
import { incidentViews } from "../../../../web/src/core/folds/incident-views";
import { incidentsFold } from "../../../../web/src/core/folds/incidents";
import { againAt, WAITS } from "../../../../web/src/core/readings/calling-again";
import { correctedBy, createCorrecting } from "../../../../web/src/core/record/corrections";
import { type Entry, inDisplayOrder } from "../../../../web/src/core/record/entries";
import { cases, entryOf } from "../boards";
import { orders } from "../orders";

/** All see the entries arrive one by one, as a phone does. */
function arrive(order: readonly Entry[]) {
  const [correct, tries, steps] = [createCorrecting(), runner(triesFold), runner(checklistsFold)];
  const incidents = runner(incidentsFold);
  let known: readonly Entry[] = [];
  for (const arrived of order) {
    known = [...known.filter(({ ref }) => ref !== arrived.ref), arrived].sort(inDisplayOrder);
    void [tries(correct(known)), steps(correct(known)), incidents(correct(known))];
  }
  const entries = correct(known);
  const tried = [...tries(entries)].map(([contact, each]) => [
    contact,
    [each.last.entry.ref, each.last.outcome, againAt(each, WAITS)],
  ]);
  const stepped = [...steps(entries).steps].map(([key, step]) => [
    key,
    [step.status, step.leading?.action?.body ?? null],
  ]);
  const views = incidentViews(incidents(entries), false);
  return {
    tries: Object.fromEntries(tried),
    steps: Object.fromEntries(stepped),
    ...(views.length === 0 ? {} : { open: views.map((view) => view.openings.map(({ ref }) => ref)) }),
  };
}

describe("corrected entries fold as their vectors say in every order of arrival", () => {
  for (const asked of cases("corrections.json")) {
    it(asked.name, () => {
      for (const order of orders(asked.entries.map(entryOf), 40)) expect(arrive(order)).toEqual(asked.expected);
    });
  }
});

const START = 1_800_000_000_000_000;
const [device, other] = ["aaaaaaaaaa", "bbbbbbbbbb"];
const word = fc.constantFrom("reached", "busy", "no_answer", "left_word", "done", "skipped", "could_not", "__proto__");
const value = fc.oneof(
  fc.constantFrom("2027-01-15T09:00:00Z", "2027-01-15T10:00:00+08:00", "25:00", "a", "repair", ""),
  fc.integer({ min: -1, max: 5 }),
  fc.constant(null),
);
const made = fc.record({
  ref: fc.tuple(fc.constantFrom(device, other), fc.integer({ min: 1, max: 6 })).map((one) => one.join(".")),
  happened_at: fc.nat(9).map((second) => START + second * 1_000_000),
  flags: fc.constantFrom<readonly string[]>([], [], ["not_allowed"]),
  action: fc.oneof(
    fc.record({
      type: fc.constantFrom(
        ...["contact.tried", "step.done", "step.skipped", "incident.opened", "promise.made", "help.asked"],
        ...["request.opened", "facts.changed", "level.changed", "notice.given"],
      ),
      actor: fc.constantFrom("p1", "p2"),
      body: fc.record(
        {
          ...{ contact: fc.constant("u"), outcome: word, list: fc.constant("L"), item: fc.constant("i"), by: word },
          ...{ what: word, kind: word, until: value, expected_back: value, count: value, area: value, to: fc.nat(5) },
        },
        { requiredKeys: [] },
      ),
    }),
    fc.record({
      type: fc.constantFrom("entry.corrected", "incident.withdrawn", "entry.undone"),
      actor: fc.constantFrom("p1", "p2"),
      refs: fc.array(
        fc.tuple(fc.constantFrom(device, other), fc.integer({ min: 1, max: 6 })).map((one) => one.join(".")),
      ),
      body: fc.oneof(
        fc.record({
          text: fc.string(),
          fields: fc.dictionary(
            fc.constantFrom("outcome", "verdict", "contact", "until", "expected_back", "count", "area", "kind"),
            fc.oneof(word, value),
          ),
        }),
        fc.record({ text: fc.string(), fields: fc.jsonValue() }),
      ),
    }),
  ),
});
const journal = fc.uniqueArray(made, { selector: ({ ref }) => ref, maxLength: 10 });

it("in any order of arrival the same entries come out as when all are there at once, and as the same objects", () => {
  fc.assert(
    fc.property(journal, fc.infiniteStream(fc.nat(99)), (plain, chance) => {
      const entries = plain.map(entryOf);
      const shuffled = entries
        .map((entry) => ({ entry, key: chance.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry);
      const step = createCorrecting();
      let known: readonly Entry[] = [];
      for (const entry of shuffled) {
        known = [...known, entry].sort(inDisplayOrder);
        step(known);
      }
      const all = entries.toSorted(inDisplayOrder);
      expect(step(known)).toEqual(createCorrecting()(all));
      expect(step([...known]).every((entry, index) => entry === step(known)[index])).toBe(true);
    }),
  );
});

it("nothing can be put right so that has no field for it, and what says nothing new is the same object", () => {
  const call = entryOf({
    ref: "aaaaaaaaaa.1",
    happened_at: START,
    action: { type: "contact.tried", body: { contact: "u", outcome: "busy" } },
  });
  const note = entryOf({ ref: "aaaaaaaaaa.2", happened_at: START, action: { type: "note.written", body: {} } });
  const busy = entryOf({
    ref: "aaaaaaaaaa.3",
    happened_at: START,
    action: { type: "entry.corrected", refs: ["aaaaaaaaaa.1"], body: { fields: { outcome: "busy" } } },
  });
  const when = { field: "stated_at", now: undefined };
  expect(note.action && correctable(note.action)).toMatchObject([when]);
  expect(call.action && correctable(call.action)).toMatchObject([{ field: "outcome", now: "busy" }, when]);
  expect(correctedBy(call, [busy])).toBe(call);
  expect(correctedBy(note, [busy])).toBe(note);
  const plain = [call, note];
  expect(createCorrecting()(plain)).toBe(plain);
});

it.each([
  "contact.tried",
  "note.written",
  "photo.taken",
  "promise.made",
  "promise.withdrawn",
  "notice.given",
  "facts.changed",
])("what was taken back of %s says nothing to any fold, and takes nothing else back", (type) => {
  const said = entryOf({
    ref: "aaaaaaaaaa.2",
    happened_at: START,
    action: { type, actor: "p1", refs: ["aaaaaaaaaa.1"], body: { text: "三楼漏水" } },
  });
  const back = entryOf({
    ref: "aaaaaaaaaa.9",
    happened_at: START + 900_000_000,
    action: { type: "entry.undone", actor: "p2", refs: [said.ref], body: {} },
  });
  const step = createCorrecting();
  expect(step([said])).toEqual([said]);
  const [now] = step([said, back]);
  expect(now).toMatchObject({ ref: said.ref, corrections: [back] });
  expect(now?.action).toMatchObject({ type: "entry.undone", refs: [], body: {} });
});
