/** Power that was back and is gone again now, and the plan's list for it. */

import type { Edition } from "../../../plan/plan";
import { byId } from "../../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../../record/entries";
import { textsField } from "../../../record/fields";
import type { Scene } from "../../../scene";
import { type PlacedList, placedLists } from "../../placed-lists";
import { lostAgain } from "../lost-again";

type Told = Pick<Scene, "powerAndStages" | "situation">;

/** The last loss of what was back, as long as it has not come back once more. */
export function failedAgain(edition: Edition, { powerAndStages, situation }: Told): Entry | null {
  const losses = [...situation.supply].flatMap(([area, { lost }]) => {
    const loss = lost ? lostAgain(edition, powerAndStages, area || null) : null;
    return loss && isOf(loss, area) ? [loss] : [];
  });
  return losses.toSorted(inDisplayOrder).at(-1) ?? null;
}

const areasOf = ({ action }: Entry): readonly string[] => (action && textsField(action, "areas")) ?? [];

const isOf = (loss: Entry, area: string): boolean => areasOf(loss).length === 0 || areasOf(loss).includes(area);

/** The last loss of what is back now, until somebody answers a step of what comes before power or of the power-up. */
export function toBeginAnew(edition: Edition, scene: Told & Pick<Scene, "checklists">): Entry | null {
  const loss = lostAgain(edition, scene.powerAndStages, null);
  if (loss === null || failedAgain(edition, scene)) return null;
  const { before, power_up } = edition.recovery;
  const lists = [...before, ...power_up];
  const isBegun = [...scene.checklists.steps.values()].some(
    ({ target, leading, others }) =>
      lists.includes(target.list) && [leading, ...others].some((act) => act && inDisplayOrder(act, loss) > 0),
  );
  return isBegun || lists.length === 0 ? null : loss;
}

/** What is done then, at each of its places; none where nothing failed again or the plan has no list for it. */
export function listsOnFailing(edition: Edition, scene: Told & Pick<Scene, "facts">): readonly PlacedList[] {
  const list = byId(edition.lists, edition.recovery.lost_again ?? "");
  return list && failedAgain(edition, scene) ? placedLists(edition, scene, list) : [];
}
