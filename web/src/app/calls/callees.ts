import type { Duty } from "../../core/catalogue/words";
import { type CallRoute, routeOf } from "../../core/folds/call-tries";
import type { CalledContact } from "../../core/plan/newest-contacts";
import type { Contact, Item } from "../../core/plan/plan";
import { byId, isAffected } from "../../core/plan/plan-lookups";
import { isRef } from "../../core/record/entries";
import type { Findable } from "../../core/search/match";
import type { DirectoryPerson } from "../../sync/connection/api";
import { lastsHere } from "../customers/lasts-words";
import { isWaiting, type KnownCustomer, knownCustomer, knownCustomers, reportedName } from "../customers/proposals";
import { covering, hindranceOf, lines } from "../duties/staffing";
import { hindranceWords, inLineWords } from "../duties/stand-in-words";
import { areas, myDuties } from "../incident/situation";
import { directory, edition, me, nameOf } from "../record/store";
import { t } from "../words/i18n";
import { unnamed } from "../words/user-text";
import { areaNames, dutyWords, lasting, say } from "../words/words";

/** Somebody to reach: a contact of the plan or a person of the directory, with numbers first to last. */
export interface Callee extends Findable {
  readonly id: string;
  readonly about: string;
  /** What each number is: a hotline, a mobile, whose; "" where it needs no word. */
  readonly labels: readonly string[];
  /** Whose each number is and which of theirs, where the contact stands for whoever does a duty. */
  readonly owners?: readonly Owner[];
  /** Who does the duty that the contact stands for; "" where it stands for none, or nobody is known. */
  readonly who?: string;
  /** True where these are other numbers than in the edition by which the outage is run. */
  readonly renewed?: boolean;
  /** What to say to them: scripts of the plan, the likeliest first. */
  readonly scripts: readonly string[];
  /** Where a special customer is to be found. */
  readonly place?: string;
}

interface Owner {
  readonly person: string;
  readonly route: number;
}

/** A contact in words, with whoever does the duty that it stands for. */
export const calleeWords = ({ name, who }: Callee): string => [name, who].filter(Boolean).join(" ");

/** By which ways a callee is tried, in the order of the numbers. */
export const waysOf = ({ numbers, owners }: Callee): readonly CallRoute[] =>
  owners?.map(({ person, route }) => routeOf(person, route)) ?? numbers.map((_, index) => index);

const numberOf = (number: string | { readonly number: string }) =>
  typeof number === "string" ? number : number.number;

/** A person is told what the plan has the holders of their duties told. */
const scriptsOf = (duties: readonly string[]): readonly string[] =>
  (edition.value?.contacts ?? []).find(({ duty }) => duty !== null && duties.includes(duty))?.scripts ?? [];

export const personCallee = (person: DirectoryPerson): Callee => ({
  id: person.id,
  name: person.name,
  about: [dutyWords(person.duties), hindranceWords(hindranceOf.value(person))].filter(Boolean).join(" · "),
  numbers: person.numbers.map(numberOf),
  labels: person.numbers.map(() => ""),
  pinyin: person.pinyin,
  initials: person.initials,
  scripts: scriptsOf(person.duties),
});

/** The numbers of all others who come into question for a duty, whoever does it or stands in first. */
function numbersFor(duty: Duty) {
  const others = (lines.value.get(duty) ?? []).filter(({ person }) => person !== me.value?.person);
  return others.flatMap((asked) => {
    const found = byId(directory.value?.people ?? [], asked.person);
    return (found?.numbers ?? []).map((number, route) => ({ number: numberOf(number), route, asked }));
  });
}

/** True where it is oneself who is called by it: one does its duty, or stands in for who does. */
export const isMyDuty = ({ duty }: Contact): boolean =>
  duty !== null && [...myDuties.value, ...covering.value].includes(duty);

/** A contact of the plan; where it means the holders of a duty, their numbers come from the directory. */
export function contactCallee(contact: CalledContact): Callee {
  const { id, duty, pinyin, initials, scripts, renewed = false } = contact;
  const own = contact.routes.filter((route) => route.kind === "phone" && route.value);
  const named = { id, name: say(contact.name), pinyin, initials, scripts, renewed };
  const about = [say(contact.for), say(contact.hours)];
  if (duty === null || own.length > 0) {
    const [numbers, labels] = [own.map((route) => route.value ?? ""), own.map((route) => say(route.name))];
    return { ...named, about: about.filter(Boolean).join(" · "), numbers, labels };
  }
  const theirs = numbersFor(duty);
  const who = theirs[0] ? inLineWords(theirs[0].asked) : "";
  return {
    ...named,
    about: [who, ...about].filter(Boolean).join(" · "),
    numbers: theirs.map(({ number }) => number),
    labels: theirs.map(({ asked }) => inLineWords(asked)),
    owners: theirs.map(({ asked: { person }, route }) => ({ person, route })),
    who: theirs[0] ? nameOf(theirs[0].asked.person) : "",
  };
}

