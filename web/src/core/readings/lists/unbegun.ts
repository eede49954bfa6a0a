/** Lists that the stages of an outage asked for, and those of them that nobody began. */

import { DUTIES } from "../../catalogue/words";
import { targetKey } from "../../folds/checklists";
import type { Edition } from "../../plan/plan";
import type { Scene } from "../../scene";
import { dutyLists, type PlacedList, progressIn } from "../placed-lists";
import { beginsAnew } from "../recovery/anew/rounds";

/** Of the stages that were entered, but what brings power back: a place can be named more than once. */
export const stagedLists = (edition: Edition, scene: Scene): readonly PlacedList[] =>
  [...scene.situation.stages.keys()]
    .filter((stage) => stage !== "evaluate")
    .flatMap((stage) => DUTIES.flatMap((duty) => dutyLists(edition, scene, stage, duty)))
    .filter(({ list }) => !beginsAnew(edition, list));

/** Each once. */
export function neverBegun(edition: Edition, scene: Scene): readonly PlacedList[] {
  const open = stagedLists(edition, scene).filter((placed) => {
    const { answered, total } = progressIn(scene, placed);
    return answered === 0 && total > 0;
  });
  const keyOf = ({ list, place }: PlacedList) => targetKey({ list: list.id, ...place, item: "" });
  return [...new Map(open.map((placed) => [keyOf(placed), placed])).values()];
}
