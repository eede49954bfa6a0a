/** What a site has still to do before a plan is its own: the steps of setting up, each with what is left of it. */

import { DUTIES, type Duty } from "../../catalogue/words";
import { CUSTOMER_GAPS, type CustomerGap } from "../../readings/gaps";
import { fieldOf, isList, isThing, type Json, type PlanForm, planThings } from "./plan-form";

export const SET_UP_STEPS = [
  ...(["profile", "site", "areas", "assets", "services", "contacts"] as const),
  ...(["figures", "people", "publish", "lists", "customers", "phones"] as const),
] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

/** Without these nothing is this site's own: they are not put off. */
const NEVER_LATER: ReadonlySet<SetUpStep> = new Set(["profile", "site", "figures", "publish"]);

export const SITE_FACTS = ["name", "hotline", "hotline_mobile", "address", "account"] as const;

/** What is only counted. */
type Counted = "errors" | "unsigned" | "no_phone" | "unrehearsed" | "undecided";

/** One thing that is left: which, how many or of whom, where that says more. */
export type Left =
  | {
      readonly what:
        | "no_draft"
        | "no_areas"
        | "no_assets"
        | "no_customers"
        | "own_areas_first"
        | "unpublished"
        | "publish_first"
        | "no_phones"
        | "still_example";
    }
  | { readonly what: "fact"; readonly fact: (typeof SITE_FACTS)[number] }
  | { readonly what: "no_number"; readonly contacts: readonly Json[] }
  | { readonly what: "no_holder" | "no_deputy"; readonly duties: readonly Duty[] }
  | { readonly what: "customers_lack"; readonly gaps: readonly { readonly gap: CustomerGap; readonly n: number }[] }
  | {
      readonly what: "unreachable" | "earlier_first" | Counted;
      readonly n: number;
    };

export interface StepState {
  readonly step: SetUpStep;
  readonly state: "done" | "left" | "later";
  readonly left: readonly Left[];
  readonly canWait: boolean;
}

export interface StaffMember {
  readonly id: string;
  readonly duties: readonly string[];
  readonly deputy_of: readonly string[];
  readonly numbers: readonly unknown[];
}

/** All that the steps are judged by, of the draft, the directory, the phones and the record. */
export interface SetUpFacts {
  /** Null: there is no draft. */
  readonly draft: PlanForm | null;
  /** How many errors stop it from being published. */
  readonly errors: number;
  /** How many figures the plan goes by and nobody has decided. */
  readonly undecided: number;
  /** Whether the edition in force is the site's own. */
  readonly own: boolean;
  /** Whether the draft says more than that edition. */
  readonly changed: boolean;
  readonly later: readonly string[];
  readonly people: readonly StaffMember[];
  /** What is missing of each special customer. */
  readonly customers: readonly (readonly CustomerGap[])[];
  /** Lists with hazards of the edition in force that nobody has signed off as they stand. */
  readonly unsigned: number;
  /** Phones that are enrolled, people who have none, and phones that were never tried without a network. */
  readonly phones: number;
  readonly withoutPhone: number;
  readonly unrehearsed: number;
}

const says = (value: Json | undefined): boolean =>
  typeof value === "string" ? value.trim() !== "" : isThing(value) && Object.values(value).some(says);

const PUBLIC_KINDS: ReadonlySet<Json | undefined> = new Set(
  ["utility", "fire", "medical", "police", "gas", "water", "telecom", "government"], //
);
export const isPublic = (contact: Json): boolean => PUBLIC_KINDS.has(fieldOf(contact, "kind"));

/** True where somebody could be called and nobody has said by which number. */
export function lacksNumber(contact: Json): boolean {
  const routes = fieldOf(contact, "routes");
  const dialled = (isList(routes) ? routes : []).filter((route) => {
    const kind = fieldOf(route, "kind");
    return kind === "phone" || kind === "sms";
  });
  return dialled.length > 0 && !dialled.some((route) => says(fieldOf(route, "value")));
}

function numbersLeft(draft: PlanForm, ofThese: (contact: Json) => boolean): readonly Left[] {
  const contacts = planThings(draft, "contacts").filter((each) => ofThese(each) && lacksNumber(each));
  return contacts.length > 0 ? [{ what: "no_number", contacts }] : [];
}

const inUse = (draft: PlanForm, part: string): readonly Json[] =>
  planThings(draft, part).filter((thing) => fieldOf(thing, "retired") !== true);

