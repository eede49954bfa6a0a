import type { Situation, SupplySaid } from "../folds/situation";
import type { Edition } from "../plan/plan";
import { areasOverlap, milliseconds } from "../plan/plan-lookups";
import { displayTime } from "../record/entries";

/** How the power stands somewhere. */
export interface SupplyThere {
  readonly lost: boolean;
  /** Since when, µs: power that was back too shortly to be steady has filled no battery. */
  readonly at: number;
  /** When it went last, µs. */
  readonly last: number;
}

interface Told {
  readonly situation: Situation;
  /** µs: since when the power is gone where an opening says no more than that it is. */
  readonly since: number;
}

type Of = readonly [string, SupplySaid];

const meet = (edition: Edition, a: string, b: string): boolean => a === "" || b === "" || areasOverlap(edition, a, b);

/**
 * How the power stands in an area, by all that feeds it; `area` null: anywhere. Null where nothing was said. An opening
 * says that the power is gone since then, not since it was reported.
 */
export function supplyAt(edition: Edition, { situation, since }: Told, area: string | null): SupplyThere | null {
  const told = [...situation.supply].filter(([of]) => area === null || meet(edition, area, of));
  if (told.length === 0) return null;
  const lost = told.filter(([, supply]) => supply.lost);
  if (lost.length === 0) {
    const at = Math.max(...told.map(([, { entry }]) => displayTime(entry)));
    return { lost: false, at, last: at };
  }
  const went = ({ entry, before }: SupplySaid) =>
    entry.action?.type === "supply.lost" || before ? displayTime(entry) : since;
  const steady = (milliseconds(edition.recovery.stable_for) ?? 0) * 1000;
  const first = ([of, said]: Of) =>
    spellsOf(told.filter(([other]) => meet(edition, of, other))).reduce((at, [dark, lit]) => {
      const back = displayTime(lit.since);
      return back <= at && at - back < steady ? Math.min(at, went(dark)) : at;
    }, went(said));
  return { lost: true, at: Math.min(...lost.map(first)), last: Math.min(...lost.map(([, said]) => went(said))) };
}

/** Of all that is told: each time in the dark that ended, and what ended it, the last first. */
function spellsOf(told: readonly Of[]): readonly (readonly [dark: SupplySaid, lit: SupplySaid])[] {
  const found: [SupplySaid, SupplySaid][] = [];
  for (const [, last] of told) {
    for (let said: SupplySaid | null = last; said?.before; said = said.before) {
      if (!said.lost) found.push([said.before, said]);
    }
  }
  return found.sort(([, a], [, b]) => displayTime(b.since) - displayTime(a.since));
}
