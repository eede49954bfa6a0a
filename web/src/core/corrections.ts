/** Corrections that put a field of what was recorded right: what is folded is the corrected entry. */

import type { Action, Entry } from "./entries";
import { among, effective, OUTCOMES, textField } from "./fields";
import { isObject, own } from "./json";
import { changeOf } from "./lists";
import { isAfter } from "./timeline";

export const VERDICTS = ["done", "skipped", "could_not"] as const;
const STEPS = VERDICTS.map((verdict) => `step.${verdict}`);

/** What a correction may say of an action: the field, and the words that it may hold. */
export interface Choice {
  readonly field: "outcome" | "verdict";
  readonly words: readonly string[];
  /** The word that stands. */
  readonly now: string | null;
}

/** Which field of this action can be put right, null where none can. */
export function choiceOf(action: Action): Choice | null {
  if (action.type === "contact.tried") {
    return { field: "outcome", words: OUTCOMES, now: textField(action, "outcome") };
  }
  if (!STEPS.includes(action.type)) return null;
  return { field: "verdict", words: VERDICTS, now: action.type.slice("step.".length) };
}

/** The word that a correction puts in the place of what this action says; null where it says none that fits. */
function wordIn(correction: Entry, choice: Choice): string | null {
  const fields = correction.action && own(correction.action.body, "fields");
  return isObject(fields) ? among(choice.words, own(fields, choice.field)) : null;
}

/** Whether a correction has fields at all. */
const hasFields = (entry: Entry): boolean => {
  const action = effective(entry);
  return action?.type === "entry.corrected" && isObject(own(action.body, "fields"));
};

/** The entry as its corrections have it: the latest word of each stands. The same object where none says anything. */
export function correctedBy(entry: Entry, corrections: readonly Entry[]): Entry {
  const action = effective(entry);
  const choice = action && choiceOf(action);
  if (!(action && choice)) return entry;
  const fitting = corrections.filter((each) => effective(each) !== null && wordIn(each, choice) !== null);
  const [first, ...others] = fitting;
  if (first === undefined) return entry;
  const last = others.reduce((a, b) => (isAfter(b, a) ? b : a), first);
  return withWord(entry, wordIn(last, choice) ?? "");
}

/** The entry as a correction by this word would have it. */
export function withWord(entry: Entry, word: string): Entry {
  const action = effective(entry);
  const choice = action && choiceOf(action);
  if (!(action && choice) || word === choice.now || !choice.words.includes(word)) return entry;
  return saying(entry, action, { ...choice, now: word });
}

/** Made once for each word: folds go on from the objects that they know. */
const made = new WeakMap<Entry, { readonly word: string; readonly entry: Entry }>();

function saying(entry: Entry, action: Action, choice: Choice & { readonly now: string }): Entry {
  const before = made.get(entry);
  if (before?.word === choice.now) return before.entry;
  const now = { ...entry, action: changed(action, choice) };
  made.set(entry, { word: choice.now, entry: now });
  return now;
}

/** Field by field: an action of the journal reads its text when asked, which no spread does. */
function changed(action: Action, { field, now }: Choice & { readonly now: string }): Action {
  const { n, at, epoch, actor, incident, drill, refs, files, private: digest, copiedFrom } = action;
  const { reason: _reason, follow_on: _list, ...rest } = action.body;
  // Why it was not done is no reason for its being done.
  const [type, body] = field === "verdict" ? [`step.${now}`, rest] : [action.type, { ...action.body, [field]: now }];
  return { n, type, at, epoch, actor, incident, drill, refs, files, body, private: digest, copiedFrom };
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
  const concerns = (entry: Entry) => hasFields(entry) || held.named.has(entry.ref);
  if (gone.some(concerns) || come.some(concerns)) return anew(seen);
  if (held.corrected.size === 0) return { ...held, seen, entries: seen };
  // Nothing that is corrected came or went: what stands before the change is as it was.
  const entries = held.entries.slice(0, at).concat(seen.slice(at).map((each) => held.corrected.get(each.ref) ?? each));
  return { ...held, seen, entries };
}

function anew(seen: readonly Entry[]): Held {
  const corrections = seen.filter((entry) => effective(entry)?.type === "entry.corrected");
  const about = new Map(corrections.map((entry) => [entry.ref, entry.action?.refs[0] ?? ""]));
  const roots = new Map<string, Entry[]>();
  for (const entry of corrections.filter(hasFields)) {
    const root = rootOf(entry.ref, about);
    if (!roots.get(root)?.push(entry)) roots.set(root, [entry]);
  }
  const found = new Map<string, Entry>();
  for (const entry of seen) {
    const named = roots.get(entry.ref);
    const now = named ? correctedBy(entry, named) : entry;
    if (now !== entry) found.set(entry.ref, now);
  }
  const entries = found.size === 0 ? seen : seen.map((entry) => found.get(entry.ref) ?? entry);
  return { seen, entries, corrected: found, named: new Set([...about.keys(), ...about.values()]) };
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
