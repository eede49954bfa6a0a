/** Counts the entries of the journal that name a person or special customer, by kind. */

import { displayTime, type Entry } from "../record/entries";
import { among } from "../record/fields";
import { isObject } from "../record/json";
import { ENTRY_KINDS } from "../timeline/entry-kinds";

/** What a course of events is made of, customers, what was read; changes of a customer, and all else that is access. */
export const MENTION_KINDS = [...ENTRY_KINDS, "customer", "change", "guide", "duty_card", "access"] as const;

export interface Mentions {
  readonly kind: (typeof MENTION_KINDS)[number];
  readonly count: number;
  /** µs. */
  readonly first: number;
  readonly last: number;
}

/** By kind, the most frequent first. `refs`: reports by which they became known. */
export function mentionsOf(
  entries: readonly Entry[],
  id: string,
  refs: ReadonlySet<string> = new Set(),
): readonly Mentions[] {
  const found = new Map<string, Mentions>();
  for (const entry of entries) {
    const { action } = entry;
    if (!(action && (action.actor === id || refs.has(entry.ref) || holds(action.body, id)))) continue;
    const kind = kindOf(action.type);
    const [at, before] = [displayTime(entry), found.get(kind)];
    const { count, first, last } = before ?? { count: 0, first: at, last: at };
    found.set(kind, {
      ...{ kind, count: count + 1 },
      ...{ first: Math.min(first, at), last: Math.max(last, at) },
    });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** To change what is kept of somebody is not to look after them. */
const kindOf = (type: string): Mentions["kind"] =>
  type === "customer.changed" ? "change" : (among(MENTION_KINDS, type.split(".")[0]) ?? "access");

/** Whether any value in a body is this id. */
function holds(value: unknown, id: string): boolean {
  if (value === id) return true;
  if (Array.isArray(value)) return value.some((each) => holds(each, id));
  return isObject(value) && Object.values(value).some((each) => holds(each, id));
}
