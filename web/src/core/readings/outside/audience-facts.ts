/** The fact block as one audience is told it: of the dark areas those that are its own, and since when those are. */

import { beganAt, type Facts } from "../../folds/facts";
import type { Situation, SupplySaid } from "../../folds/situation";
import type { Audience, Edition } from "../../plan/plan";
import { areaPath, areasOverlap } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import { effective, momentField } from "../../record/fields";
import { supplyAt } from "../supply";

interface Told {
  readonly facts: Facts;
  readonly situation: Situation;
  readonly view: { readonly leading: Entry };
}

/** Of what is dark what lies in an audience's areas; of an area that is dark and holds some of theirs, theirs alone. */
function theirs(edition: Edition, dark: readonly string[], own: readonly string[]): readonly string[] {
  const holds = (outer: string, inner: string) => areaPath(edition, inner).some(({ id }) => id === outer);
  const found = dark.flatMap((area) =>
    own.some((each) => holds(each, area)) ? [area] : own.filter((each) => holds(area, each)),
  );
  return [...new Set(found)];
}

/** An opening of its own says since when; the first one's word is the outage's, and may have been put right since. */
function openedAt({ entry }: SupplySaid, { view }: Told, began: number): number {
  const action = entry.ref === view.leading.ref ? null : effective(entry);
  return (action?.type === "incident.opened" && momentField(action, "since")) || began;
}

/** Since when an area is dark, or was before power came back; µs. */
function wentAt(edition: Edition, told: Told, area: string): number {
  const began = beganAt(told);
  const said = [...told.situation.supply].filter(([of]) => of === "" || areasOverlap(edition, area, of));
  if (said.some(([, { lost }]) => lost)) {
    const opened = said.filter(
      ([, { entry, lost, before }]) => lost && !before && entry.action?.type !== "supply.lost",
    );
    const since = Math.min(...opened.map(([, each]) => openedAt(each, told, began)));
    return supplyAt(edition, { ...told, since: opened.length > 0 ? since : began }, area)?.at ?? began;
  }
  const losses = said.flatMap(([, each]) => each.before ?? []);
  const times = losses.map((each) =>
    each.entry.action?.type === "supply.lost" ? displayTime(each.since) : openedAt(each, told, began),
  );
  return times.length > 0 ? Math.min(...times) : began;
}

/** Where all of it is dark, or nothing of theirs is, the outage is told as it is known. */
export function factsFor(edition: Edition, told: Told, { areas: own }: Pick<Audience, "areas">): Facts {
  const { areas, since } = told.facts;
  const dark = areas?.value ?? [];
  const named = dark.length === 0 ? own : theirs(edition, dark, own);
  if (areas === null || named.length === 0) return told.facts;
  const at = Math.min(...named.map((area) => wentAt(edition, told, area)));
  return {
    ...told.facts,
    areas: dark.length === 0 ? areas : { ...areas, value: named },
    since: at === beganAt(told) ? since : { value: at, entry: since?.entry ?? areas.entry },
  };
}
