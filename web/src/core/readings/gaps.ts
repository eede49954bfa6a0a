/** What is missing of a person or of a special customer, the gravest first. Moments are µs, days YYYY-MM-DD. */

const DAY_US = 86_400_000_000;
/** Between outages phones sleep: one that nobody has opened for a week may not work on the day. */
const SILENT_US = 7 * DAY_US;

export const PERSON_GAPS = ["no_number", "no_deputy", "no_phone", "phone_silent", "card_not_read"] as const;
export type PersonGap = (typeof PERSON_GAPS)[number];

interface PersonKnown {
  readonly id: string;
  readonly numbers: readonly string[];
  readonly duties: readonly string[];
}

export interface StaffFacts {
  /** Ids of those for whom somebody stands in who works here. */
  readonly stoodFor: ReadonlySet<string>;
  /** When a phone of theirs was last heard, by person; null where nobody has said so yet. */
  readonly phones: ReadonlyMap<string, number> | null;
  readonly hasReadCard: (person: string, duty: string) => boolean;
  readonly now: number;
}

/** Only who holds a duty needs a deputy, a phone and the card. */
export function personGaps({ id, numbers, duties }: PersonKnown, staff: StaffFacts): readonly PersonGap[] {
  const serves = duties.length > 0;
  const heard = staff.phones?.get(id);
  const found: Readonly<Record<PersonGap, boolean>> = {
    no_number: numbers.length === 0,
    no_deputy: serves && !staff.stoodFor.has(id),
    no_phone: serves && staff.phones !== null && heard === undefined,
    phone_silent: heard !== undefined && staff.now - heard > SILENT_US,
    card_not_read: !duties.every((duty) => staff.hasReadCard(id, duty)),
  };
  return PERSON_GAPS.filter((gap) => found[gap]);
}

export const CUSTOMER_GAPS = [
  "end_passed",
  "no_number",
  "no_area",
  "no_helper",
  "no_consent",
  "review_overdue",
] as const;
export type CustomerGap = (typeof CUSTOMER_GAPS)[number];

interface CustomerKnown {
  readonly numbers: readonly string[];
  readonly area: string | null;
  readonly helper: string | null;
  readonly consent_basis: string | null;
  readonly consent_at: string | null;
  readonly reviewed_on: string | null;
  readonly ends_on: string | null;
  /** When they were entered; 0 or absent where nobody noted it. */
  readonly created_at?: number;
}

/** The same day a year later. */
const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** By world time: of a year, the hours between the zones do not matter. */
const dayOf = (us: number): string => new Date(us / 1000).toISOString().slice(0, "YYYY-MM-DD".length);

/**
 * Nobody has gone through it within twelve months; their consent was going through it too. Where neither day is noted,
 * entering them was.
 */
function isOverdue({ reviewed_on, consent_at, created_at = 0 }: CustomerKnown, today: string): boolean {
  const noted = [reviewed_on, consent_at].filter((day) => day !== null);
  return !(noted.length > 0 ? noted : [dayOf(created_at)]).some((day) => yearAfter(day) >= today);
}

/** `today` by the site's clock; `ends_on` is the last day. */
export function customerGaps(customer: CustomerKnown, today: string): readonly CustomerGap[] {
  const found: Readonly<Record<CustomerGap, boolean>> = {
    end_passed: customer.ends_on !== null && customer.ends_on < today,
    no_number: customer.numbers.length === 0,
    no_area: customer.area === null,
    no_helper: customer.helper === null,
    no_consent: customer.consent_basis === null,
    review_overdue: isOverdue(customer, today),
  };
  return CUSTOMER_GAPS.filter((gap) => found[gap]);
}
