import fc from "fast-check";
import { expect, it } from "vitest";
import { factsFold } from "../../../../web/src/core/folds/facts";
import { noticesFold } from "../../../../web/src/core/folds/notices";
import { situationFold } from "../../../../web/src/core/folds/situation";
import { audiencesOf, toldByChannel } from "../../../../web/src/core/readings/audiences";
import { displayTime, type Entry } from "../../../../web/src/core/record/entries";
import { at, audience, EDITION, fold, MINUTE, opening, START } from "../told";

const WIDE = { ...EDITION, audiences: [{ ...audience("a", ["tower-a"]), channels: ["sms", "pa", "poster"] as const }] };

function cells(minute: number, entries: readonly Entry[]) {
  const telling = {
    notices: fold(noticesFold, entries),
    facts: fold(factsFold, entries),
    situation: fold(situationFold, entries),
    ...{ now: START + minute * MINUTE, begun: () => START },
  };
  const [row] = audiencesOf(WIDE, telling);
  if (!row) throw new Error("no audience");
  return { row, cells: toldByChannel(WIDE, telling, row) };
}
const told = (minute: number, channel: string, script = "first") =>
  at(minute, "notice.given", { audience: "a", channel, script });
const needs = (minute: number, ...more: readonly Entry[]) =>
  Object.fromEntries(cells(minute, [opening(["tower-a"]), ...more]).cells.map(({ channel, need }) => [channel, need]));

it("an audience told on one channel needs no other; what it heard before the facts changed is to be updated there", () => {
  expect(needs(1)).toEqual({ sms: "first", pa: "first", poster: "first" });
  expect(needs(2, told(1, "sms"))).toEqual({ sms: null, pa: "elsewhere", poster: "elsewhere" });
  const changed = [told(1, "poster"), at(3, "facts.changed", { cause: "weather" }), told(4, "sms")];
  expect(needs(5, ...changed)).toEqual({ sms: null, pa: "elsewhere", poster: "news" });
});

it("what said that power is back is to be corrected where it was said, wherever else it was corrected", () => {
  const wrong = [
    at(5, "supply.returned", { areas: ["tower-a"] }),
    told(6, "poster", "back"),
    at(7, "supply.lost", { areas: ["tower-a"] }),
    told(8, "sms"),
  ];
  expect(needs(9, ...wrong)).toMatchObject({ sms: null, poster: "correction" });
});

it("whoever was told a time that has passed in the dark is to hear so; not before, and not once power is back", () => {
  const until = new Date(START / 1000 + 10 * 60_000).toISOString();
  const promised = at(1, "facts.changed", { expected_back: until });
  const said = at(2, "notice.given", { audience: "a", channel: "sms", facts: { expected_back: until } });
  expect(needs(9, promised, said)).toMatchObject({ sms: null });
  expect(needs(11, promised, said)).toMatchObject({ sms: "passed", pa: "passed" });
  const back = at(12, "supply.returned", { areas: ["tower-a"] });
  expect(needs(13, promised, said, back)).toMatchObject({ sms: "news" });
});

const acts = fc.array(
  fc.oneof(
    fc.tuple(fc.constant("told"), fc.constantFrom("sms", "pa", "poster"), fc.constantFrom("first", "back")),
    fc.tuple(fc.constant("facts"), fc.constantFrom("weather", "grid"), fc.constant("")),
    fc.tuple(fc.constant("supply"), fc.constantFrom("lost", "returned"), fc.constant("")),
  ),
  { maxLength: 12 },
);

it("on the channel that they heard last, they need what they need; on none do they need less than nothing", () => {
  fc.assert(
    fc.property(acts, (made) => {
      const entries = made.map(([kind, word, script], index) => {
        const minute = index + 1;
        if (kind === "told") return told(minute, word, script);
        if (kind === "facts") return at(minute, "facts.changed", { cause: word });
        return at(minute, `supply.${word}`, { areas: ["tower-a"] });
      });
      const { row, cells: all } = cells(made.length + 1, [opening(["tower-a"]), ...entries]);
      expect(all.map(({ channel }) => channel)).toEqual(row.audience.channels);
      const latest = all.find((cell) => cell.last?.entry === row.last?.entry);
      expect(latest?.need).toBe(row.last ? row.need : "first");
      const heard = all.flatMap(({ last }) => (last ? displayTime(last.entry) : []));
      expect(Math.max(0, ...heard)).toBe(row.last ? displayTime(row.last.entry) : 0);
    }),
    { numRuns: 300 },
  );
});
