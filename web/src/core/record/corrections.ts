/** What was put right or taken back since: what is folded is the entry as it is by now. */

import { type CorrectableField, correctable, type Raw, saidInstead } from "../catalogue/correctable";
import { isNever, isOnTheSpot, isTakeable } from "../catalogue/takeable";
import { changeOf } from "../list-changes";
import { type Action, changedAction, couldKnow, type Entry, isAfter } from "./entries";
import { effective, peopleInDanger, textField } from "./fields";
import { isObject, own } from "./json";

export const correctedFields = ({ action }: Entry): Action["body"] => {
  const fields = action && own(action.body, "fields");
  return isObject(fields) ? fields : {};
};

/** Why a step was not done, as a correction tells it. */
const whyIn = (correction: Entry): string | null =>
  textField({ body: correctedFields(correction) } as Action, "reason");

const says = (type: string) => (entry: Entry) => effective(entry)?.type === type;
const isWithdrawal = says("incident.withdrawn");
const isReopening = says("incident.reopened");
export const isCorrection = says("entry.corrected");
const isUndoing = says("entry.undone");

/** Whether an entry says anything of others that is folded. */
const changesOthers = (entry: Entry): boolean =>
  isWithdrawal(entry) ||
  isReopening(entry) ||
  isUndoing(entry) ||
  (isCorrection(entry) && isObject(own(entry.action?.body ?? {}, "fields")));

/** A drill changes nothing that is real, nor the other way about, whatever it names. */
export const isOfOneKind = (one: Entry, other: Entry): boolean => one.action?.drill === other.action?.drill;

/** The entry as its corrections have it: of each field the latest word. The same object where none says anything new. */
export function correctedBy(entry: Entry, corrections: readonly Entry[]): Entry {
  const action = effective(entry);
  if (action === null) return entry;
  const said = corrections.filter((each) => isCorrection(each) && isOfOneKind(each, entry));
  const by = new Set<Entry>();
  let [type, body] = [action.type, action.body];
  for (const field of correctable(action)) {
    const fitting = said.filter((each) => saidInstead(field, correctedFields(each)) !== undefined);
    const last = latest(fitting);
    const value = last === null ? field.now : saidInstead(field, correctedFields(last));
    if (last === null || value === undefined || (value === field.now && !isOtherReason(field, last, body))) continue;
    for (const each of fitting) by.add(each);
    [type, body] =
      field.field === "verdict" ? withVerdict(body, String(value), whyIn(last)) : [type, put(body, field, value)];
  }
  const told = said.filter((each) => by.has(each));
  return told.length === 0 ? entry : remade(entry, told, type, body);
}

const latest = ([first, ...others]: readonly Entry[]): Entry | null =>
  first === undefined ? null : others.reduce((a, b) => (isAfter(b, a) ? b : a), first);

/** A time that was withdrawn is said to be none; whatever else is not known any more is not there. */
function put(body: Action["body"], { field, kind }: CorrectableField, value: Raw): Action["body"] {
  if (value !== null || kind === "moment") return { ...body, [field]: value };
  const { [field]: _gone, ...rest } = body;
  return rest;
}

/** Left out, or done before its turn, all the same, but not for that reason. */
const isOtherReason = ({ now }: CorrectableField, last: Entry, { reason }: Action["body"]): boolean =>
  (now === "skipped" || now === "done") && (whyIn(last) ?? reason) !== reason;

/** Why it was not done is no reason for its being done, nor does anything stand that was said with that reason. */
function withVerdict(body: Action["body"], verdict: string, why: string | null): [string, Action["body"]] {
  const { reason: _reason, follow_on: _list, unsafe: _unsafe, needless: _needless, ...rest } = body;
  return [`step.${verdict}`, { ...rest, ...(why !== null && { reason: why }) }];
}

/** Made once for each change: folds go on from the objects that they know. */
const made = new WeakMap<Entry, Entry>();

export function remade(entry: Entry, by: readonly Entry[], type: string, body: Action["body"]): Entry {
  const before = made.get(entry);
  if (before?.corrections && isSame(before.corrections, by)) return before;
  // What never was names nothing: a promise its call no more.
  const refs = type === "entry.undone" ? { refs: [] } : {};
  const now = { ...entry, corrections: by, action: changedAction(entry.action as Action, { type, body, ...refs }) };
  // Of what is only tried nothing is kept.
  if (by.length > 0) made.set(entry, now);
  return now;
}

