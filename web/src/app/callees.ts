import type { Contact } from "../core/plan";
import { byId } from "../core/plan-lookups";
import type { Findable } from "../core/search";
import type { DirectoryPerson } from "../sync/api";
import { t } from "./i18n";
import { directory, edition } from "./store";
import { say } from "./words";

/** Somebody to reach: a contact of the plan or a person of the directory, with numbers first to last. */
export interface Callee extends Findable {
  readonly id: string;
  readonly about: string;
  /** What each number is: a hotline, a mobile, whose; "" where it needs no word. */
  readonly labels: readonly string[];
  /** What to say to them: scripts of the plan, the likeliest first. */
  readonly scripts: readonly string[];
}

const numberOf = (number: string | { readonly number: string }) =>
  typeof number === "string" ? number : number.number;

/** A person is told what the plan has the holders of their duties told. */
const scriptsOf = (duties: readonly string[]): readonly string[] =>
  (edition.value?.contacts ?? []).find(({ duty }) => duty !== null && duties.includes(duty))?.scripts ?? [];

export const personCallee = (person: DirectoryPerson): Callee => ({
  id: person.id,
  name: person.name,
  about: person.duties.map((duty) => t(`duty-${duty}`)).join(t("shell-joiner")),
  numbers: person.numbers.map(numberOf),
  labels: person.numbers.map(() => ""),
  pinyin: person.pinyin,
  initials: person.initials,
  scripts: scriptsOf(person.duties),
});

/** A contact of the plan; where it means the holders of a duty, their numbers come from the directory. */
export function contactCallee(contact: Contact): Callee {
  const own = contact.routes.filter((route) => route.kind === "phone" && route.value);
  const people = (directory.value?.people ?? []).filter((each) => contact.duty && each.duties.includes(contact.duty));
  const theirs = people.flatMap(({ name, numbers }) => numbers.map((number) => ({ name, number: numberOf(number) })));
  return {
    id: contact.id,
    name: say(contact.name),
    about: [say(contact.for), say(contact.hours)].filter(Boolean).join(" · "),
    numbers: own.length > 0 ? own.map((route) => route.value ?? "") : theirs.map(({ number }) => number),
    labels: own.length > 0 ? own.map((route) => say(route.name)) : theirs.map(({ name }) => name),
    pinyin: contact.pinyin,
    initials: contact.initials,
    scripts: contact.scripts,
  };
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

/** A contact or person by id; null where neither plan nor directory knows it. */
export function calleeOf(id: string): Callee | null {
  const contact = byId(edition.value?.contacts ?? [], id);
  const person = directory.value?.people.find((each) => each.id === id);
  return contact ? contactCallee(contact) : person ? personCallee(person) : null;
}

/** Who stands behind a contact that nobody reaches. */
export function nextAfter(id: string): Callee | null {
  const next = byId(edition.value?.contacts ?? [], id)?.next;
  return next ? calleeOf(next) : null;
}
