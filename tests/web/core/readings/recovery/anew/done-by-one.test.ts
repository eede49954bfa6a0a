/** A step for two that failed, and that one of them has done since, counts alike wherever steps are counted. */

import { expect, it } from "vitest";
import type { Checklist, Edition } from "../../../../../../web/src/core/plan/plan";
import { progressIn } from "../../../../../../web/src/core/readings/placed-lists";
import { currentRun } from "../../../../../../web/src/core/readings/recovery/current-run";
import { listsNow } from "../../../../../../web/src/core/readings/review/list-rounds";
import type { Entry } from "../../../../../../web/src/core/record/entries";
import { matrixOf } from "../../../../../../web/src/features/desk/board/matrix";
import { A, act, EDITION as GATED, ready, sceneOf, up } from "../gated";

const EDITION: Edition = {
  ...GATED,
  lists: GATED.lists.map((each) => (each.id === "up" ? { ...each, gate: { ...each.gate, two_persons: true } } : each)),
};
const [list] = EDITION.lists.filter(({ id }) => id === "up");
const failed = act(2, up("meters", "step.could_not", { reason: "跳了" }), 10);
const done = act(3, up("meters"), 12);
const confirmed = act(4, { ...up("meters", "step.confirmed"), refs: [done.ref], actor: "p2" }, 13, "bbbbbbbbbb");

/** Done and not done: on phones, in the review, at the desk. */
function counts(...entries: readonly Entry[]): readonly (readonly (number | undefined)[])[] {
  const scene = currentRun(EDITION, sceneOf([...ready, ...entries]));
  const far = progressIn(scene, { list: list as Checklist, place: A });
  const [round] = listsNow({ edition: EDITION, scene }).filter(({ placed }) => placed.list.id === "up");
  const cell = matrixOf(EDITION, scene)
    .lines.find((line) => line.list === "up")
    ?.cells.find(Boolean);
  return [
    [far.done, far.failed],
    [round?.far.done, round?.far.could_not],
    [cell?.done, cell?.couldNot],
  ];
}

it("before somebody else confirms it as one that could not be done, and as done from then on", () => {
  expect(counts(failed, done)).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
  expect(counts(failed, done, confirmed)).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
});
