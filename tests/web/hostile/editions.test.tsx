// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, test as it } from "vitest";
import { isEdition } from "../../../web/src/core/plan/edition-check";
import type { Edition } from "../../../web/src/core/plan/plan";
import { ACCEPTED, slippedAll, WHOLE } from "../core/slips";
import { failedAmong } from "./failing-screens";
import { journals } from "./journals";
import { wordsOf } from "./plan-words";

const RUNS = { seed: 20, numRuns: 2 };

describe.each(ACCEPTED.map((slips, place) => [place, slippedAll(WHOLE, slips)]))(
  "edition %i of those that the server takes, however odd",
  (_, edition) => {
    it("is read", () => {
      expect(isEdition(edition)).toBe(true);
    });

    it("makes no screen fail", { timeout: 120_000 }, async () => {
      const plan = edition as Edition;
      for (const entries of [[], ...fc.sample(journals(wordsOf(plan)), RUNS)]) {
        expect(await failedAmong(plan, entries)).toEqual([]);
      }
    });
  },
);
