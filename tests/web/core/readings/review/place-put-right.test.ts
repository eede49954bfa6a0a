/** A list that is for people of whom somebody told stands in review where they were after all. */

import { expect, it } from "vitest";
import { figuresOf } from "../../../../../web/src/core/readings/review/figures";
import { EDITION, sceneOf } from "../limit-scenes";

it("says the place that was put right", () => {
  const report = "aaaaaaaaaa.2";
  const [lift] = EDITION.dangers;
  const dangers = lift ? [{ ...lift, id: "hurt", asset_kind: null }] : [];
  const people = (area: string) => ({ place: area, danger: "hurt", area });
  const scene = sceneOf(
    [],
    [
      [1, "incident.opened", { kind: "outage", people_in_danger: people("tower-a") }],
      [2, "step.done", { list: "lift-people", item: "speak", area: "tower-a", asset: report }],
      [3, "entry.corrected", { text: "", people_in_danger: people("tower-b") }, [report]],
      [9, "incident.closed", {}],
    ],
  );
  const lists = figuresOf({ ...EDITION, dangers }, scene).filter(({ part }) => part === "list");
  expect(lists.map(({ place }) => place)).toEqual([{ area: "tower-b", asset: report }]);
});
