/** The fact block as one audience is told it: its own dark areas, since when those are, and what was said of them. */

import { beganAt, type Facts, type StatedFact } from "../../folds/facts";
import type { Audience, Edition } from "../../plan/plan";
import { areaPath } from "../../plan/plan-lookups";
import { type DarkTold, darkSinceIn } from "../incidents/dark-since";
import { covers } from "./said-of";

/** Of what is dark what lies in an audience's areas; of an area that is dark and holds some of theirs, theirs alone. */
function theirs(edition: Edition, dark: readonly string[], own: readonly string[]): readonly string[] {
  const holds = (outer: string, inner: string) => areaPath(edition, inner).some(({ id }) => id === outer);
  const found = dark.flatMap((area) =>
    own.some((each) => holds(each, area)) ? [area] : own.filter((each) => holds(area, each)),
  );
  return [...new Set(found)];
}

/** Of what is dark (nothing: all of the site) what is in these areas. */
export const ownDark = (edition: Edition, dark: readonly string[], own: readonly string[]): readonly string[] =>
  dark.length === 0 ? own : theirs(edition, dark, own);

/**
 * The facts without what was said of other areas alone: a cause and a time that nobody gave for these. Where all of it is
 * dark, or nothing of theirs is, the areas stay as they are known, and only what was said of all of them is left.
 */
export function factsOf(edition: Edition, facts: Facts, own: readonly string[]): Facts {
  const { areas, cause, expectedBack } = facts;
  const dark = areas?.value ?? [];
  const named = ownDark(edition, dark, own);
  const meant = named.length === 0 ? dark : named;
  const said = <F extends StatedFact<unknown>>(fact: F) => (covers(edition, fact?.of ?? [], meant) ? fact : null);
  return {
    ...facts,
    areas: areas === null || dark.length === 0 || named.length === 0 ? areas : { ...areas, value: named },
    cause: said(cause),
    expectedBack: said(expectedBack),
  };
}

/** The same, with since when it is dark there. */
export function factsFor(edition: Edition, told: DarkTold, { areas: own }: Pick<Audience, "areas">): Facts {
  const { areas, since } = told.facts;
  const known = factsOf(edition, told.facts, own);
  const named = ownDark(edition, areas?.value ?? [], own);
  if (areas === null || named.length === 0) return known;
  const at = Math.min(...named.map((area) => darkSinceIn(edition, told, area)));
  return { ...known, since: at === beganAt(told) ? since : { value: at, entry: since?.entry ?? areas.entry } };
}

/** Since when it is dark for an audience, µs. */
export const audienceBegan = (edition: Edition, told: DarkTold, audience: Pick<Audience, "areas">): number =>
  factsFor(edition, told, audience).since?.value ?? beganAt(told);
