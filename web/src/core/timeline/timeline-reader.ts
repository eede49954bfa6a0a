/** The timeline of a long journal: what did not change is not made again. */

import { type Change, changeOf } from "../list-changes";
import { type Entry, inDisplayOrder } from "../record/entries";
import {
  annotated,
  leadingRefs,
  type Row,
  rootOf,
  rowOf,
  type Timeline,
  type TimelineOptions,
  tellsNews,
  wholeTimeline,
} from "./timeline";

/** More than this at once is as quickly made anew. */
const MOST = 2000;

interface Held extends Timeline {
  readonly entries: readonly Entry[];
  readonly lookedAt: number | null;
  readonly leads: ReadonlyMap<string, string>;
}

/** Gives the rows that `timelineRows` gives. Rows of entries that nothing new is said of stay the same objects. */
export function createTimeline(): (entries: readonly Entry[], options: TimelineOptions) => readonly Row[] {
  let held: Held | null = null;
  return (entries, { lookedAt, views }) => {
    const leads = leadingRefs(views);
    const goesOn = held !== null && held.lookedAt === lookedAt && sameMap(held.leads, leads);
    const timeline = (goesOn && held && grown(held, entries)) || wholeTimeline(entries, lookedAt, leads);
    held = { ...timeline, entries, lookedAt, leads };
    return held.rows;
  };
}

/** The timeline with what came; null where that might move what stands elsewhere. */
function grown(held: Held, entries: readonly Entry[]): Timeline | null {
  const span = changeOf(held.entries, entries);
  const change = differenceIn(span);
  if (!isPlain(held, change)) return null;
  const { notes, named } = held;
  noteNamed(named, change.come, entries);
  const fresh = new Map<string, Entry[]>();
  const found = new Map<string, string | null>();
  const roots = change.come.filter((entry) => {
    const root = annotated(entry) === null ? null : rootOf(entry, named, found);
    if (root === null) return true;
    if (!fresh.get(root)?.push(entry)) fresh.set(root, [entry]);
    return tellsNews(entry);
  });
  for (const [root, come] of fresh) {
    const refs = new Set(come.map(({ ref }) => ref));
    const others = (notes.get(root) ?? []).filter(({ ref }) => !refs.has(ref));
    notes.set(root, [...others, ...come].sort(inDisplayOrder));
  }
  const made = (entry: Entry) => rowOf(entry, notes.get(entry.ref) ?? [], held.lookedAt, held.leads);
  const rows = spliced(held, span, change, roots.map(made));
  for (const ref of fresh.keys()) {
    const root = named.get(ref) as Entry;
    rows[placeIn(rows, root)] = made(root);
  }
  return { rows, notes, named };
}

function noteNamed(named: Timeline["named"], come: readonly Entry[], entries: readonly Entry[]): void {
  for (const entry of come) if (named.has(entry.ref)) named.set(entry.ref, entry);
  const wanted = new Set(come.map(annotated).filter((about) => about !== null && !named.has(about)));
  for (const about of wanted) named.set(about as string, null);
  // From the end: what is pinned or corrected happened a moment ago, most often.
  for (let index = entries.length - 1; index >= 0 && wanted.size > 0; index -= 1) {
    const entry = entries[index] as Entry;
    if (wanted.delete(entry.ref)) named.set(entry.ref, entry);
  }
}

/** True where nothing went for good, and nothing here waited for what came. */
function isPlain({ named }: Held, { gone, come }: Change<Entry>): boolean {
  if (gone.length + come.length > MOST) return false;
  const before = new Map(gone.map((entry) => [entry.ref, entry]));
  return (
    come.every((entry) => {
      const was = before.get(entry.ref);
      before.delete(entry.ref);
      if (was === undefined) return !named.has(entry.ref);
      return annotated(was) === annotated(entry) && tellsNews(was) === tellsNews(entry);
    }) && before.size === 0
  );
}

/** What came and went within a stretch: who hands in late puts a few entries among many that stay as they were. */
function differenceIn({ at, gone, come }: Change<Entry>): Change<Entry> {
  const [before, now] = [new Set(gone), new Set(come)];
  return { at, gone: gone.filter((entry) => !now.has(entry)), come: come.filter((entry) => !before.has(entry)) };
}

/** The rows with those that were made put in; in the stretch only rows of entries that went for good are left out. */
function spliced({ rows, entries }: Held, span: Change<Entry>, { gone }: Change<Entry>, made: readonly Row[]): Row[] {
  const place = (index: number) => (index < entries.length ? placeIn(rows, entries[index] as Entry) : rows.length);
  const [from, to] = [place(span.at), place(span.at + span.gone.length)];
  const went = new Set(gone);
  const stay = rows.slice(from, to).filter(({ entry }) => !went.has(entry));
  const stretch = [...stay, ...made].sort((a, b) => inDisplayOrder(a.entry, b.entry));
  return rows.slice(0, from).concat(stretch, rows.slice(to));
}

/** The first row that is this entry's or stands behind it. */
function placeIn(rows: readonly Row[], entry: Entry): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inDisplayOrder((rows[middle] as Row).entry, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sameMap = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
