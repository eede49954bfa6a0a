/** Power that was back and went again: from then on it is brought back anew. */

import type { Edition } from "../../plan/plan";
import { areaPath } from "../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../record/entries";
import { effective, peopleInDanger, textsField } from "../../record/fields";

/** As it was told at first: whoever put its time right afterwards takes nothing from what stood by then. */
export const asTold = (entry: Entry): Entry =>
  entry.corrections && entry.statedAt !== null ? { ...entry, statedAt: null } : entry;

export const EVERYWHERE = "";

/** What of the power each of these says: that it is lost. */
const LOST: ReadonlyMap<string, boolean> = new Map([
  ["incident.opened", true],
  ["supply.lost", true],
  ["supply.returned", false],
]);

/** By area of the plan what is in it, itself too, and all areas that it meets: those in it and those that it is in. */
interface Reach {
  readonly below: ReadonlyMap<string, readonly string[]>;
  readonly meets: ReadonlyMap<string, readonly string[]>;
}

const reaches = new WeakMap<Edition, Reach>();

export function reachIn(edition: Edition): Reach {
  const known = reaches.get(edition);
  if (known) return known;
  const all = edition.areas.map(({ id }) => id);
  const below = new Map([EVERYWHERE, ...all].map((id) => [id, [id]]));
  below.set(EVERYWHERE, [EVERYWHERE, ...all]);
  const above = new Map(all.map((id) => [id, areaPath(edition, id).map((area) => area.id)]));
  for (const [id, path] of above) for (const outer of path) if (outer !== id) below.get(outer)?.push(id);
  const meets = new Map(all.map((id) => [id, [EVERYWHERE, ...(above.get(id) ?? []), ...(below.get(id) ?? [])]]));
  const made = { below, meets: meets.set(EVERYWHERE, [EVERYWHERE, ...all]) };
  reaches.set(edition, made);
  return made;
}

/** Of what was said of the power, by area the last that said so of it. */
type Last = ReadonlyMap<string, Entry>;
interface Losses {
  readonly edition: Edition;
  /** Losses of what had come back. */
  readonly again: Last;
  readonly openings: Last;
  /** All that ever said so, in display order. */
  readonly allAgain: readonly Said[];
  readonly allOpenings: readonly Said[];
}

/** Of which areas an entry said something. */
interface Said {
  readonly entry: Entry;
  readonly areas: readonly string[];
}

const read = new WeakMap<readonly Entry[], Losses>();

/**
 * Read once, however many places ask. No area is known but those of the plan. Where times were put right, what began it
 * anew as it was told at first does so still: no answer counts again for that.
 */
export function lossesIn(edition: Edition, said: readonly Entry[]): Losses {
  const known = read.get(said);
  if (known?.edition === edition) return known;
  const told = said.map(asTold);
  const isMoved = told.some((entry, at) => entry !== said[at]);
  const all = [said, ...(isMoved ? [told.sort(inDisplayOrder)] : [])].map((each) => lossesAmong(edition, each));
  const allAgain = eachOnce(all.flatMap(({ again }) => again));
  const allOpenings = eachOnce(all.flatMap(({ openings }) => openings));
  const made = { edition, again: lastBy(allAgain), openings: lastBy(allOpenings), allAgain, allOpenings };
  read.set(said, made);
  return made;
}

/** Of one entry at two times the later. */
function eachOnce(said: readonly Said[]): readonly Said[] {
  const sorted = said.toSorted((a, b) => inDisplayOrder(a.entry, b.entry));
  return [...new Map(sorted.map((each) => [each.entry.ref, each])).values()].toSorted((a, b) =>
    inDisplayOrder(a.entry, b.entry),
  );
}

function lossesAmong(edition: Edition, said: readonly Entry[]) {
  const reach = reachIn(edition);
  const told: Told = new Map();
  const [again, openings]: [Said[], Said[]] = [[], []];
  for (const entry of said) {
    const lost = lossIn(entry, told.size > 0);
    if (lost === null) continue;
    const areas = areasIn(entry).filter((area) => reach.below.has(area));
    const back = lost ? areas.filter((area) => isBack(reach, told, area)) : [];
    if (back.length > 0) again.push({ entry, areas: back });
    if (entry.action?.type === "incident.opened") openings.push({ entry, areas });
    for (const area of areas) tell(reach, told, area, lost);
  }
  return { again, openings };
}

const lastBy = (said: readonly Said[]): Last =>
  new Map(said.flatMap(({ entry, areas }) => areas.map((area) => [area, entry] as const)));

/** By area, how the power stood when it was last spoken of. */
type Told = Map<string, boolean>;

/** That what is lost already is lost is no news. */
const isBack = ({ meets }: Reach, told: Told, area: string): boolean =>
  told.get(area) !== true && (meets.get(area) ?? []).some((other) => told.get(other) === false);

/** What is said of an area is said of all in it. */
function tell({ below }: Reach, told: Told, area: string, lost: boolean): void {
  for (const inner of below.get(area) ?? []) if (told.has(inner)) told.set(inner, lost);
  told.set(area, lost);
}

function lastOf(edition: Edition, last: Last, place: string | null): Entry | null {
  const there = (reachIn(edition).meets.get(place ?? EVERYWHERE) ?? [EVERYWHERE]).flatMap(
    (area) => last.get(area) ?? [],
  );
  return there.reduce<Entry | null>((a, b) => (a && inDisplayOrder(a, b) > 0 ? a : b), null);
}

/** The last loss at this place (null: anywhere) of what had come back; `said`: a scene's `powerAndStages`. */
export const lostAgain = (edition: Edition, said: readonly Entry[], place: string | null): Entry | null =>
  lastOf(edition, lossesIn(edition, said).again, place);

/** What last told that this place (null: any) is in the outage. */
export const lastOpening = (edition: Edition, said: readonly Entry[], place: string | null): Entry | null =>
  lastOf(edition, lossesIn(edition, said).openings, place);

function areasIn({ action }: Entry): readonly string[] {
  const areas = (action && textsField(action, "areas")) ?? [];
  return areas.length > 0 ? [...new Set(areas)] : [EVERYWHERE];
}

/** Who tells of people in danger in an outage that is known says nothing of the power. Null: nothing was said of it. */
function lossIn(entry: Entry, known: boolean): boolean | null {
  const action = effective(entry);
  const lost = action && LOST.get(action.type);
  if (action === null || lost === null || lost === undefined) return null;
  return action.type === "incident.opened" && known && peopleInDanger(action) !== null ? null : lost;
}
