// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, test as it } from "vitest";
import { isEdition } from "../../../web/src/core/plan/edition-check";
import type { Edition } from "../../../web/src/core/plan/plan";
import { rounds } from "../../faults/tally";
import { ACCEPTED, slippedAll, WHOLE } from "../core/slips";
import { failedAmong } from "./failing-screens";
import { journals } from "./journals";
import { wordsOf } from "./plan-words";

const RUNS = { seed: 20, numRuns: rounds(1, 2) };
/** Before anything was recorded: each day over the first edition alone. */
const EMPTY = rounds(1, ACCEPTED.length);

describe.each(ACCEPTED.map((slips, place) => [place, slippedAll(WHOLE, slips)]))(
  "edition %i of those that the server takes, however odd",
  (place, edition) => {
    it("is read", () => {
      expect(isEdition(edition)).toBe(true);
    });

    it("makes no screen fail", { timeout: 120_000 }, async () => {
      const plan = edition as Edition;
      for (const entries of [...(place < EMPTY ? [[]] : []), ...fc.sample(journals(wordsOf(plan)), RUNS)]) {
        expect(await failedAmong(plan, entries)).toEqual([]);
      }
    });
  },
);
