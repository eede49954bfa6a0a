/** Power that was back and went again: from then on it is brought back anew. */

import type { Edition } from "../../plan/plan";
import { areaPath, areasOverlap } from "../../plan/plan-lookups";
import type { Entry } from "../../record/entries";
import { effective, peopleInDanger, textsField } from "../../record/fields";

const EVERYWHERE = "";

/** What of the power each of these says: that it is lost. */
const LOST: ReadonlyMap<string, boolean> = new Map([
  ["incident.opened", true],
  ["supply.lost", true],
  ["supply.returned", false],
]);

/** By area, how the power stood when it was last spoken of. */
type Told = Map<string, boolean>;

const sifted = new WeakMap<readonly Entry[], readonly Entry[]>();

/** Asked for many places of the same entries. */
function aboutPower(entries: readonly Entry[]): readonly Entry[] {
  const known = sifted.get(entries) ?? entries.filter(({ action }) => action !== null && LOST.has(action.type));
  sifted.set(entries, known);
  return known;
}

/** The last loss at this place (null: anywhere) of what had come back; `entries`: of one view, in display order. */
export function lostAgain(edition: Edition, entries: readonly Entry[], place: string | null): Entry | null {
  const told: Told = new Map();
  let last: Entry | null = null;
  for (const entry of aboutPower(entries)) {
    const lost = lossIn(entry, told);
    if (lost === null) continue;
    const areas = areasIn(entry);
    if (lost && areas.some((area) => meet(edition, area, place ?? EVERYWHERE) && isBack(edition, told, area))) {
      last = entry;
    }
    for (const area of areas) tell(edition, told, area, lost);
  }
  return last;
}

function areasIn({ action }: Entry): readonly string[] {
  const areas = (action && textsField(action, "areas")) ?? [];
  return areas.length > 0 ? areas : [EVERYWHERE];
}

/** Who tells of people in danger in an outage that is known says nothing of the power. Null: nothing was said of it. */
function lossIn(entry: Entry, told: Told): boolean | null {
  const action = effective(entry);
  const lost = action && LOST.get(action.type);
  if (action === null || lost === null || lost === undefined) return null;
  return action.type === "incident.opened" && told.size > 0 && peopleInDanger(action) !== null ? null : lost;
}

const meet = (edition: Edition, one: string, other: string): boolean =>
  one === EVERYWHERE || other === EVERYWHERE || areasOverlap(edition, one, other);

/** That what is lost already is lost is no news. */
const isBack = (edition: Edition, told: Told, area: string): boolean =>
  told.get(area) !== true && [...told].some(([other, lost]) => !lost && meet(edition, area, other));

/** What is said of an area is said of all in it. */
function tell(edition: Edition, told: Told, area: string, lost: boolean): void {
  for (const known of told.keys()) {
    if (area === EVERYWHERE || areaPath(edition, known).some(({ id }) => id === area)) told.set(known, lost);
  }
  told.set(area, lost);
}
