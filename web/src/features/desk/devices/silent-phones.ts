/** Phones that have not been heard, or that hold more than has arrived here. Times in milliseconds. */

import { changeOf } from "../../../core/list-changes";
import type { Entry } from "../../../core/record/entries";

export interface HeardDevice {
  readonly id: string;
  readonly label: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Server time of its last page or question; null: never since it was enrolled. */
  readonly lastHeard: number | null;
  /** Its own count of actions, told with its last page; null when it has not said. */
  readonly recorded: number | null;
  /** The highest action number that stands here. */
  readonly held: number;
  /** Runs of missing numbers, both ends included. */
  readonly gaps: readonly (readonly [number, number])[];
}

export type Grade = "heard" | "soon" | "bad";

export interface SilentPhone extends HeardDevice {
  /** Whole minutes since it was last heard; null: never. */
  readonly minutes: number | null;
  readonly grade: Grade;
  /** Actions it holds that are not here, as far as anybody knows. */
  readonly missing: number;
}

/** A phone syncs every half minute when it can: five minutes of silence are odd, ten want a call. */
const ODD = 5;
const CALL = 10;

const gradeOf = (minutes: number | null): Grade => {
  if (minutes === null || minutes >= CALL) return "bad";
  return minutes >= ODD ? "soon" : "heard";
};

/** Whether a phone that should be heard was silent so long, ms, that somebody should know. */
export const isOddSilence = (ms: number): boolean => ms >= ODD * 60_000;

/** How many numbers the gaps cover. */
export const inGaps = (gaps: HeardDevice["gaps"]): number => gaps.reduce((sum, [from, to]) => sum + to - from + 1, 0);

/** A run of numbers, both ends included. */
type Run = readonly [number, number];

/** What entries tell of the device that recorded them. */
interface ToldOfDevice {
  readonly people: ReadonlySet<string>;
  /** When the server had one of them last, µs; 0: never. */
  readonly lastHeard: number;
  /** The numbers that stand here, lowest first; no two runs touch. */
  readonly held: readonly Run[];
  /** It is the server's own logbook, which tells who asked for what it did. */
  readonly isServer: boolean;
}

const NOTHING: ToldOfDevice = { people: new Set(), lastHeard: 0, held: [], isServer: false };

/** The runs with one number more. */
export function withNumber(runs: readonly Run[], n: number): readonly Run[] {
  if (runs.some(([first, last]) => first <= n && n <= last)) return runs;
  const [before, after] = [runs.filter(([, last]) => last < n), runs.filter(([first]) => first > n)];
  const from = before.at(-1)?.[1] === n - 1 ? before.pop()?.[0] : n;
  const to = after[0]?.[0] === n + 1 ? after.shift()?.[1] : n;
  return [...before, [from ?? n, to ?? n], ...after];
}

/** Numbers between the lowest and the highest that are missing. What is below was not asked for. */
export const gapsIn = (held: readonly Run[]): readonly Run[] =>
  held.slice(1).map(([from], index) => [(held[index]?.[1] ?? from) + 1, from - 1] as const);

function toldBy({ people, lastHeard, held, isServer }: ToldOfDevice, entry: Entry): ToldOfDevice {
  const { action, flags, n, receivedAt } = entry;
  const actor = action?.actor;
  return {
    people: actor && !people.has(actor) ? new Set([...people, actor]) : people,
    lastHeard: Math.max(lastHeard, receivedAt ?? 0),
    held: withNumber(held, n),
    isServer: isServer || (action?.type === "generation.started" && !flags.includes("not_allowed")),
  };
}

/** By device what the entries tell of it that the server has. Of a list that became longer only what came is read. */
export function createDeviceReading(): (entries: readonly Entry[]) => ReadonlyMap<string, ToldOfDevice> {
  let seen: readonly Entry[] = [];
  let known: ReadonlyMap<string, ToldOfDevice> = new Map();
  return (entries) => {
    const { gone, come } = changeOf(seen, entries);
    seen = entries;
    const [went, came] = [new Set(gone), new Set(come)];
    const isMore = gone.every((entry) => entry.seq === null || came.has(entry));
    const fresh = (isMore ? come.filter((entry) => !went.has(entry)) : entries).filter(({ seq }) => seq !== null);
    if (isMore && fresh.length === 0) return known;
    const next = new Map(isMore ? known : []);
    for (const entry of fresh) next.set(entry.device, toldBy(next.get(entry.device) ?? NOTHING, entry));
    known = next;
    return known;
  };
}

/**
 * Silent or incomplete phones, the longest silence first. Whoever is heard by another device is not silent: of their
 * phone it is told only what has not arrived.
 *
 * @param matters devices that take part; others are left out, for a phone in a drawer is no news.
 */
export function silentPhones(
  devices: readonly HeardDevice[],
  matters: (device: HeardDevice) => boolean,
  now: number,
): SilentPhone[] {
  const heard = new Set(
    devices.flatMap((each) => (gradeOf(minutesSince(each, now)) === "heard" ? each.people.map(({ id }) => id) : [])),
  );
  const isHeard = ({ people }: HeardDevice) => people.length > 0 && people.every(({ id }) => heard.has(id));
  return devices
    .filter(matters)
    .map((device) => told(device, now))
    .filter((phone) => (phone.grade !== "heard" && !isHeard(phone)) || phone.missing > 0)
    .sort((a, b) => longest(b) - longest(a) || b.missing - a.missing);
}

/**
 * Phones that have not certainly delivered all of an outage: entries are missing, or they were not heard since its end, ms.
 *
 * @param owes devices that may have recorded in it.
 */
export function owingPhones(
  devices: readonly HeardDevice[],
  owes: (device: HeardDevice) => boolean,
  end: number,
  now: number,
): SilentPhone[] {
  return devices
    .filter(owes)
    .map((device) => told(device, now))
    .filter(({ missing, lastHeard }) => missing > 0 || lastHeard === null || lastHeard < end)
    .sort((a, b) => longest(b) - longest(a) || b.missing - a.missing);
}

const minutesSince = ({ lastHeard }: HeardDevice, now: number): number | null =>
  lastHeard === null ? null : Math.max(0, Math.floor((now - lastHeard) / 60_000));

function told(device: HeardDevice, now: number): SilentPhone {
  const minutes = minutesSince(device, now);
  const unsent = Math.max(0, (device.recorded ?? 0) - device.held);
  return { ...device, minutes, grade: gradeOf(minutes), missing: unsent + inGaps(device.gaps) };
}

/** Never heard sorts above any number of minutes; a difference of two infinities would be no number. */
const longest = (phone: SilentPhone): number => phone.minutes ?? Number.MAX_SAFE_INTEGER;
