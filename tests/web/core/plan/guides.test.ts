import { expect, it } from "vitest";
import { cardMark, cardReading, guideMark, guideReading } from "../../../../web/src/core/plan/guides";
import { PLAN } from "../../support/phone-plan";
import { entryOf } from "../boards";

const [guide] = PLAN.guides;
const changed = { ...guide, paragraphs: [{ "zh-Hans": "别扒门，等人来。" }] };
const confirmed = (n: number, body: Record<string, unknown>, actor = "p1") =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: n,
    action: { type: "guide.confirmed", actor, body: { guide: "lift", ...body } },
  });

it("marks a text as the protocol says", () => {
  // FNV-1a over the UTF-8 of "[[],[]]".
  expect(guideMark({ paragraphs: [], check: [] })).toBe("d08749ad");
  expect(guideMark(guide)).not.toBe(guideMark(changed));
});

it("asks nobody again where a new edition leaves the guide as it was, and everybody where it changed", () => {
  const entries = [confirmed(1, { edition: 7, mark: guideMark(guide) })];
  expect(guideReading(entries, "p1", guide, 8).state).toBe("current");
  expect(guideReading(entries, "p1", changed, 8)).toMatchObject({ state: "changed", entry: { n: 1 } });
  expect(guideReading(entries, "p2", guide, 8).state).toBe("unread");
});

it("counts a confirmation without a mark for its own edition", () => {
  const entries = [confirmed(1, { edition: 7 })];
  expect(guideReading(entries, "p1", guide, 7).state).toBe("current");
  expect(guideReading(entries, "p1", guide, 8).state).toBe("changed");
});

it("counts what this person confirmed of this guide, by its mark, and nothing else", () => {
  const mark = guideMark(guide);
  const other = entryOf({
    ref: "aaaaaaaaaa.3",
    happened_at: 3,
    action: { type: "note.written", actor: "p1", body: { guide: "lift", edition: 7, mark } },
  });
  const withheld = entryOf({ ref: "aaaaaaaaaa.4", happened_at: 4 });
  const unread = [confirmed(1, { guide: "fire", mark }), confirmed(2, { mark }, "p2"), other, withheld];
  expect(guideReading(unread, "p1", guide, 7).state).toBe("unread");
  const kept = { ...confirmed(5, { edition: 7, mark }), flags: ["not_allowed"] };
  expect(guideReading([...unread, kept], "p1", guide, 7).state).toBe("changed");
});

it("has a mark of eight digits whatever it says", () => {
  const marks = Array.from({ length: 200 }, (_, number) => guideMark({ paragraphs: [{ en: `${number}` }], check: [] }));
  expect(new Set(marks).size).toBe(200);
  expect(marks.filter(({ length }) => length !== 8)).toEqual([]);
});

it("asks for a duty card again where it changed, and only there", () => {
  const [card] = PLAN.duties;
  const read = (body: Record<string, unknown>) => [
    entryOf({
      ref: "aaaaaaaaaa.6",
      happened_at: 6,
      action: { type: "duty_card.confirmed", actor: "p1", body: { duty: card.id, edition: 7, ...body } },
    }),
  ];
  expect(cardReading(read({ mark: cardMark(card) }), "p1", card, 8).state).toBe("current");
  expect(cardReading(read({ mark: cardMark({ ...card, covered_by: ["safety"] }) }), "p1", card, 7).state).toBe(
    "changed",
  );
  expect(cardReading(read({}), "p1", card, 7).state).toBe("current");
  expect(cardReading(read({}), "p1", card, 8).state).toBe("changed");
});
