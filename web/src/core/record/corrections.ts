/** What was put right or taken back since: what is folded is the entry as it is by now. */

import { OUTCOMES } from "../catalogue/words";
import { changeOf } from "../list-changes";
import { type Action, changedAction, type Entry, isAfter } from "./entries";
import { among, effective, peopleInDanger, textField } from "./fields";
import { isObject, own } from "./json";

export const VERDICTS = ["done", "skipped", "could_not"] as const;
const STEPS = VERDICTS.map((verdict) => `step.${verdict}`);

/** What a correction may say of an action: the field, and the words that it may hold. */
export interface CorrectableField {
  readonly field: "outcome" | "verdict";
  readonly words: readonly string[];
  /** The word that stands. */
  readonly now: string | null;
}

/** Which field of this action can be put right, null where none can. */
export function choiceOf(action: Action): CorrectableField | null {
  if (action.type === "contact.tried") {
    return { field: "outcome", words: OUTCOMES, now: textField(action, "outcome") };
  }
  if (!STEPS.includes(action.type)) return null;
  return { field: "verdict", words: VERDICTS, now: action.type.slice("step.".length) };
}

/** The word that a correction puts in the place of what this action says; null where it says none that fits. */
function wordIn(correction: Entry, choice: CorrectableField): string | null {
  const fields = correction.action && own(correction.action.body, "fields");
  return isObject(fields) ? among(choice.words, own(fields, choice.field)) : null;
}

/** Why a step was not done, as a correction tells it. */
function whyIn({ action }: Entry): string | null {
  const fields = action && own(action.body, "fields");
  const why = isObject(fields) ? own(fields, "reason") : null;
  return typeof why === "string" ? why : null;
}

const isWithdrawal = (entry: Entry): boolean => effective(entry)?.type === "incident.withdrawn";
const isCorrection = (entry: Entry): boolean => effective(entry)?.type === "entry.corrected";

/** Whether an entry says anything of others that is folded. */
const changesOthers = (entry: Entry): boolean =>
  isWithdrawal(entry) || (isCorrection(entry) && isObject(own(entry.action?.body ?? {}, "fields")));

/** The entry as its corrections have it: the latest word of each stands. The same object where none says anything. */
export function correctedBy(entry: Entry, corrections: readonly Entry[]): Entry {
  const action = effective(entry);
  const choice = action && choiceOf(action);
  if (!(action && choice)) return entry;
  const fitting = corrections.filter((each) => isCorrection(each) && wordIn(each, choice) !== null);
  const [first, ...others] = fitting;
  if (first === undefined) return entry;
  const last = others.reduce((a, b) => (isAfter(b, a) ? b : a), first);
  const [word, why] = [wordIn(last, choice), whyIn(last)];
  if (word === choice.now) return entry;
  if (choice.field === "outcome") return remade(entry, fitting, action.type, { ...action.body, outcome: word });
  // Why it was not done is no reason for its being done.
  const { reason: _reason, follow_on: _list, ...rest } = action.body;
  const told = why !== null && word !== "done" && { reason: why };
  return remade(entry, fitting, `step.${word}`, { ...rest, ...told });
}

/** Made once for each change: folds go on from the objects that they know. */
const made = new WeakMap<Entry, Entry>();

function remade(entry: Entry, by: readonly Entry[], type: string, body: Action["body"]): Entry {
  const before = made.get(entry);
  if (before?.corrections && isSame(before.corrections, by)) return before;
  const now = { ...entry, corrections: by, action: changedAction(entry.action as Action, { type, body }) };
  made.set(entry, now);
  return now;
}

const isSame = (one: readonly Entry[], other: readonly Entry[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/**
 * An opening that its own maker takes back was a slip, and begins nothing. But for one that tells of people in danger:
 * they are in danger until somebody says that they are safe.
 */
function takenBack(entry: Entry, by: readonly Entry[]): Entry {
  const action = effective(entry);
  if (action?.type !== "incident.opened" || peopleInDanger(action) !== null) return entry;
  const isOwn = (each: Entry) => isWithdrawal(each) && action.actor !== null && each.action?.actor === action.actor;
  const words = by.filter(isOwn);
  return words.length > 0 ? remade(entry, words, "incident.withdrawn", {}) : entry;
}

interface Held {
  readonly seen: readonly Entry[];
  readonly entries: readonly Entry[];
  /** What the entries that are corrected became, by ref. */
  readonly corrected: ReadonlyMap<string, Entry>;
  /** What corrections name, here or not. */
  readonly named: ReadonlySet<string>;
}

/**
 * Puts corrected entries in the place of what was recorded. Pass entries in display order, a new list when anything
 * changed, with the same objects for what did not.
 */
export function createCorrecting(): (entries: readonly Entry[]) => readonly Entry[] {
  let held: Held = { seen: [], entries: [], corrected: new Map(), named: new Set() };
  return (entries) => {
    if (entries !== held.seen) held = corrected(held, entries);
    return held.entries;
  };
}

function corrected(held: Held, seen: readonly Entry[]): Held {
  const { at, gone, come } = changeOf(held.seen, seen);
  const concerns = (entry: Entry) => changesOthers(entry) || held.named.has(entry.ref);
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
  return { seen, entries, corrected: found, named: namedBy(seen) };
}

/** Whatever may change another entry, or stands between one that does and what it changes. */
const notesOf = (seen: readonly Entry[]) => seen.filter((entry) => isCorrection(entry) || isWithdrawal(entry));

const namedBy = (seen: readonly Entry[]): ReadonlySet<string> =>
  new Set(notesOf(seen).flatMap((entry) => [entry.ref, ...(entry.action?.refs ?? [])]));

/** By the ref of what is changed, what changes it. */
function changesOf(seen: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const notes = notesOf(seen);
  const about = new Map(notes.filter(isCorrection).map((entry) => [entry.ref, entry.action?.refs[0] ?? ""]));
  const changes = new Map<string, Entry[]>();
  for (const entry of notes.filter(changesOthers)) {
    const refs = isWithdrawal(entry) ? (entry.action?.refs ?? []) : [rootOf(entry.ref, about)];
    for (const ref of refs) if (!changes.get(ref)?.push(entry)) changes.set(ref, [entry]);
  }
  return changes;
}

/** What a correction is of, through corrections of corrections; a ring is of nothing. */
function rootOf(ref: string, about: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = ref;
  while (!seen.has(at)) {
    seen.add(at);
    const next = about.get(at);
    if (next === undefined) return at;
    at = next;
  }
  return "";
}
