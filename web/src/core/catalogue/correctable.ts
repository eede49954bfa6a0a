/** Which fields of an action a correction may put right, and what each of them may hold. */

import type { Action } from "../record/entries";
import { among, momentField } from "../record/fields";
import { own } from "../record/json";
import { ACCIDENT_KINDS, CALL_OUT_ANSWERS, CHECK_RESULTS, OUTCOMES, REQUEST_KINDS } from "./words";

export const VERDICTS = ["done", "skipped", "could_not"] as const;

/** As it stands in a body: a word, a time (RFC 3339), a number, an id, words of one's own; null: not known. */
export type Raw = string | number | null;

/** A field of one action, and what it says now; undefined: nothing. */
export interface CorrectableField {
  readonly field: string;
  readonly kind: "word" | "moment" | "count" | "area" | "words";
  /** Of a word: which it may be. */
  readonly words: readonly string[];
  readonly now: Raw | undefined;
}

const FIELDS: ReadonlyMap<string, string> = new Map([
  ["contact.tried", "outcome"],
  ["person.called_out", "outcome"],
  ["person.answered", "answer at area"],
  ["promise.made", "until"],
  ["help.asked", "count area"],
  ["help.promised", "until count"],
  ["help.arrived", "count area"],
  ["request.opened", "kind call_back area what"],
  ["request.acted", "call_back"],
  ["request.filled", "kind area what"],
  ["customer.checked", "result next"],
  ["incident.opened", "since"],
  ["facts.changed", "since expected_back next_word_at"],
  ["accident.recorded", "kind people area"],
  ...VERDICTS.map((verdict) => [`step.${verdict}`, "verdict"] as const),
]);

const WORDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["outcome", OUTCOMES],
  ["answer", CALL_OUT_ANSWERS],
  ["result", CHECK_RESULTS],
  ["verdict", VERDICTS],
]);

/** What may be said to be unknown. */
const CLEARS = /^(?:count|people|area|what|since|expected_back|next_word_at)$/u;
/** Kinds of fields that are told by their names. */
const NAMED: ReadonlyMap<string, "area" | "words"> = new Map([
  ["area", "area"],
  ["what", "words"],
]);
const COUNTS = /^(?:count|people)$/u;

export const clears = ({ field }: Pick<CorrectableField, "field">): boolean => CLEARS.test(field);

/** A value of a body where it fits, else undefined. */
function fitting({ field, kind, words }: CorrectableField, body: Action["body"]): Raw | undefined {
  const value = own(body, field);
  if (value === null) return CLEARS.test(field) ? null : undefined;
  if (kind === "word") return among(words, value) ?? undefined;
  if (kind === "count") return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
  const fits =
    kind === "area" || kind === "words" ? value !== "" : typeof momentField({ body } as Action, field) === "number";
  return fits && typeof value === "string" ? value : undefined;
}

function fieldOf(name: string, { type, body }: Action): CorrectableField {
  const kinds = type.startsWith("request.") ? REQUEST_KINDS : ACCIDENT_KINDS;
  const words = name === "kind" ? kinds : (WORDS.get(name) ?? []);
  const kind = words.length > 0 ? "word" : COUNTS.test(name) ? "count" : (NAMED.get(name) ?? "moment");
  const field: CorrectableField = { field: name, kind, words, now: undefined };
  return { ...field, now: name === "verdict" ? type.slice("step.".length) : fitting(field, body) };
}

/** When it was, as somebody says: `body.stated_at`, of any type. */
export const STATED = "stated_at";

/** What is said of an entry stands at that: its own time is when it was said. An end is told by another entry. */
const STAYS = /^(?:entry\.|incident\.(?!opened$))/u;

/** What can be put right of an action; none where nothing can. */
export function correctable(action: Action): readonly CorrectableField[] {
  const names = FIELDS.get(action.type)?.split(" ") ?? [];
  const moves = typeof momentField(action, STATED) === "number" || !STAYS.test(action.type);
  return [...names, ...(moves ? [STATED] : [])].map((name) => fieldOf(name, action));
}

/** What a correction's fields say in the place of one; undefined where they say nothing that fits. */
export const saidInstead = fitting;
