/** Of which areas of an outage something was said: nobody has said it of one that joined later. */

import type { Facts, StatedFact } from "../../folds/facts";
import type { Edition } from "../../plan/plan";
import { areaPath } from "../../plan/plan-lookups";

/** Whether what was said of some areas (none: of all) was said of all of these (none: all of the site). */
export const covers = (edition: Edition, of: readonly string[], areas: readonly string[]): boolean =>
  of.length === 0 ||
  (areas.length > 0 && areas.every((area) => areaPath(edition, area).some(({ id }) => of.includes(id))));

/** The areas of which a fact was said, where there are others in the outage of which nobody has said it; null: it is of all. */
export function saidOfSome(
  edition: Edition,
  { areas }: Pick<Facts, "areas">,
  fact: StatedFact<unknown>,
): readonly string[] | null {
  const of = fact?.of ?? [];
  return fact === null || covers(edition, of, areas?.value ?? []) ? null : of;
}

/** The areas of the outage of which nobody has said a fact that is known of others. */
export function notSaidOf(
  edition: Edition,
  { areas }: Pick<Facts, "areas">,
  fact: StatedFact<unknown>,
): readonly string[] {
  const of = fact?.of ?? [];
  return (areas?.value ?? []).filter((area) => fact !== null && !covers(edition, of, [area]));
}
