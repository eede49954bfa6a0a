/** What two editions say otherwise of one thing: step by step of a list, field by field of all else. */

import { groupedBy } from "../../grouping";
import { fieldOf, isList, isThing, type Json, type PlanPath, valueAt } from "../draft/plan-form";
import type { Text } from "../plan";
import { comparePlans, type DifferenceKind, type FieldDifference } from "./compare-plans";

/** One place of the thing. */
export interface PlaceNews {
  /** Place of a list's step, from 1; of one that was removed, where it stood. Null: it is no step. */
  readonly step: number | null;
  /** What of the step or the thing; null: all of the step. */
  readonly field: string | null;
  readonly what: DifferenceKind;
  /** Words, a number, or null where it is nothing that one reads. */
  readonly before: Text | string | null;
  readonly after: Text | string | null;
}

/** An edition derives them from the rest. */
const DERIVED: ReadonlySet<unknown> = new Set(["pinyin", "initials", "blanks", "seconds"]);
const LANGUAGE = /^[a-z]{2}(-[A-Z][a-z]{3})?$/u;
/** Fields of one language that are read as they stand. */
const PLAIN: ReadonlySet<unknown> = new Set(["value"]);

const isText = (value: Json | undefined): boolean =>
  isThing(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => LANGUAGE.test(key));

/** What one reads of a value that is no text by language. */
function plainWords(value: Json | undefined, field: string | null): string | null {
  return (typeof value === "string" || typeof value === "number") && PLAIN.has(field) ? String(value) : null;
}

function words(value: Json | undefined, field: string | null): Text | string | null {
  if (isText(value)) return value as unknown as Text;
  const title = ["text", "name", "value"].map((name) => fieldOf(value, name)).find(isText);
  return title === undefined ? plainWords(value, field) : (title as unknown as Text);
}

/** Place of the step that a path leads to or into, from 1; null: it leads to none. */
function stepAt(thing: Json | undefined, path: PlanPath): number | null {
  const [pages, page, items, item] = path;
  if (pages !== "pages" || items !== "items" || typeof page !== "number" || typeof item !== "number") return null;
  const all = fieldOf(thing, "pages");
  const before = (isList(all) ? all.slice(0, page) : []).map((each) => fieldOf(each, "items"));
  return before.reduce((sum: number, each) => sum + (isList(each) ? each.length : 0), item + 1);
}

const STEP_DEPTH = 4;
const fieldIn = (path: PlanPath): string | null => {
  const named = path.filter((step) => typeof step === "string");
  const last = named.at(-1) ?? null;
  // A route's number is known as that, a figure by what it is for.
  return last === "value" && path[0] !== "routes" ? (named.at(-2) ?? last) : last;
};

function placeNews(was: Json, is: Json, { path, what, before, after }: FieldDifference): PlaceNews | null {
  if (DERIVED.has(path[0])) return null;
  const step = stepAt(what === "removed" ? was : is, path);
  const within = step === null ? path : path.slice(STEP_DEPTH);
  const field = within.length === 0 ? null : step === null ? fieldIn(path) : fieldIn(within);
  const last = path.at(-1) === "value" ? "value" : field;
  return { step, field, what, before: words(before, last), after: words(after, last) };
}

/** Languages of one text are one place. */
function joined(all: readonly FieldDifference[], is: Json, was: Json): readonly FieldDifference[] {
  const found = new Map<string, FieldDifference>();
  for (const each of all) {
    const language = each.path.at(-1);
    const way = each.path.slice(0, -1);
    const isWord = typeof language === "string" && (isText(valueAt(is, way)) || isText(valueAt(was, way)));
    const path = isWord ? way : each.path;
    const key = `${each.what === "removed" && !isWord} ${path.join(".")}`;
    const known = found.get(key);
    const put = (old: Json | undefined, value: Json | undefined): Json | undefined =>
      isWord && value !== undefined ? { ...(isThing(old) ? old : {}), [language]: value } : isWord ? old : value;
    found.set(key, {
      path,
      what: isWord ? "changed" : each.what,
      before: put(known?.before, each.before),
      after: put(known?.after, each.after),
    });
  }
  return [...found.values()];
}

/** Everything that is otherwise, in the thing's own order. `part` as in an edition. */
export function thingNews(part: string, was: object, is: object): readonly PlaceNews[] {
  const [before, after] = [was as unknown as Json, is as unknown as Json];
  const [found] = comparePlans({ [part]: [before] }, { [part]: [after] });
  return joined(found?.fields ?? [], after, before).flatMap((each) => placeNews(before, after, each) ?? []);
}

/** How many steps were added, changed, moved, removed. */
export function stepCounts(news: readonly PlaceNews[]): ReadonlyMap<DifferenceKind, number> {
  const kinds = new Map<number | string, DifferenceKind>();
  for (const { step, field, what } of news) {
    if (step === null) continue;
    const key = what === "removed" && field === null ? `gone ${step}` : step;
    if (!kinds.has(key) || field === null) kinds.set(key, field === null ? what : "changed");
  }
  return new Map([...groupedBy(kinds.values(), (kind) => kind)].map(([kind, those]) => [kind, those.length]));
}