/** A special customer: what they need, where they are, how long their device lasts. */
export function customerCallee(customer: KnownCustomer): Callee {
  const { area, check_every: every } = customer;
  const place = [area === null ? "" : areaNames([area]), customer.place].filter(Boolean).join(" ");
  const told = [
    isWaiting(customer.id) ? t("customer-waits") : "",
    customer.need,
    place,
    lastsHere(customer),
    every === null ? "" : t("contacts-every", { span: lasting(every * 60_000) }),
  ];
  return {
    ...{ id: customer.id, name: customer.name, about: told.filter(Boolean).join(" · "), place },
    ...{ numbers: customer.numbers, labels: customer.numbers.map(() => "") },
    ...{ pinyin: "", initials: "", scripts: [] },
  };
}

/** True where it is dark, as far as anybody knows where they are. */
const isDark = ({ area }: KnownCustomer): boolean =>
  edition.value === null || area === null || isAffected(edition.value, area, areas.value);

/** As they are to be called: where it is dark, whose device ends first, then who is to be looked at most often. */
export const customersInOrder = (customers: readonly KnownCustomer[]): readonly KnownCustomer[] => {
  const last = Number.POSITIVE_INFINITY;
  // Two without a figure are alike: the difference of two infinities is no number.
  const by = (a: number | null, b: number | null) => (a ?? last) - (b ?? last) || 0;
  return customers.toSorted(
    (a, b) =>
      Number(isDark(b)) - Number(isDark(a)) ||
      by(a.battery_hours, b.battery_hours) ||
      by(a.check_every, b.check_every) ||
      a.id.localeCompare(b.id),
  );
};

/** The special customers whom a step asks to call, where it is dark: in the order in which they are to be called. */
export function customersFor({ customers }: Item): readonly Callee[] {
  const from = edition.value;
  if (!(from && customers)) return [];
  const meant = knownCustomers.value.filter(
    ({ area, battery_hours: hours }) =>
      (hours !== null) === (customers === "battery") && (area === null || isAffected(from, area, areas.value)),
  );
  return customersInOrder(meant).map(customerCallee);
}

/** A public number that needs no plan. */
export const publicNumber = (number: string, name: string): Callee => ({
  id: number,
  name,
  about: "",
  numbers: [number],
  labels: [""],
  pinyin: "",
  initials: "",
  scripts: [],
});

/** True for a special customer, whose name stays in the sealed directory, or in the private part of a report. */
export const isCustomer = (id: string): boolean => knownCustomer(id) !== null || isRef(id);

/** A contact, person or special customer by id, one found in the field by ref; null where nobody is known by it. */
export function calleeOf(id: string): Callee | null {
  const contact = byId(edition.value?.contacts ?? [], id);
  const person = directory.value?.people.find((each) => each.id === id);
  if (contact) return contactCallee(contact);
  if (person) return personCallee(person);
  const customer = knownCustomer(id);
  return customer && customerCallee(customer);
}

/** Whom a call was for: who is a special customer is not kept with it. */
export const calledName = ({ contact, name }: { readonly contact: string; readonly name: string }): string =>
  knownCustomer(contact)?.name ?? reportedName(contact) ?? name;

/** The same by id: of what neither plan nor directory knows, the id. */
export function contactWords(id: string): string {
  const callee = calleeOf(id);
  return callee ? calleeWords(callee) : unnamed(id);
}

/** Who stands behind a contact that nobody reaches. */
export function nextAfter(id: string): Callee | null {
  const next = byId(edition.value?.contacts ?? [], id)?.next;
  return next ? calleeOf(next) : null;
}

/** That one calls somebody, with the number once: the ambulance has it in its name. */
export const dialWords = (who: string, number: string): string =>
  t("call-number", { name: (who.endsWith(number) && who.slice(0, -number.length).trim()) || who, number });
