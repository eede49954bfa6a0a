import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CUSTOMER_GAPS,
  customerGaps,
  PERSON_GAPS,
  personGaps,
  type StaffFacts,
} from "../../../../web/src/core/readings/gaps";

const DAY = 86_400_000_000;
const NOW = 1_790_000_000_000_000;

const STAFF: StaffFacts = {
  stoodFor: new Set(["p1"]),
  phones: new Map([["p1", NOW - DAY]]),
  hasReadCard: () => true,
  now: NOW,
};
const PERSON = { id: "p1", numbers: ["13800138000"], duties: ["leader"] };

describe("of a person", () => {
  it("nothing is missing who has number, deputy, phone and has read the card", () => {
    expect(personGaps(PERSON, STAFF)).toEqual([]);
  });

  it("each thing is named, the gravest first", () => {
    const staff = { ...STAFF, stoodFor: new Set<string>(), phones: new Map(), hasReadCard: () => false };
    expect(personGaps({ ...PERSON, numbers: [] }, staff)).toEqual([
      "no_number",
      "no_deputy",
      "no_phone",
      "card_not_read",
    ]);
  });

  it("a phone is silent after a week, not on its last day", () => {
    const heard = (ago: number) => ({ ...STAFF, phones: new Map([["p1", NOW - ago]]) });
    expect(personGaps(PERSON, heard(7 * DAY))).toEqual([]);
    expect(personGaps(PERSON, heard(7 * DAY + 1))).toEqual(["phone_silent"]);
  });

  it("a phone is not missed before anybody has said who has one", () => {
    expect(personGaps(PERSON, { ...STAFF, phones: null })).toEqual([]);
  });

  it("who holds no duty needs neither deputy nor card nor phone", () => {
    const staff = { ...STAFF, stoodFor: new Set<string>(), phones: new Map(), hasReadCard: () => false };
    expect(personGaps({ ...PERSON, duties: [] }, staff)).toEqual([]);
  });

  it("one card of two that was not read is missing", () => {
    const staff = { ...STAFF, hasReadCard: (_: string, duty: string) => duty === "leader" };
    expect(personGaps({ ...PERSON, duties: ["leader", "safety"] }, staff)).toEqual(["card_not_read"]);
  });
});

const CUSTOMER = {
  numbers: ["0755 2600 0001"],
  area: "tower-a",
  helper: "p1",
  consent_basis: "consent",
  consent_at: "2026-01-05",
  reviewed_on: null,
  ends_on: null,
};
const TODAY = "2026-11-27";

describe("of a special customer", () => {
  it("nothing is missing of whom all is known", () => {
    expect(customerGaps(CUSTOMER, TODAY)).toEqual([]);
  });

  it("each thing is named, the gravest first", () => {
    const bare = { ...CUSTOMER, numbers: [], area: null, helper: null, consent_basis: null, consent_at: null };
    expect(customerGaps({ ...bare, ends_on: "2026-11-26" }, TODAY)).toEqual(CUSTOMER_GAPS);
  });

  it("a review is overdue the day after a year has passed", () => {
    const entered = (day: string) =>
      customerGaps({ ...CUSTOMER, consent_at: null, reviewed_on: null, created_at: Date.parse(day) * 1000 }, TODAY);
    expect(entered("2026-11-26")).toEqual([]);
    expect(entered("2025-11-01")).toEqual(["review_overdue"]);
    const reviewed = (day: string) => customerGaps({ ...CUSTOMER, consent_at: null, reviewed_on: day }, TODAY);
    expect(reviewed("2025-11-27")).toEqual([]);
    expect(reviewed("2025-11-26")).toEqual(["review_overdue"]);
  });

  it("entering them counts only where neither review nor consent is noted", () => {
    const old = { ...CUSTOMER, created_at: Date.parse("2026-11-20") * 1000 };
    expect(customerGaps({ ...old, consent_at: "2023-01-01", reviewed_on: "2023-01-01" }, TODAY)).toEqual([
      "review_overdue",
    ]);
    expect(customerGaps({ ...old, consent_at: null, reviewed_on: null }, TODAY)).toEqual([]);
  });

  it("the later of consent and review counts", () => {
    expect(customerGaps({ ...CUSTOMER, consent_at: "2020-01-01", reviewed_on: "2026-11-01" }, TODAY)).toEqual([]);
    expect(customerGaps({ ...CUSTOMER, consent_at: "2026-11-01", reviewed_on: "2020-01-01" }, TODAY)).toEqual([]);
  });

  it("the last day has not passed before it is over", () => {
    expect(customerGaps({ ...CUSTOMER, ends_on: TODAY }, TODAY)).toEqual([]);
    expect(customerGaps({ ...CUSTOMER, ends_on: "2026-11-26" }, TODAY)).toEqual(["end_passed"]);
  });

  it("a review on a leap day is overdue a year later from March on", () => {
    const leap = { ...CUSTOMER, consent_at: null, reviewed_on: "2024-02-29" };
    expect(customerGaps(leap, "2025-02-28")).toEqual([]);
    expect(customerGaps(leap, "2025-03-01")).toEqual(["review_overdue"]);
  });
});

const days = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const persons = {
  numbers: fc.array(fc.string()),
  duties: fc.array(fc.string()),
  heard: fc.option(fc.integer({ min: 0, max: NOW })),
  read: fc.boolean(),
};

describe("of whomever", () => {
  it("a gap is named once and in its order, and one number or deputy more never adds one", () => {
    fc.assert(
      fc.property(fc.record(persons), ({ numbers, duties, heard, read }) => {
        const phones = new Map(heard === null ? [] : [["p1", heard]]);
        const staff = { ...STAFF, stoodFor: new Set<string>(), phones, hasReadCard: () => read };
        const gaps = personGaps({ id: "p1", numbers, duties }, staff);
        expect(gaps).toEqual(PERSON_GAPS.filter((gap) => gaps.includes(gap)));
        const stood = { ...staff, stoodFor: new Set(["p1"]) };
        const better = personGaps({ id: "p1", numbers: [...numbers, "1"], duties }, stood);
        expect(better).toEqual(gaps.filter((gap) => gap !== "no_number" && gap !== "no_deputy"));
      }),
    );
  });

  it("what is overdue today is overdue on every later day", () => {
    fc.assert(
      fc.property(fc.option(days), fc.option(days), days, days, (reviewed_on, consent_at, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const customer = { ...CUSTOMER, reviewed_on, consent_at };
        const overdue = (today: string) => customerGaps(customer, today).includes("review_overdue");
        expect(overdue(late) || !overdue(early)).toBe(true);
      }),
    );
  });
});
