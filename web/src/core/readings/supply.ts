import { beganAt } from "../folds/facts";
import type { Situation, SupplySaid } from "../folds/situation";
import type { Edition } from "../plan/plan";
import { areasOverlap, milliseconds } from "../plan/plan-lookups";
import { displayTime } from "../record/entries";
import { effective, momentField } from "../record/fields";
import type { Scene } from "../scene";

/** How the power stands somewhere. */
export interface SupplyThere {
  readonly lost: boolean;
  /** Since when, µs: power that was back too shortly to be steady has filled no battery. */
  readonly at: number;
  /** When it went last, µs. */
  readonly last: number;
  /** Whether it was ever told to be there; else it may have been gone before anybody said so. */
  readonly wasBack: boolean;
}

/** What was said of the power in one outage, and since when that is gone where somebody says no more than that it is. */
export interface SupplyTold {
  readonly situation: Situation;
  /** µs. */
  readonly since: number;
  /** The ref of the opening that leads: `since` is its own time, as that may have been put right since. Null: no matter. */
  readonly leading: string | null;
}

export const supplyToldIn = (
  scene: Pick<Scene, "situation" | "facts"> & { readonly view: Pick<Scene["view"], "leading"> },
): SupplyTold => ({
  situation: scene.situation,
  since: beganAt(scene),
  leading: scene.view.leading.ref,
});

/** Since when it is dark by one who said so, µs: by the time that was told, not by when somebody told it. */
export function goneBy({ entry, before }: SupplySaid, { since, leading }: SupplyTold): number {
  const action = effective(entry);
  const isOpening = action?.type === "incident.opened" && entry.ref !== leading;
  const told = isOpening ? (momentField(action, "since") ?? null) : null;
  if (before) return Math.max(told ?? displayTime(entry), displayTime(before.since));
  return told ?? (action?.type === "supply.lost" ? displayTime(entry) : since);
}

const meet = (edition: Edition, a: string, b: string): boolean => a === "" || b === "" || areasOverlap(edition, a, b);

/** How the power stands in an area, by all that feeds it; `area` null: anywhere. Null where nothing was said. */
export function supplyAt(edition: Edition, said: SupplyTold, area: string | null): SupplyThere | null {
  const told = [...said.situation.supply].filter(([of]) => area === null || meet(edition, area, of));
  if (told.length === 0) return null;
  const lost = told.filter(([, supply]) => supply.lost);
  if (lost.length === 0) {
    const at = Math.max(...told.map(([, { entry }]) => displayTime(entry)));
    return { lost: false, at, last: at, wasBack: true };
  }
  const went = (dark: SupplySaid) => goneBy(dark, said);
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
  const wasBack = told.some(([, supply]) => !supply.lost || supply.before !== null);
  const last = Math.min(...lost.map(([, supply]) => went(supply)));
  return { lost: true, at: Math.min(...lost.map(since)), last, wasBack };
}

/** How it stood there before power came back, where all of it is back; else how it stands. */
export function lastDark(edition: Edition, said: SupplyTold, area: string): SupplyThere | null {
  const told = [...said.situation.supply].filter(([of]) => meet(edition, area, of));
  const dark = told.some(([, { lost }]) => lost);
  const stood = told.flatMap(([of, each]) => {
    const then = dark || each.lost ? each : each.before;
    return then ? [[of, then] as const] : [];
  });
  return supplyAt(edition, { ...said, situation: { ...said.situation, supply: new Map(stood) } }, area);
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
