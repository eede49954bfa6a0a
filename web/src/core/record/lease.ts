/** How long a phone that does not hear the server may keep what it read of people. Times in ms. */

const HOUR_MS = 3_600_000;
/** Special customers, and the private parts of entries. */
export const CUSTOMERS_MS = 3 * 24 * HOUR_MS;
/** The staff's numbers. */
export const NUMBERS_MS = 30 * 24 * HOUR_MS;
/** From here on the end is told beforehand. */
export const WARN_MS = 12 * HOUR_MS;

/** Since when the directory stands, by each clock that will tell how long ago that was. */
export interface Lease {
  /** The phone's clock, corrected, when the server last gave or confirmed it. */
  readonly at: number;
  /** The newest time of the server's that was known then. */
  readonly newest: number;
  /** What had gone by when it was last noted. */
  readonly spent: number;
}

/** What the clocks say now. */
export interface LeaseReadings {
  /** The phone's clock, corrected. */
  readonly now: number;
  /** The newest `received_at` among the entries here; 0 without any. */
  readonly newest: number;
  /** The monotonic clock since `spent` was noted. */
  readonly ran: number;
}

export const begunLease = ({ now, newest }: LeaseReadings): Lease => ({
  at: now,
  newest: Math.max(now, newest),
  spent: 0,
});

/** What has gone by: the most that any clock tells, each compared with itself. So one that is set back extends nothing. */
export const spentOf = ({ at, newest, spent }: Lease, clocks: LeaseReadings): number =>
  Math.max(spent + clocks.ran, clocks.now - at, clocks.newest - newest);

/** What may be kept after so long: 0 all, 1 no special customers and private parts, 2 no numbers of the staff either. */
export type Ended = 0 | 1 | 2;

export const endedAfter = (spent: number): Ended => (spent < CUSTOMERS_MS ? 0 : spent < NUMBERS_MS ? 1 : 2);

/** What is left of a directory. The same object where nothing is to go. */
export function leftOf<Of extends { readonly people: readonly object[]; readonly customers: readonly unknown[] }>(
  directory: Of,
  ended: Ended,
): Of {
  if (ended === 0) return directory;
  const people = ended === 1 ? directory.people : directory.people.map((person) => ({ ...person, numbers: [] }));
  return { ...directory, people, customers: [] };
}

/** A lease as a phone keeps it. */
export interface KeptLease extends Lease {
  /** What has been deleted. */
  readonly ended: Ended;
  /** Whether there were special customers to delete. */
  readonly customers: boolean;
}
