/** Lists that an outage asked for: by its stages, of which some nobody began, and by the return of the power. */

import { DUTIES } from "../../catalogue/words";
import { targetKey } from "../../folds/checklists";
import type { Edition } from "../../plan/plan";
import type { Scene } from "../../scene";
import { dutyLists, type PlacedList, placedLists, progressIn, targetsIn } from "../placed-lists";
import { isForDark } from "../recovery/anew/dark-lists";
import { answersOf, beginsAnew, begunAnewIn } from "../recovery/anew/rounds";
import type { GateContext } from "../recovery/gate-context";
import { supplyAt } from "../supply";

/** Of the stages that were entered and of the first one, in which an outage begins, but what brings power back: a place can be named more than once. */
export const stagedLists = (edition: Edition, scene: Scene): readonly PlacedList[] =>
  (["activate", ...scene.situation.stages.keys()] as const)
    .filter((stage) => stage !== "evaluate")
    .flatMap((stage) => DUTIES.flatMap((duty) => dutyLists(edition, scene, stage, duty)))
    .filter(({ list }) => !beginsAnew(edition, list));

/** Those that bring the power back, where it is back; and the one for when it failed again. */
export function recoveryDue(context: GateContext): readonly PlacedList[] {
  const { edition, scene } = context;
  const { supply } = scene.situation;
  const told = { situation: scene.situation, since: 0, leading: null };
  const isBack = (area: string | null): boolean =>
    area === null ? [...supply.values()].some(({ lost }) => !lost) : supplyAt(edition, told, area)?.lost === false;
  return edition.lists
    .filter((list) => beginsAnew(edition, list))
    .flatMap((list) => placedLists(edition, scene, list))
    .filter((placed) =>
      placed.list.id === edition.recovery.lost_again
        ? begunAnewIn(context, placed).length > 0
        : isBack(placed.place.area),
    );
}

/** Whether somebody answered any of it before it began anew: since then power may have been back before it was needed. */
const wasBegun = (context: GateContext, placed: PlacedList): boolean =>
  isForDark(context.edition, placed.list.id) &&
  targetsIn(context.scene, placed).some((target) => answersOf(context, target).some(({ acts }) => acts.length > 0));

/** Each once. */
export function neverBegun(edition: Edition, scene: Scene): readonly PlacedList[] {
  const open = stagedLists(edition, scene).filter((placed) => {
    const { answered, total } = progressIn(scene, placed);
    return answered === 0 && total > 0 && !wasBegun({ edition, scene }, placed);
  });
  const keyOf = ({ list, place }: PlacedList) => targetKey({ list: list.id, ...place, item: "" });
  return [...new Map(open.map((placed) => [keyOf(placed), placed])).values()];
}
