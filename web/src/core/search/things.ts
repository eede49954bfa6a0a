/** All that can be looked for with one field: people, special customers, and what the plan holds. */

import type { Edition, Text } from "../plan/plan";
import { areaPath, byId } from "../plan/plan-lookups";
import { BY_WORDS, type Findable, rankOf } from "./match";
import { placeForms } from "./places";

/** In the order in which equals are shown: whom to call, what to do and where, what to say, what to read. */
export const KINDS = [
  "customer",
  "person",
  "contact",
  "duty",
  "list",
  "screen",
  "item",
  "script",
  "answer",
  "guide",
  "term",
] as const;
export type ThingKind = (typeof KINDS)[number];

/** Something that can be found. `id` is that of its kind; an item's is its list's. */
export interface Thing extends Findable {
  readonly kind: ThingKind;
  readonly id: string;
  /** Of an item of a list: which one. */
  readonly item?: string;
  /** What is said of it under its name. */
  readonly about: string;
}

interface Someone extends Omit<Findable, "words"> {
  readonly id: string;
}

export interface SearchedPerson extends Someone {
  readonly duties: readonly string[];
}

export interface SearchedCustomer extends Someone {
  readonly area: string | null;
  readonly place: string;
  readonly need: string;
  readonly device: string;
  readonly agreed_help: string;
}

interface Searched {
  readonly edition: Edition | null;
  readonly people: readonly SearchedPerson[];
  readonly customers: readonly SearchedCustomer[];
  /** Where something is done: what it is called, by its address. */
  readonly screens?: readonly (readonly [address: string, name: string])[];
  /** A text of the plan in the reader's language. */
  readonly say: (text: Text | null | undefined) => string;
}

type Say = Searched["say"];

/** What has no name of its own that could be spelled. */
const UNSPELLED = { pinyin: "", initials: "", numbers: [] } as const;

/** Everything, each thing once. */
export function thingsOf({ edition, people, customers, screens = [], say }: Searched): readonly Thing[] {
  return [
    ...customers.map((each) => customerThing(each, edition, say)),
    ...people.map((each) => personThing(each, edition, say)),
    ...(edition ? planThings(edition, say) : []),
    ...screens.map(([id, name]): Thing => ({ ...UNSPELLED, kind: "screen", id, name, about: "" })),
  ];
}

function customerThing(customer: SearchedCustomer, edition: Edition | null, say: Say): Thing {
  const { id, name, pinyin, initials, numbers, area, place, need, device, agreed_help: help } = customer;
  const path = area === null || edition === null ? [] : areaPath(edition, area).map((each) => say(each.name));
  // "A 座 12 层" is one place, though building and floor are two names.
  const where = [...path, place].filter(Boolean);
  return {
    kind: "customer",
    ...{ id, name, pinyin, initials, numbers },
    about: [path.at(-1), place].filter(Boolean).join(" "),
    words: [need, device, help, ...where, where.join(" ")],
    places: placeForms(path, place),
  };
}

function personThing(person: SearchedPerson, edition: Edition | null, say: Say): Thing {
  const { id, name, pinyin, initials, numbers } = person;
  const duties = person.duties.map((duty) => say(edition && byId(edition.duties, duty)?.name) || duty);
  return { kind: "person", ...{ id, name, pinyin, initials, numbers }, about: duties.join(" "), words: duties };
}

function planThings(edition: Edition, say: Say): readonly Thing[] {
  const plain = (kind: ThingKind, id: string, name: string, about = "", words: readonly string[] = []): Thing => ({
    ...UNSPELLED,
    ...{ kind, id, name, about, words: [about, ...words].filter(Boolean) },
  });
  return [
    ...edition.contacts.map(({ id, name, for: why, routes, pinyin, initials }) => ({
      ...plain("contact", id, say(name), say(why)),
      ...{ pinyin, initials },
      numbers: routes.flatMap(({ kind, value }) => (kind === "phone" && value ? [value] : [])),
    })),
    ...edition.duties.map(({ id, name, purpose }) => plain("duty", id, say(name), say(purpose))),
    ...edition.lists.map(({ id, name, when, pinyin, initials }) => ({
      ...plain("list", id, say(name), say(when)),
      ...{ pinyin, initials },
    })),
    ...edition.lists.flatMap((list) =>
      list.pages.flatMap(({ items }) =>
        items.map(({ id, text, detail }) => ({
          ...plain("item", list.id, say(text)),
          // Not the list's name: who looks for a list wants it, not each of its steps.
          words: [say(detail)].filter(Boolean),
          about: say(list.name),
          item: id,
        })),
      ),
    ),
    ...edition.scripts.map(({ id, name, texts }) =>
      plain(
        "script",
        id,
        say(name),
        "",
        texts.map(({ text }) => say(text)),
      ),
    ),
    ...edition.answers.map(({ id, question, answer }) => plain("answer", id, say(question), say(answer))),
    ...edition.guides.map(({ id, name, paragraphs }) => plain("guide", id, say(name), "", paragraphs.map(say))),
    ...edition.glossary.map(({ id, term, meaning }) => plain("term", id, say(term), say(meaning))),
  ];
}

/** A thing that fits, and how well: 0 best. */
export interface Hit {
  readonly thing: Thing;
  readonly rank: number;
}

/** What fits of one kind, the best first. */
export interface KindOfHits {
  readonly kind: ThingKind;
  readonly hits: readonly Hit[];
}

/**
 * What fits, by kind. The kinds that the screen is about stand first, then people who may be in danger, then whichever
 * has the best hit.
 *
 * @param first kinds of the screen that asks
 */
export function searchThings(
  things: readonly Thing[],
  query: string,
  first: readonly ThingKind[] = [],
): readonly KindOfHits[] {
  const hits = things.flatMap((thing) => {
    const rank = rankOf(thing, query);
    return rank === null ? [] : [{ thing, rank }];
  });
  const kinds = KINDS.map((kind) => ({
    kind,
    hits: hits.filter(({ thing }) => thing.kind === kind).toSorted((a, b) => a.rank - b.rank),
  })).filter((each) => each.hits.length > 0);
  const behind = ({ kind }: KindOfHits) => (first.includes(kind) ? 0 : kind === "customer" ? 1 : 2);
  // A step has many words, and whoever looks for a list by another word for it wants that.
  const best = ({ kind, hits: [hit] }: KindOfHits) => Math.max(hit?.rank ?? 0, kind === "item" ? BY_WORDS : 0);
  return kinds.toSorted((a, b) => behind(a) - behind(b) || best(a) - best(b));
}