const isSame = (one: readonly Entry[], other: readonly Entry[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/**
 * An opening that its own maker takes back was a slip, and begins nothing. But for one that tells of people in danger:
 * they are in danger until somebody says that they are safe. A level that its maker takes back on the spot never was,
 * no power that came or went, no end that anybody takes back, nor any other such word: who was not told stands as such.
 */
function takenBack(entry: Entry, by: readonly Entry[]): Entry {
  const action = effective(entry);
  const alike = by.filter((each) => isOfOneKind(each, entry));
  const again = action?.type === "incident.closed" ? alike.filter(isReopening) : [];
  if (again.length > 0) return remade(entry, again, "incident.reopened", {});
  const undone = (isTaken: (each: Entry) => boolean) => {
    const words = alike.filter((each) => isUndoing(each) && isTaken(each));
    return words.length > 0 ? remade(entry, words, "entry.undone", {}) : entry;
  };
  if (action !== null && isNever(entry)) return undone((each) => couldKnow(each, entry));
  if (action === null || action.actor === null) return entry;
  const mine = alike.filter((each) => each.action?.actor === action.actor);
  if (action.type === "incident.opened") {
    const words = peopleInDanger(action) === null ? mine.filter(isWithdrawal) : [];
    return words.length > 0 ? remade(entry, words, "incident.withdrawn", {}) : entry;
  }
  return isTakeable(entry) ? undone((each) => isOnTheSpot(each, entry)) : entry;
}

interface Held {
  readonly seen: readonly Entry[];
  readonly entries: readonly Entry[];
  /** What the entries that are corrected became, by ref. */
  readonly corrected: ReadonlyMap<string, Entry>;
  /** Corrections, and what they name, here or not. */
  readonly named: ReadonlySet<string>;
  /** What all that takes back names, likewise. */
  readonly taken: () => ReadonlySet<string>;
}

/**
 * Puts corrected entries in the place of what was recorded. Pass entries in display order, a new list when anything
 * changed, with the same objects for what did not.
 */
export function createCorrecting(): (entries: readonly Entry[]) => readonly Entry[] {
  let held: Held = { seen: [], entries: [], corrected: new Map(), named: new Set(), taken: takenBy([]) };
  return (entries) => {
    if (entries !== held.seen) held = corrected(held, entries);
    return held.entries;
  };
}

function corrected(held: Held, seen: readonly Entry[]): Held {
  const { at, gone, come } = changeOf(held.seen, seen);
  const concerns = (entry: Entry) =>
    changesOthers(entry) || held.named.has(entry.ref) || (isTakeable(entry) && held.taken().has(entry.ref));
  if (gone.some(concerns) || come.some(concerns)) return anew(seen);
  if (held.corrected.size === 0) return { ...held, seen, entries: seen };
  // Nothing that is corrected came or went: what stands before the change is as it was.
  const entries = held.entries.slice(0, at).concat(seen.slice(at).map((each) => held.corrected.get(each.ref) ?? each));
  return { ...held, seen, entries };
}

function anew(seen: readonly Entry[]): Held {
  const changes = changesOf(seen);
  const found = new Map<string, Entry>();
  for (const entry of seen) {
    const by = changes.get(entry.ref);
    const now = by ? takenBack(correctedBy(entry, by), by) : entry;
    if (now !== entry) found.set(entry.ref, now);
  }
  const entries = found.size === 0 ? seen : seen.map((entry) => found.get(entry.ref) ?? entry);
  return { seen, entries, corrected: found, named: namedBy(seen), taken: takenBy(seen) };
}

const namedBy = (seen: readonly Entry[]): ReadonlySet<string> =>
  new Set(seen.filter(isCorrection).flatMap((entry) => [entry.ref, entry.action?.refs[0] ?? ""]));

/** Made when it is first asked for: what takes back may name very much. */
function takenBy(seen: readonly Entry[]): () => ReadonlySet<string> {
  let refs: ReadonlySet<string> | null = null;
  return () => {
    refs ??= new Set(seen.flatMap((each) => (changesOthers(each) && !isCorrection(each) && each.action?.refs) || []));
    return refs;
  };
}

/** By the ref of what is changed, what changes it. */
export function changesOf(seen: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const about = new Map(seen.filter(isCorrection).map((entry) => [entry.ref, entry.action?.refs[0] ?? ""]));
  const takeable = new Set(seen.filter(isTakeable).map(({ ref }) => ref));
  const roots = new Map<string, string>();
  const changes = new Map<string, Entry[]>();
  for (const entry of seen.filter(changesOthers)) {
    const named = entry.action?.refs ?? [];
    const refs = isCorrection(entry) ? [rootIn(entry.ref, about, roots)] : named.filter((ref) => takeable.has(ref));
    for (const ref of refs) if (!changes.get(ref)?.push(entry)) changes.set(ref, [entry]);
  }
  return changes;
}

/** What a correction is of, through corrections of corrections; a ring is of nothing. `roots`: what was found so far. */
export function rootIn(ref: string, about: ReadonlyMap<string, string>, roots: Map<string, string>): string {
  const way: string[] = [];
  let at = ref;
  for (let next = about.get(at); next !== undefined && !roots.has(at); next = about.get(at)) {
    roots.set(at, "");
    way.push(at);
    at = next;
  }
  for (const each of way) roots.set(each, roots.get(at) ?? at);
  return roots.get(at) ?? at;
}
