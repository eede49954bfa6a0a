/** Phones that have not been heard, or that hold more than has arrived here. Times in milliseconds. */

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

/** Numbers between the lowest and the highest that are missing, as runs. What is below was not asked for. */
export function gapsIn(numbers: ReadonlySet<number>): [number, number][] {
  const gaps: [number, number][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const n of [...numbers].sort((a, b) => a - b)) {
    if (n > last + 1) gaps.push([last + 1, n - 1]);
    last = n;
  }
  return gaps;
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
