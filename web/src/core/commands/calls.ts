/** What became of a call, and what was said in it. */

import type { Bodies } from "../catalogue/bodies";
import type { IncidentView } from "../folds/incident-views";
import { type About, type Drafts, of, type WriteTime } from "./decision";

export const noteCall = (about: About, tried: Bodies["contact.tried"]): Drafts => [
  { ...of(about), type: "contact.tried", body: tried },
];

/** Somebody was called back: only who was reached is owed no call any more. */
export const noteCallBack = (about: About, request: string, what: string, reached: boolean): Drafts => [
  { ...of(about), type: "request.acted", body: { request, what, ...(reached && { call_back: null }) } },
];

interface Said {
  /** The entry of the call. */
  readonly call: string;
  readonly contact: string;
  readonly name: string;
  /** What they promised, and by when, ms; null where they promised nothing. */
  readonly promise: { readonly what: string; readonly until: number } | null;
  readonly words: string;
}

/** A time for the power goes into the fact block too, so that every script has it. */
export function noteSaid(
  about: Pick<IncidentView, "ref" | "drill" | "status"> | null,
  { call, contact, name, promise, words }: Said,
  write: WriteTime,
): Drafts {
  const where = { ...of(about), refs: [call] };
  if (promise === null) return [{ ...where, type: "note.written", body: { text: `${name}：${words}` } }];
  const until = write(promise.until);
  const body = { by: contact, what: promise.what, until, ...(words ? { note: words } : {}) };
  const made: Drafts = [{ ...where, type: "promise.made", body }];
  if (promise.what !== "power" || about?.status !== "open") return made;
  return [...made, { ...of(about), refs: [call], type: "facts.changed", body: { expected_back: until } }];
}
