import fc from "fast-check";
import { expect, it } from "vitest";
import { standing } from "../../../../../web/src/core/folds/promises";
import { partiesOf } from "../../../../../web/src/core/readings/outside/parties";
import { inDisplayOrder } from "../../../../../web/src/core/record/entries";
import { createScenes } from "../../../../../web/src/core/scene";
import { entryOf, type PlainAction } from "../../boards";

const [START, MINUTE] = [1_800_000_000_000_000, 60_000_000];
const entry = (n: number, action: PlainAction) =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: START + n * MINUTE,
    action: { actor: "p1", incident: "aaaaaaaaaa.1", ...action },
  });
const by = fc.constantFrom("utility", "lift", "__proto__");
const until = fc.constantFrom("2027-01-15T08:05:00Z", "2027-01-15T09:00:00Z");
const act = fc.oneof(
  fc.record({ type: fc.constant("contact.tried"), body: fc.record({ contact: by, outcome: fc.constant("reached") }) }),
  fc.record({
    type: fc.constant("promise.made"),
    body: fc.record({ by, what: fc.constantFrom("power", "arrival"), until }),
  }),
  fc.record({
    type: fc.constant("promise.withdrawn"),
    refs: fc.array(fc.constantFrom("aaaaaaaaaa.2", "aaaaaaaaaa.3", "aaaaaaaaaa.4"), { minLength: 1, maxLength: 2 }),
    body: fc.constant({ kept: true }),
  }),
);

it("each party stands once, every standing promise with it, and whose time has passed before all others", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (made) => {
      const opening = entry(1, { type: "incident.opened", body: { areas: [], level: 3 } });
      const entries = [opening, ...made.map((each, index) => entry(index + 2, each as PlainAction))];
      const board = createScenes()([...entries].sort(inDisplayOrder));
      const [view] = board.real;
      if (!view) throw new Error("no outage");
      const scene = board.scene(view);
      const now = START + 30 * MINUTE;
      const parties = partiesOf(scene, now);
      expect(new Set(parties.map(({ id }) => id)).size).toBe(parties.length);
      const shown = parties.flatMap(({ promises }) => promises.map(({ entry: { ref } }) => ref));
      expect(shown.toSorted()).toEqual(
        standing(scene.promises)
          .map(({ entry: { ref } }) => ref)
          .toSorted(),
      );
      const late = parties.map(({ promises: [first] }) => first !== undefined && first.until < now);
      expect(late).toEqual(late.toSorted((a, b) => Number(b) - Number(a)));
    }),
    { numRuns: 200 },
  );
});
