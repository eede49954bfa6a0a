/** Actions recorded again on another logbook (`copied_from`): each counts once, whichever of its copies are here. */

import type { Action, Entry } from "./entries";
import { effective } from "./fields";
import { changeOf } from "./lists";

/** What is folded and shown: entries in display order, and by the ref of each copy left out the ref that counts. */
export interface Counted {
  readonly entries: readonly Entry[];
  readonly aliases: ReadonlyMap<string, string>;
}

/** What copies name, by ref; null where it is not here. */
type Named = ReadonlyMap<string, Entry | null>;

const sourceOf = ({ action }: Entry) => action?.copiedFrom ?? null;

/** A copy says what its original said, so another's `copied_from` hides nothing but itself. */
const deedOf = ({ action }: Entry) => JSON.stringify([action?.type, action?.actor, action?.at, action?.drill]);

interface Held extends Counted {
  readonly seen: readonly Entry[];
  readonly named: Named;
}

/**
 * Leaves out copies and lets what answers them answer what counts. Pass entries in display order, a new list when
 * anything changed, with the same objects for what did not.
 */
export function createCounting(): (entries: readonly Entry[]) => Counted {
  let held: Held = { seen: [], named: new Map(), entries: [], aliases: new Map() };
  return (entries) => {
    if (entries !== held.seen) held = counted(held, entries);
    return held;
  };
}

function counted(held: Held, seen: readonly Entry[]): Held {
  const { at, gone, come } = changeOf(held.seen, seen);
  const concerns = (entry: Entry) => sourceOf(entry) !== null || held.named.has(entry.ref);
  const anew = gone.some(concerns) || come.some(concerns);
  const named = anew ? namedIn(seen) : held.named;
  const aliases = anew ? aliasesOf(seen, named) : held.aliases;
  if (aliases.size === 0) return { seen, named, aliases, entries: seen };
  const counts = ({ ref }: Entry) => !aliases.has(ref);
  const count = (entries: readonly Entry[]) => entries.filter(counts).map((entry) => answering(entry, aliases));
  if (anew) return { seen, named, aliases, entries: count(seen) };
  const kept = held.entries.length - held.seen.slice(at).filter(counts).length;
  return { seen, named, aliases, entries: held.entries.slice(0, kept).concat(count(seen.slice(at))) };
}

function namedIn(entries: readonly Entry[]): Named {
  const named = new Map<string, Entry | null>();
  for (const entry of entries) {
    const source = sourceOf(entry);
    if (source !== null) named.set(source, null);
  }
  for (const entry of entries) if (named.has(entry.ref)) named.set(entry.ref, entry);
  return named;
}

function aliasesOf(entries: readonly Entry[], named: Named): ReadonlyMap<string, string> {
  const ends = new Map<Entry, Entry | null>();
  const copies = entries.filter((entry) => sourceOf(entry) !== null);
  for (const copy of copies) follow(copy, named, ends);
  // Of copies whose original is not here the first counts, and one that was allowed before one that was not.
  const first = new Map<string, Entry>();
  const keyOf = (end: Entry) => JSON.stringify([sourceOf(end), deedOf(end)]);
  for (const copy of copies) {
    if (ends.get(copy) === copy && effective(copy) && !first.has(keyOf(copy))) first.set(keyOf(copy), copy);
  }
  const aliases = new Map<string, string>();
  for (const copy of copies) {
    const end = ends.get(copy);
    const counting = end && ((sourceOf(end) !== null && first.get(keyOf(end))) || end);
    if (counting && counting !== copy) aliases.set(copy.ref, counting.ref);
  }
  return aliases;
}

/** Notes for a copy, and all that it is a copy of, where the way ends; null where it runs in a ring: those all count. */
function follow(copy: Entry, named: Named, ends: Map<Entry, Entry | null>): void {
  const way = new Set([copy]);
  let end: Entry | null = copy;
  for (let original = originalOf(end, named); original; original = end && originalOf(end, named)) {
    const known = ends.get(original);
    end = known === undefined && !way.has(original) ? original : (known ?? null);
    if (known !== undefined) break;
    way.add(original);
  }
  for (const each of way) ends.set(each, end);
}

/** What an entry says that it is a copy of, where that is here, may count and says the same. */
function originalOf(entry: Entry, named: Named): Entry | null {
  const found = named.get(sourceOf(entry) ?? "");
  return found && effective(found) && deedOf(found) === deedOf(entry) ? found : null;
}

/** The entry, naming what counts wherever it names a copy. */
function answering(entry: Entry, aliases: ReadonlyMap<string, string>): Entry {
  const { action } = entry;
  if (action === null) return entry;
  const counting = (ref: string) => aliases.get(ref) ?? ref;
  const incident = action.incident && counting(action.incident);
  if (incident === action.incident && !action.refs.some((ref) => aliases.has(ref))) return entry;
  return { ...entry, action: naming(action, incident, action.refs.map(counting)) };
}

/** Field by field: an action of the journal reads its text when asked, which no spread does. */
function naming(action: Action, incident: string | null, refs: readonly string[]): Action {
  const { n, type, at, epoch, actor, drill, files, body, private: digest, copiedFrom } = action;
  return { n, type, at, epoch, actor, incident, drill, refs, files, body, private: digest, copiedFrom };
}
