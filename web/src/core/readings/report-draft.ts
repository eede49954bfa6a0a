/** What a report says of a response: how far it is, in the order in which it was done. Words are the reader's. */

import { isSupplyLost } from "../folds/situation";
import { groupedBy } from "../grouping";
import type { Edition } from "../plan/plan";
import { byId } from "../plan/plan-lookups";
import { displayTime } from "../record/entries";
import type { Scene } from "../scene";
import { type PlacedList, progressIn } from "./placed-lists";
import { helpIn } from "./response/help";

export interface DoneSoFar {
  /** Lists all of whose steps are done at a place, in the plan's order. */
  readonly lists: readonly PlacedList[];
  /** How many steps are done, those of the lists above too. */
  readonly steps: number;
  /** Ids of audiences that were told. */
  readonly told: readonly string[];
  /** How many people who were in danger are safe. */
  readonly safe: number;
  /** Asked for and here, in words of whoever asked. */
  readonly help: number;
  /** When the last of what was dark had power again, µs; null: it has not. */
  readonly backAt: number | null;
}

/** What was done in an outage so far. */
export function doneIn(edition: Edition, scene: Scene): DoneSoFar {
  const steps = [...scene.checklists.steps.values()];
  const returns = [...scene.situation.supply.values()].map(({ entry }) => displayTime(entry));
  return {
    lists: finishedLists(edition, scene),
    steps: steps.filter(({ status }) => status === "done").length,
    told: edition.audiences.flatMap(({ id }) => (scene.notices.has(id) ? [id] : [])),
    safe: scene.situation.safe.length,
    help: helpIn(scene).filter(({ here }) => here).length,
    backAt: isSupplyLost(scene.situation) === false ? Math.max(...returns) : null,
  };
}

function finishedLists(edition: Edition, scene: Scene): readonly PlacedList[] {
  const touched = groupedBy(scene.checklists.steps.values(), ({ target: { list, area, asset } }) =>
    JSON.stringify([list, area, asset]),
  );
  const placed = [...touched.values()].flatMap(([step]): readonly PlacedList[] => {
    const list = step && byId(edition.lists, step.target.list);
    return list ? [{ list, place: { area: step.target.area, asset: step.target.asset } }] : [];
  });
  const order = new Map(edition.lists.map(({ id }, index) => [id, index]));
  return placed
    .filter((each) => {
      const { done, total } = progressIn(scene, each);
      return total > 0 && done === total;
    })
    .toSorted((a, b) => (order.get(a.list.id) ?? 0) - (order.get(b.list.id) ?? 0));
}
