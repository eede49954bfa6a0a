import fc from "fast-check";
import { expect, it } from "vitest";
import { doneIn } from "../../../../web/src/core/readings/report-draft";
import { stillOpen } from "../../../../web/src/core/readings/still-open";
import { inDisplayOrder } from "../../../../web/src/core/record/entries";
import { createScenes } from "../../../../web/src/core/scene";
import { entryOf, type PlainAction } from "../boards";
import { orders } from "../orders";
import { EDITION } from "./limit-scenes";

const START = 1_800_000_000_000_000;
const OPEN = "aaaaaaaaaa.1";
const entry = (n: number, action: PlainAction) =>
  entryOf({
    ref: `aaaaaaaaaa.${n}`,
    happened_at: START + n * 60_000_000,
    action: { actor: "p1", incident: OPEN, ...action },
  });
const opening = entry(1, { type: "incident.opened", body: { areas: [], level: 3 } });
const LISTS = EDITION.lists.map(({ id }) => id);
const items = EDITION.lists.flatMap(({ pages }) => pages.flatMap((page) => page.items.map(({ id }) => id)));
const step = fc.record({
  type: fc.constantFrom("step.done", "step.could_not", "step.skipped", "step.undone"),
  body: fc.record({ list: fc.constantFrom(...LISTS), item: fc.constantFrom(...items), reason: fc.constant("x") }),
});

it("no list is both finished and left unfinished, in any order of arrival", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (made) => {
      const entries = [opening, ...made.map((each, index) => entry(index + 2, each as PlainAction))];
      const read = (all: typeof entries) => {
        const board = createScenes()([...all].sort(inDisplayOrder));
        const [view] = board.real;
        if (!view) throw new Error("no outage");
        const scene = board.scene(view);
        const { lists, steps } = doneIn(EDITION, scene);
        const open = stillOpen(scene, EDITION, { now: START }).flatMap((each) =>
          each.kind === "list" ? [each.placed.list.id] : [],
        );
        return { steps, finished: lists.map(({ list }) => list.id), open };
      };
      const said = read(entries);
      expect(said.finished.filter((id) => said.open.includes(id))).toEqual([]);
      expect(new Set(said.finished).size).toBe(said.finished.length);
      for (const order of orders(entries, 4)) expect(read([...order])).toEqual(said);
    }),
    { numRuns: 200 },
  );
});
