import type { Situation } from "../folds/situation";
import type { Edition } from "../plan/plan";
import { areasOverlap } from "../plan/plan-lookups";
import { displayTime } from "../record/entries";

/** How the power stands somewhere. `at`: since when, µs. */
export interface SupplyThere {
  readonly lost: boolean;
  readonly at: number;
}

interface Told {
  readonly situation: Situation;
  /** µs: since when the power is gone where an opening says no more than that it is. */
  readonly since: number;
}

/**
 * How the power stands in an area, by all that feeds it; `area` null: anywhere. Null where nothing was said. An opening
 * says that the power is gone since then, not since it was reported.
 */
export function supplyAt(edition: Edition, { situation, since }: Told, area: string | null): SupplyThere | null {
  const told = [...situation.supply].filter(([of]) => area === null || of === "" || areasOverlap(edition, area, of));
  if (told.length === 0) return null;
  const lost = told.filter(([, supply]) => supply.lost);
  if (lost.length === 0) return { lost: false, at: Math.max(...told.map(([, { entry }]) => displayTime(entry))) };
  const from = lost.map(([, { entry }]) => (entry.action?.type === "supply.lost" ? displayTime(entry) : since));
  return { lost: true, at: Math.min(...from) };
}
