/** The fact block as one audience is told it: of the dark areas those that are its own, and since when those are. */

import { beganAt, type Facts } from "../../folds/facts";
import type { Audience, Edition } from "../../plan/plan";
import { areaPath } from "../../plan/plan-lookups";
import { type DarkTold, darkSinceIn } from "../incidents/dark-since";

/** Of what is dark what lies in an audience's areas; of an area that is dark and holds some of theirs, theirs alone. */
function theirs(edition: Edition, dark: readonly string[], own: readonly string[]): readonly string[] {
  const holds = (outer: string, inner: string) => areaPath(edition, inner).some(({ id }) => id === outer);
  const found = dark.flatMap((area) =>
    own.some((each) => holds(each, area)) ? [area] : own.filter((each) => holds(area, each)),
  );
  return [...new Set(found)];
}

/** Where all of it is dark, or nothing of theirs is, the outage is told as it is known. */
export function factsFor(edition: Edition, told: DarkTold, { areas: own }: Pick<Audience, "areas">): Facts {
  const { areas, since } = told.facts;
  const dark = areas?.value ?? [];
  const named = dark.length === 0 ? own : theirs(edition, dark, own);
  if (areas === null || named.length === 0) return told.facts;
  const at = Math.min(...named.map((area) => darkSinceIn(edition, told, area)));
  return {
    ...told.facts,
    areas: dark.length === 0 ? areas : { ...areas, value: named },
    since: at === beganAt(told) ? since : { value: at, entry: since?.entry ?? areas.entry },
  };
}

/** Since when it is dark for an audience, µs. */
export const audienceBegan = (edition: Edition, told: DarkTold, audience: Pick<Audience, "areas">): number =>
  factsFor(edition, told, audience).since?.value ?? beganAt(told);
