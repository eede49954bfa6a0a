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

const meet = (edition: Edition, a: string, b: string): boolean => a === "" || b === "" || areasOverlap(edition, a, b);

/**
 * How the power stands in an area, by all that feeds it; `area` null: anywhere. Null where nothing was said. An opening
 * says that the power is gone since then, not since it was reported.
 */
export function supplyAt(edition: Edition, { situation, since: begun }: Told, area: string | null): SupplyThere | null {
  const told = [...situation.supply].filter(([of]) => area === null || meet(edition, area, of));
  if (told.length === 0) return null;
  const lost = told.filter(([, supply]) => supply.lost);
  if (lost.length === 0) {
    const at = Math.max(...told.map(([, { entry }]) => displayTime(entry)));
    return { lost: false, at, last: at };
  }
  const went = ({ entry, before }: SupplySaid) =>
    entry.action?.type === "supply.lost" || before ? displayTime(entry) : begun;
  const steady = (milliseconds(edition.recovery.stable_for) ?? 0) * 1000;
  const spells = told.map(([, supply]) => spellsOf(supply, went));
  const ended = new Map<string, readonly Spell[]>();
  const since = ([of, supply]: (typeof told)[number]) => {
    const near = told.flatMap(([other], index) => (meet(edition, of, other) ? [index] : []));
    // Many places have the same ones near: what ended there is put in order once.
    const key = near.join();
    const there = ended.get(key) ?? lastFirst(near.map((index) => spells[index] ?? []));
    ended.set(key, there);
    return there.reduce(
      (at, [back, gone]) => (back <= at && at - back < steady ? Math.min(at, gone) : at),
      went(supply),
    );
  };
  return { lost: true, at: Math.min(...lost.map(since)), last: Math.min(...lost.map(([, supply]) => went(supply))) };
}

/** A time in the dark that ended, µs. */
type Spell = readonly [back: number, went: number];

function spellsOf(last: SupplySaid, went: (dark: SupplySaid) => number): readonly Spell[] {
  const found: Spell[] = [];
  for (let said: SupplySaid | null = last; said?.before; said = said.before) {
    if (!said.lost) found.push([displayTime(said.since), went(said.before)]);
  }
  return found;
}

/** Of what came back at one moment the longest counts: a word about all places adds little more than one about one. */
function lastFirst(all: readonly (readonly Spell[])[]): readonly Spell[] {
  const longest = new Map<number, number>();
  for (const spells of all) {
    for (const [back, went] of spells) longest.set(back, Math.min(went, longest.get(back) ?? went));
  }
  return [...longest].sort(([a], [b]) => b - a);
}
