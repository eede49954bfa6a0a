// @vitest-environment happy-dom
import fc from "fast-check";
import { expect, test as it } from "vitest";
import { rounds } from "../../faults/tally";
import { EDITION } from "../core/readings/limit-scenes";
import { failedAmong } from "./failing-screens";
import { journalOf, journals } from "./journals";
import { wordsOf } from "./plan-words";
import { VALUES } from "./words";

it.each(["__proto__", "constructor", "toString", "__defineGetter__", "then"])(
  "no screen fails over a journal full of %s",
  async (name) => {
    expect(await failedAmong(EDITION, journalOf(name, JSON.stringify(name)))).toEqual([]);
  },
);

/** Each day some of them, and in the long run all. */
const EACH = Math.floor(VALUES.length / rounds(6, VALUES.length));

it.each(VALUES.filter((_, place) => place % EACH === 0))("no screen fails over a journal full of %s", async (value) => {
  expect(await failedAmong(EDITION, journalOf("x", value))).toEqual([]);
});

it("no journal makes a screen fail", { timeout: 300_000 }, async () => {
  const property = fc.asyncProperty(journals(wordsOf(EDITION)), async (entries) => {
    expect(await failedAmong(EDITION, entries)).toEqual([]);
  });
  // Shrinking would take an hour: the seed plays it again.
  await fc.assert(property, { numRuns: rounds(2, 20), endOnFailure: true });
});
