/** A list that was not finished and whose people are safe: told so wherever lists are told, and nobody is asked for the rest. */

import { expect, it } from "vitest";
import { figuresOf } from "../../../../../web/src/core/readings/review/figures";
import { unfinishedLists } from "../../../../../web/src/core/readings/review/list-rounds";
import { stillOpen } from "../../../../../web/src/core/readings/still-open";
import { EDITION, START, sceneOf } from "../limit-scenes";

type Acts = Parameters<typeof sceneOf>[1];

const LIFT = { area: "tower-a", asset: "lift-a1" };
const TOLD: Acts = [
  [1, "incident.opened", { kind: "outage", people_in_danger: { place: "电梯", danger: "lift", ...LIFT } }],
  [2, "step.done", { list: "lift-people", item: "speak", ...LIFT }],
];
const SAFE: Acts = [[3, "entry.corrected", { text: "", safe: true }, ["aaaaaaaaaa.2"]]];

it.each([
  [TOLD, false],
  [[...TOLD, ...SAFE], true],
])("says at the end, in review and report whether its people are safe", (acts, safe) => {
  const scene = sceneOf([], acts);
  const open = stillOpen(scene, EDITION, { now: START }).filter((each) => each.kind === "list");
  expect(open.map((each) => [each.placed.list.id, each.safe])).toEqual([["lift-people", safe]]);
  const ended = sceneOf([], [...acts, [9, "incident.closed", {}]]);
  const context = { edition: EDITION, scene: ended };
  expect(unfinishedLists(context).map((each) => [each.placed.list.id, each.safe])).toEqual([["lift-people", safe]]);
  const figures = figuresOf(EDITION, ended).filter(({ part }) => part === "list");
  expect(figures.map((each) => [each.id, each.safe, each.late])).toEqual([["lift-people", safe, !safe]]);
});
