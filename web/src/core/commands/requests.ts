/** What customers ask for: taking it down, filling it in, saying what was done, and closing it. */

import type { EnquiryChannel, RequestKind, RequestOutcome } from "../catalogue/words";
import type { Place } from "../plan/plan-lookups";
import { type About, at, type Decision, type Drafts, of, refuse, type WriteTime } from "./decision";

/** Who asks, and in what words; "": nobody said. It goes into the private part, whole. */
export interface Caller {
  readonly name: string;
  readonly number: string;
  /** Their room, or how to find them. */
  readonly place: string;
  /** As they sent it. */
  readonly words: string;
}

export interface NewRequest extends Place {
  readonly kind: RequestKind;
  readonly what: string;
  readonly channel: EnquiryChannel | null;
  /** The call they were promised, ms since 1970. */
  readonly callBack: number | null;
  /** In haste: somebody fills in the rest. */
  readonly short: boolean;
  /** What was approved by word of mouth, and by whom. */
  readonly approved: string;
  readonly caller: Caller;
  /** Earlier requests of the same caller. */
  readonly earlier: readonly string[];
}

/** The texts that say something, by name. */
function said(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const told = Object.entries(texts).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(told.filter(([, text]) => text !== ""));
}

/** Nothing where the caller said nothing of themselves: no empty part is sealed and carried about. */
function privately({ name, number, place, words }: Caller) {
  const told = said({ name, number, place, words });
  return Object.keys(told).length > 0 ? { private: told } : {};
}

/** Other requests of the same caller. */
const named = (refs: readonly string[]) => (refs.length > 0 ? { refs } : {});

/** A kind is enough. */
export function openRequest(about: About, asked: NewRequest, write: WriteTime): Drafts {
  const { kind, what, channel, callBack, short, approved, caller, earlier } = asked;
  const body = {
    ...{ kind, ...at(asked), ...said({ what, approved }) },
    ...(channel && { channel }),
    ...(callBack !== null && { call_back: write(callBack) }),
    ...(short && { short }),
  };
  return [{ ...of(about), type: "request.opened", ...named(earlier), body, ...privately(caller) }];
}

export interface Done {
  readonly what?: string;
  /** When they are called, said anew, ms since 1970; null: they were called. */
  readonly callBack?: number | null;
  /** Requests of which somebody found out that the same person made them. */
  readonly same?: readonly string[];
}

/** What was done, by when they are called, or who they are: one of them is enough. */
export function actOnRequest(
  about: About,
  request: string,
  { what = "", callBack, same = [] }: Done,
  write: WriteTime,
): Decision<"words-missing"> {
  const told = {
    ...said({ what }),
    ...(callBack !== undefined && { call_back: callBack === null ? null : write(callBack) }),
  };
  if (Object.keys(told).length === 0 && same.length === 0) return refuse("words-missing");
  return [{ ...of(about), type: "request.acted", ...named(same), body: { request, ...told } }];
}

/** `words`: what the caller was told. */
export const closeRequest = (about: About, request: string, outcome: RequestOutcome, words: string): Drafts => [
  { ...of(about), type: "request.closed", body: { request, outcome, ...said({ said: words }) } },
];

export type FilledIn = Place &
  Pick<NewRequest, "what" | "caller"> & {
    readonly same: readonly string[];
    /** Null: as it was taken down. */
    readonly kind: RequestKind | null;
  };

/** What the short form left out. That nothing is to be added is an answer too: the request leaves the queue. */
export function fillRequest(about: About, request: string, filled: FilledIn): Drafts {
  const { kind, what, caller, same } = filled;
  const body = { request, ...(kind && { kind }), ...at(filled), ...said({ what }) };
  return [{ ...of(about), type: "request.filled", ...named(same), body, ...privately(caller) }];
}
