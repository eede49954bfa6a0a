import { LEVELS, type Level } from "../catalogue/words";
import type { Action, Entry } from "./entries";
import { isObject, own } from "./json";

/** Areas that are told apart in one outage: no house has so many. */
export const MOST_AREAS = 500;

/** The action of an entry, where it may change a state: an entry flagged `not_allowed` is a note and no more. */
export function effective(entry: Entry): Action | null {
  return entry.flags.includes("not_allowed") ? null : entry.action;
}

/** One of the words of `known`, else null: so a word that came from elsewhere becomes one of ours. */
export const among = <W extends string | number>(known: readonly W[], word: unknown): W | null =>
  known.find((each) => each === word) ?? null;

// A body comes from any build of any client, so each field is read as what it is, never as what it should be.

/** What an opening tells of people in danger, to be read like a body; null where it does not say where. */
export function peopleInDanger(action: Action): Action | null {
  const people = action.body["people_in_danger"];
  const inner = isObject(people) ? { ...action, body: people } : null;
  return inner !== null && textField(inner, "place") !== null ? inner : null;
}

/** U+2800 is a blank that no class of Unicode names one. */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Words of which something can be seen. */
export const isVisible = (words: string): boolean => VISIBLE.test(words);

export function textField(action: Action, name: string): string | null {
  const value = own(action.body, name);
  return typeof value === "string" && value !== "" ? value : null;
}

/** The strings of a list, others left out; null where there is no list. */
export function textsField(action: Action, name: string): readonly string[] | null {
  const value = own(action.body, name);
  if (!Array.isArray(value)) return null;
  return value.filter((item): item is string => typeof item === "string" && item !== "");
}

/** Who did it, as the paper says on which it stood first; else who recorded it. What somebody may goes by who recorded it. */
export const doerOf = ({ action, statedAt }: Entry): string | null =>
  (action && statedAt !== null && textField(action, "done_by")) || (action?.actor ?? null);

/** One of the words of `known`, else null. */
export function wordField<W extends string>(action: Action, name: string, known: readonly W[]): W | null {
  return among(known, own(action.body, name));
}

/** True or false as it was said, null where neither was. */
export function flagField(action: Action, name: string): boolean | null {
  const value = own(action.body, name);
  return typeof value === "boolean" ? value : null;
}

export function levelField(action: Action, name: string): Level | null {
  return among(LEVELS, own(action.body, name));
}

/** A time in a body: microseconds since 1970, `null` where it was cleared, `undefined` where it is absent or no time. */
export function momentField(action: Action, name: string): number | null | undefined {
  const value = own(action.body, name);
  if (value === null) return null;
  return typeof value === "string" ? moment(value) : undefined;
}

const MOMENT =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,6}))?)?(Z|[+-][0-9]{2}:[0-9]{2})$/u;

/** RFC 3339, the seconds optional, as microseconds since 1970; undefined for all else (a 30 February too). */
function moment(text: string): number | undefined {
  const found = MOMENT.exec(text);
  if (found === null) return undefined;
  const part = (index: number) => Number(found[index] ?? "0");
  const days = daysOf(part(1), part(2), part(3));
  const offset = offsetMinutes(found[8] ?? "Z");
  if (days === null || offset === null || part(4) > 23 || part(5) > 59 || part(6) > 59) return undefined;
  const seconds = days * 86_400 + part(4) * 3600 + (part(5) - offset) * 60 + part(6);
  return seconds * 1_000_000 + Number((found[7] ?? "").padEnd(6, "0"));
}

function daysOf(year: number, month: number, day: number): number | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  const same = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && year >= 1000;
  return same ? time.getTime() / 86_400_000 : null;
}

function offsetMinutes(zone: string): number | null {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
