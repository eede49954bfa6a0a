import type { IncidentView } from "../folds/incident-views";
import { displayTime, type Entry, isAfter } from "../record/entries";
import { effective, flagField, peopleInDanger } from "../record/fields";

/** One line of the timeline: an entry and what later entries say of it. */
export interface Row {
  readonly entry: Entry;
  /** In display order. All are shown; `corrected` is the one whose text stands. */
  readonly corrections: readonly Entry[];
  readonly corrected: Entry | null;
  readonly pinned: boolean;
  readonly decision: boolean;
  /** Whole minutes between the time shown and receipt, where it is over 60 s; null else. */
  readonly lateMinutes: number | null;
  /** Arrived, or was corrected, after the reader last looked. */
  readonly isNew: boolean;
  /** On an opening that was folded into another outage: the ref that leads. */
  readonly joinedTo: string | null;
}

export interface TimelineOptions {
  /** The highest seq that the reader has seen; null: nothing is marked new. */
  readonly lookedAt: number | null;
  readonly views: readonly IncidentView[];
}

const ANNOTATIONS: ReadonlySet<string> = new Set(["entry.corrected", "entry.pinned", "entry.decided"]);
const NONE: readonly Entry[] = [];
const LATE_FROM = 60_000_000;
const MINUTE = 60_000_000;

/** Rows, and what it takes to go on from them when entries come. */
export interface Timeline {
  readonly rows: readonly Row[];
  /** What stands at each entry, in display order. */
  readonly notes: Map<string, readonly Entry[]>;
  /** What corrections, pins and decisions name, by ref; null where it is not here. */
  readonly named: Map<string, Entry | null>;
}

/**
 * Rows of these entries, in display order. Corrections, pins and decisions stand at the entry they name; where that
 * entry is not among these, or they were not allowed, they are rows of their own, so that nothing is ever left out. So
 * are corrections that tell what came later: a rescue has its own time.
 */
export function timelineRows(entries: readonly Entry[], options: TimelineOptions): readonly Row[] {
  return wholeTimeline(entries, options.lookedAt, leadingRefs(options.views)).rows;
}

/** Rows of the end of a longer list: what is said of entries before it is left out. */
export function newestRows(entries: readonly Entry[], options: TimelineOptions): readonly Row[] {
  return timelineRows(entries, options).filter(({ entry }) => annotated(entry) === null || tellsNews(entry));
}

export function wholeTimeline(
  entries: readonly Entry[],
  lookedAt: number | null,
  leads: ReadonlyMap<string, string>,
): Timeline {
  const notes = new Map<string, Entry[]>();
  const named = namedBy(entries);
  const roots = new Map<string, string | null>();
  const rows: Entry[] = [];
  for (const entry of entries) {
    const root = annotated(entry) === null ? null : rootOf(entry, named, roots);
    if (root === null || tellsNews(entry)) rows.push(entry);
    if (root !== null && !notes.get(root)?.push(entry)) notes.set(root, [entry]);
  }
  return { rows: rows.map((entry) => rowOf(entry, notes.get(entry.ref) ?? NONE, lookedAt, leads)), notes, named };
}

/** Few entries are named by others, so a map of all is not needed. */
function namedBy(entries: readonly Entry[]): Map<string, Entry | null> {
  const named = new Map<string, Entry | null>();
  for (const entry of entries) {
    const about = annotated(entry);
    if (about !== null) named.set(about, null);
  }
  if (named.size > 0) for (const entry of entries) if (named.has(entry.ref)) named.set(entry.ref, entry);
  return named;
}

/** Late by whole minutes, where over 60 s; null for what is not received. */
export function lateMinutes(entry: Entry): number | null {
  if (entry.receivedAt === null) return null;
  const late = entry.receivedAt - displayTime(entry);
  return late > LATE_FROM ? Math.floor(late / MINUTE) : null;
}

/**
 * The entry that an annotation is about, through corrections of corrections; null where it is a row itself, or they name
 * each other in a ring. `roots`: what was found so before among the same entries, so that no way is gone twice.
 */
export function rootOf(
  entry: Entry,
  named: ReadonlyMap<string, Entry | null>,
  roots = new Map<string, string | null>(),
): string | null {
  const way = new Set<string>();
  let at = annotated(entry);
  let root: string | null = null;
  while (at !== null && !way.has(at)) {
    const known = roots.get(at);
    if (known !== undefined) {
      root = known;
      break;
    }
    way.add(at);
    const target: Entry | null = named.get(at) ?? null;
    const further: string | null = target === null || tellsNews(target) ? null : annotated(target);
    if (further === null || !named.get(further)) {
      root = target === null ? null : at;
      break;
    }
    at = further;
  }
  for (const each of way) roots.set(each, root);
  return root;
}

/** The ref that a correction, pin or decision names; null for all other entries. */
export function annotated(entry: Entry): string | null {
  const action = effective(entry);
  return action !== null && ANNOTATIONS.has(action.type) ? (action.refs[0] ?? null) : null;
}

/** A correction that says what has become of people in danger: it changes no word of what was said before. */
export function tellsNews({ action }: Entry): boolean {
  if (action?.type !== "entry.corrected") return false;
  return typeof action.body["safe"] === "boolean" || peopleInDanger(action) !== null;
}

export function rowOf(
  entry: Entry,
  notes: readonly Entry[],
  lookedAt: number | null,
  leads: ReadonlyMap<string, string>,
): Row {
  const corrects = (it: Entry) => it.action?.type === "entry.corrected" && !tellsNews(it);
  const corrections = notes.length === 0 ? NONE : notes.filter(corrects);
  const isLater = (it: Entry) => lookedAt !== null && it.seq !== null && it.seq > lookedAt;
  return {
    entry,
    corrections,
    corrected: latest(corrections),
    pinned: lastWord(notes, "entry.pinned", "pinned"),
    decision: lastWord(notes, "entry.decided", "decision"),
    lateMinutes: lateMinutes(entry),
    isNew: isLater(entry) || corrections.some(isLater),
    joinedTo: leads.get(entry.ref) ?? null,
  };
}

/** By when they happened: a stated time in a correction is the corrected entry's, not the correction's. */
export function latest(entries: readonly Entry[]): Entry | null {
  if (entries.length === 0) return null;
  return entries.reduce((a, b) => (isAfter(b, a) ? b : a));
}

function lastWord(notes: readonly Entry[], type: string, field: string): boolean {
  if (notes.length === 0) return false;
  const said = notes.filter((it) => it.action?.type === type && flagField(it.action, field) !== null);
  const last = latest(said)?.action ?? null;
  return last !== null && flagField(last, field) === true;
}

/** Openings folded into a view that another one leads, by the opening's ref. */
export function leadingRefs(views: readonly IncidentView[]): ReadonlyMap<string, string> {
  const leads = new Map<string, string>();
  for (const view of views) {
    for (const opening of view.openings) {
      if ((opening.action?.incident ?? opening.ref) !== view.ref) leads.set(opening.ref, view.ref);
    }
  }
  return leads;
}