function peopleLeft(people: readonly StaffMember[]): readonly Left[] {
  const holders = (duty: Duty) => people.filter(({ duties }) => duties.includes(duty));
  const standsIn = (duty: Duty) => {
    const held = holders(duty);
    return held.length > 1 || people.some(({ deputy_of }) => held.some(({ id }) => deputy_of.includes(id)));
  };
  const [vacant, held] = [
    DUTIES.filter((duty) => holders(duty).length === 0),
    DUTIES.filter((duty) => holders(duty).length > 0),
  ];
  const alone = held.filter((duty) => !standsIn(duty));
  const silent = people.filter(({ numbers }) => numbers.length === 0).length;
  return [
    ...(vacant.length > 0 ? [{ what: "no_holder", duties: vacant } as const] : []),
    ...(alone.length > 0 ? [{ what: "no_deputy", duties: alone } as const] : []),
    ...(silent > 0 ? [{ what: "unreachable", n: silent } as const] : []),
  ];
}

const count = (what: "earlier_first" | Counted, n: number): readonly Left[] => (n > 0 ? [{ what, n }] : []);

function phonesLeft({ phones, withoutPhone, unrehearsed }: SetUpFacts): readonly Left[] {
  if (phones === 0) return [{ what: "no_phones" }];
  return [...count("no_phone", withoutPhone), ...count("unrehearsed", unrehearsed)];
}

const NO_DRAFT: readonly Left[] = [{ what: "no_draft" }];

/** The steps that fill the draft itself. */
const DRAFT_STEPS = SET_UP_STEPS.slice(0, SET_UP_STEPS.indexOf("people"));

/**
 * Those of them that are neither done nor put off, while most of what is wrong goes with them: in a draft that was just
 * begun. Beside an edition of its own that is a draft whose site has no name yet; of any other each error counts.
 */
export function draftStepsLeft(facts: SetUpFacts): readonly StepState[] {
  if (facts.own && says(fieldOf(fieldOf(facts.draft ?? {}, "site"), "name"))) return [];
  return DRAFT_STEPS.map((step) => stateOf(step, facts)).filter(({ state }) => state === "left");
}

function publishLeft(facts: SetUpFacts): readonly Left[] {
  const { draft, errors, own, changed } = facts;
  if (own && !changed) return [];
  if (draft === null) return NO_DRAFT;
  // Whoever began from the example has its made-up facts in the draft.
  if (fieldOf(fieldOf(draft, "site"), "example") === true) return [{ what: "still_example" }];
  if (errors === 0) return [{ what: "unpublished" }];
  const earlier = draftStepsLeft(facts);
  return earlier.length > 0 ? count("earlier_first", earlier.length) : count("errors", errors);
}

function customersLeft({ customers, own }: SetUpFacts): readonly Left[] {
  // They are at places of the plan in force: the example has only its own.
  if (customers.length === 0) return [{ what: own ? "no_customers" : "own_areas_first" }];
  const gaps = CUSTOMER_GAPS.map((gap) => ({ gap, n: customers.filter((each) => each.includes(gap)).length }));
  const lack = gaps.filter(({ n }) => n > 0);
  return lack.length > 0 ? [{ what: "customers_lack", gaps: lack }] : [];
}

/** What is left of what stands in the draft. */
function draftLeft(step: SetUpStep, draft: PlanForm): readonly Left[] {
  if (step === "site") {
    return SITE_FACTS.filter((fact) => !says(fieldOf(fieldOf(draft, "site"), fact))).map(
      (fact) => ({ what: "fact", fact }) as const,
    );
  }
  if (step === "areas") return inUse(draft, "areas").length > 1 ? [] : [{ what: "no_areas" }];
  if (step === "assets") return inUse(draft, "assets").length > 0 ? [] : [{ what: "no_assets" }];
  if (step === "services") return numbersLeft(draft, isPublic);
  return step === "contacts" ? numbersLeft(draft, (contact) => !isPublic(contact)) : [];
}

function leftOf(step: SetUpStep, facts: SetUpFacts): readonly Left[] {
  const { draft, people, own, unsigned, undecided } = facts;
  if (step === "people") return peopleLeft(people);
  if (step === "customers") return customersLeft(facts);
  if (step === "lists") return own ? count("unsigned", unsigned) : [{ what: "publish_first" }];
  if (step === "phones") return phonesLeft(facts);
  if (step === "publish") return publishLeft(facts);
  if (draft === null) return NO_DRAFT;
  return step === "figures" ? count("undecided", undecided) : draftLeft(step, draft);
}

function stateOf(step: SetUpStep, facts: SetUpFacts): StepState {
  const left = leftOf(step, facts);
  const canWait = !NEVER_LATER.has(step);
  const later = canWait && facts.later.includes(step);
  return { step, state: left.length === 0 ? "done" : later ? "later" : "left", left, canWait };
}

/** Every step in the order in which one takes them: done, left, or put off. */
export const setUpSteps = (facts: SetUpFacts): readonly StepState[] => SET_UP_STEPS.map((step) => stateOf(step, facts));
