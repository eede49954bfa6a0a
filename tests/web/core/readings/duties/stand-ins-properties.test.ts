import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DUTIES, type Duty } from "../../../../../web/src/core/catalogue/words";
import { dutiesFold } from "../../../../../web/src/core/folds/duties";
import { handsFold } from "../../../../../web/src/core/folds/duty-doers";
import { runner } from "../../../../../web/src/core/folds/fold";
import { doersOf, type InLine } from "../../../../../web/src/core/readings/duties/stand-ins";

import { type Act, called, entries, lines, type Night, START, wrote } from "./nights";

const ids = ["a", "b", "c", "d", "e"];
const one = fc.constantFrom(...ids);
const clock = fc.constantFrom("00:00", "08:00", "20:00", "21:30", "x");
const shift = fc.record({ days: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 3 }), from: clock, to: clock });
const rostered = (id: string) =>
  fc.record({
    id: fc.constant(id),
    duties: fc.subarray(["leader", "safety", "cook"]),
    deputy_of: fc.array(fc.oneof(one, fc.constant("gone")), { maxLength: 3 }),
    shifts: fc.array(shift, { maxLength: 2 }),
    away_until: fc.constantFrom(null, START, START + 1e12),
  });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(one, fc.constantFrom("leader", "safety"), one)
    .map(([who, duty, by]): Act => ["duty.taken", { duty, person: who }, by]),
  fc.tuple(one, one).map(([from, to]): Act => ["duty.handed_over", { duty: "leader", from, to }, from]),
  fc.tuple(one, one).map(([who, by]): Act => ["duty.released", { duty: "leader", person: who }, by]),
  fc
    .tuple(one, fc.constantFrom("busy", "no_answer", "reached", "left_word"), fc.option(one))
    .map(
      ([who, outcome, whom]): Act =>
        called(whom === null ? who : "duty-leader", outcome, whom === null ? {} : { person: whom }),
    ),
  one.map(wrote),
);
const nights: fc.Arbitrary<Night> = fc
  .record({
    roster: fc.tuple(...ids.map(rostered)),
    acts: fc.array(act, { maxLength: 12 }),
    standing: fc.array(act, { maxLength: 4 }),
    quiet: fc.boolean(),
  })
  .map((night) => (night.quiet ? { ...night, acts: [] } : night));

/** Who took it in the outage or before, whose it is by the roster, and the deputies of all who can not be had. */
function wanted({ acts = [], standing = [], roster = [] }: Night, duty: Duty, line: readonly InLine[]): Set<string> {
  const holders = [acts, standing].flatMap((told) => runner(dutiesFold)(entries(told)).get(duty) ?? []);
  const named = roster.filter(({ duties }) => duties.includes(duty)).map(({ id }) => id);
  const { letGo } = runner(handsFold)(entries(acts));
  const lost = new Set(line.filter(({ hindrance }) => hindrance !== null).map(({ person: who }) => who));
  const deputies = roster.filter(
    ({ id, deputy_of: of = [] }) => !letGo.has(`${id} ${duty}`) && of.some((each) => lost.has(each)),
  );
  return new Set([...holders.map(({ person: who }) => who), ...named, ...deputies.map(({ id }) => id)]);
}

describe("whatever was recorded and whoever is on the roster", () => {
  it("every duty has its line, with nobody twice and nobody lost", () => {
    fc.assert(
      fc.property(nights, (night) => {
        const found = lines(night);
        expect([...found.keys()]).toEqual([...DUTIES]);
        for (const [duty, line] of found) {
          const people = line.map(({ person: who }) => who);
          expect(new Set(people)).toEqual(wanted(night, duty, line));
          expect(new Set(people).size).toBe(people.length);
        }
      }),
    );
  });

  it("whoever can be had stands before all who can not, and reading twice tells the same", () => {
    fc.assert(
      fc.property(nights, (night) => {
        const found = lines(night);
        expect(lines(night)).toEqual(found);
        for (const line of found.values()) {
          const hindered = line.map(({ hindrance }) => hindrance !== null);
          expect(hindered).toEqual(hindered.toSorted());
        }
      }),
    );
  });

  it("somebody leads wherever anybody of those in line can be had and has it in hand", () => {
    fc.assert(
      fc.property(nights, (night) => {
        const found = lines(night);
        for (const [duty, people] of doersOf(found)) {
          expect(people).toEqual((found.get(duty) ?? []).slice(0, people.length).map(({ person: who }) => who));
        }
      }),
    );
  });
});
