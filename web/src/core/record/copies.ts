/** Actions recorded again on another logbook (`copied_from`): each counts once, whichever of its copies are here. */

import { changeOf } from "../list-changes";
import { changedAction, type Entry, heardAt } from "./entries";
import { effective } from "./fields";

/** What is folded and shown: entries in display order, and by the ref of each copy left out the ref that counts. */
export interface Counted {
  readonly entries: readonly Entry[];
  readonly aliases: ReadonlyMap<string, string>;
}

const sourceOf = ({ action }: Entry) => action?.copiedFrom ?? null;

/** What an entry says under a ref. A copy says what its original said, so that a liar hides nothing but its own. */
const keyOf = (entry: Entry, ref = sourceOf(entry)) => {
  const { type, actor, at, drill } = entry.action ?? {};
  return JSON.stringify([ref, type, actor, at, drill]);
};

interface Held extends Counted {
  readonly seen: readonly Entry[];
  /** By ref of what counts, when the server first had any copy of it, µs. */
  readonly heard: ReadonlyMap<string, number>;
  /** What copies name, here or not. */
  readonly named: ReadonlySet<string | null>;
}

/**
 * Leaves out copies and lets what answers them answer what counts. Pass entries in display order, a new list when
 * anything changed, with the same objects for what did not.
 */
export function createCounting(): (entries: readonly Entry[]) => Counted {
  let held: Held = { seen: [], named: new Set(), heard: new Map(), entries: [], aliases: new Map() };
  return (entries) => {
    if (entries !== held.seen) held = counted(held, entries);
    return held;
  };
}

function counted(held: Held, seen: readonly Entry[]): Held {
  const { at, gone, come } = changeOf(held.seen, seen);
  const concerns = (entry: Entry) => sourceOf(entry) !== null || held.named.has(entry.ref);
  const anew = gone.some(concerns) || come.some(concerns);
  const copies = anew ? seen.filter((entry) => sourceOf(entry) !== null) : [];
  const named = anew ? new Set(copies.map(sourceOf)) : held.named;
  const aliases = anew ? aliasesOf(copies, leadsOf(seen, copies, named)) : held.aliases;
  const heard = anew ? firstHeard(copies, aliases) : held.heard;
  if (aliases.size === 0) return { seen, named, heard, aliases, entries: seen };
  const counts = ({ ref }: Entry) => !aliases.has(ref);
  const count = (entries: readonly Entry[]) =>
    entries.filter(counts).map((entry) => answering(known(entry, heard), aliases));
  if (anew) return { seen, named, heard, aliases, entries: count(seen) };
  const kept = held.entries.length - held.seen.slice(at).filter(counts).length;
  return { seen, named, heard, aliases, entries: held.entries.slice(0, kept).concat(count(seen.slice(at))) };
}

/** By what copies say under the ref that they name: the original; where it is not here, the first of the copies. */
function leadsOf(entries: readonly Entry[], copies: readonly Entry[], named: Held["named"]): Map<string, Entry> {
  const leads = new Map<string, Entry>();
  for (const copy of copies.toReversed()) if (effective(copy)) leads.set(keyOf(copy), copy);
  for (const entry of entries) if (named.has(entry.ref) && effective(entry)) leads.set(keyOf(entry, entry.ref), entry);
  return leads;
}

/** A copy of a copy is followed to the end. Where that is a ring, those in it and those that lead there all count. */
function aliasesOf(copies: readonly Entry[], leads: ReadonlyMap<string, Entry>): ReadonlyMap<string, string> {
  const next = (entry: Entry) => leads.get(keyOf(entry)) ?? entry;
  const ends = new Map<Entry, Entry | null>();
  const aliases = new Map<string, string>();
  for (const copy of copies) {
    const way = new Set<Entry>();
    let at = copy;
    while (!(way.has(at) || ends.has(at))) {
      way.add(at);
      at = next(at);
    }
    let end = ends.get(at);
    if (end === undefined) end = next(at) === at ? at : null;
    for (const each of way) ends.set(each, end);
    if (end && end !== copy) aliases.set(copy.ref, end.ref);
  }
  return aliases;
}

function firstHeard(copies: readonly Entry[], aliases: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const heard = new Map<string, number>();
  for (const copy of copies) {
    const ref = aliases.get(copy.ref);
    const at = heardAt(copy);
    if (ref !== undefined && at < (heard.get(ref) ?? Number.POSITIVE_INFINITY)) heard.set(ref, at);
  }
  return heard;
}

/** What counts is known as soon as the first of its copies. */
function known(entry: Entry, heard: ReadonlyMap<string, number>): Entry {
  const at = heard.get(entry.ref);
  return at === undefined || at >= heardAt(entry) ? entry : { ...entry, copyAt: at };
}

/** The entry, naming what counts wherever it names a copy. */
function answering(entry: Entry, aliases: ReadonlyMap<string, string>): Entry {
  const { action } = entry;
  if (action === null) return entry;
  const counting = (ref: string) => aliases.get(ref) ?? ref;
  const incident = action.incident && counting(action.incident);
  if (incident === action.incident && !action.refs.some((ref) => aliases.has(ref))) return entry;
  return { ...entry, action: changedAction(action, { incident, refs: action.refs.map(counting) }) };
}
