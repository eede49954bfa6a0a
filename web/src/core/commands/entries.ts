/** What is said of an entry: how it really was, pins, decisions, and that it does not count. */

import { correctable, type Raw } from "../catalogue/correctable";
import type { Entry } from "../record/entries";
import { type About, type Decision, type Drafts, of, refuse } from "./decision";

/** What is said of an entry is of its incident, in its mode. */
export function aboutEntry({ ref, action }: Entry) {
  const incident = action?.incident ?? (action?.type.startsWith("incident.") ? ref : null);
  return { incident, drill: action?.drill ?? false, refs: [ref] };
}

/** In own words. */
export function correctEntry(entry: Entry, text: string): Decision<"words-missing"> {
  const words = text.trim();
  if (words === "") return refuse("words-missing");
  return [{ ...aboutEntry(entry), type: "entry.corrected", body: { text: words } }];
}

/** By what folds read in the place of what was told. `text` says the same to who cannot read it. */
export function correctFields(entry: Entry, fields: ReadonlyMap<string, Raw>, text: string): Drafts {
  const known = entry.action === null ? [] : correctable(entry.action).map(({ field }) => field);
  const said = [...fields].filter(
    ([field]) => known.includes(field) || (field === "reason" && known.includes("verdict")),
  );
  if (said.length === 0) return [];
  const body = { text, fields: Object.fromEntries(said) };
  return [{ ...aboutEntry(entry), type: "entry.corrected", body }];
}

export const pinEntry = (entry: Entry, pinned: boolean): Drafts => [
  { ...aboutEntry(entry), type: "entry.pinned", body: { pinned } },
];

export const markDecision = (entry: Entry, decision: boolean): Drafts => [
  { ...aboutEntry(entry), type: "entry.decided", body: { decision } },
];

/** Takes back one entry, of its own incident; with why, where somebody else recorded it. `others`: what goes with it. */
export const takeBackEntry = (entry: Entry, reason?: string, others: readonly Entry[] = []): Drafts => [
  {
    ...aboutEntry(entry),
    ...{ type: "entry.undone", refs: [entry, ...others].map(({ ref }) => ref) },
    ...(reason && { body: { reason } }),
  },
];

const SAID_IN_CALLS = /^(?:promise\.made|note\.written|facts\.changed)$/u;

/** What was said in a call, as whoever recorded the call wrote it down there: it goes with the call. */
export const saidInCall = (call: Entry, entries: readonly Entry[]): readonly Entry[] =>
  call.action?.type === "contact.tried"
    ? entries.filter(
        ({ action, device }) =>
          action !== null &&
          SAID_IN_CALLS.test(action.type) &&
          device === call.device &&
          action.refs.includes(call.ref),
      )
    : [];

/** Takes back what counts: an enquiry, a report, what was done to a clock, what was let go. */
export const takeBack = (about: About, refs: readonly string[]): Drafts => [
  { ...of(about), type: "entry.undone", refs },
];
