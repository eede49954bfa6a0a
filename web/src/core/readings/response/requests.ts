/** What customers asked for in one incident, and what became of each. */

import { REQUEST_KINDS, type RequestKind } from "../../catalogue/words";
import { type Acts, counted } from "../../folds/countable-acts";
import type { Place } from "../../plan/plan-lookups";
import type { Action, Entry } from "../../record/entries";
import { flagField, momentField, textField, wordField } from "../../record/fields";

export interface Request {
  /** The entry that opened it; its ref is its id. */
  readonly entry: Entry;
  readonly kind: RequestKind;
  readonly place: Place;
  readonly what: string;
  /** When the caller was promised a call that nobody has made yet, µs. */
  readonly callBack: number | null;
  /** It came by the short form, and nobody has filled in the rest. */
  readonly unfilled: boolean;
  /** Other requests of the same caller, as far as whoever took the call or came back to it knew. */
  readonly same: readonly string[];
  /** What was done and filled in since, in display order. */
  readonly acts: readonly Entry[];
  readonly closed: Entry | null;
}

const read = new WeakMap<Acts, readonly Request[]>();

/** In display order of the calls. What names a request that nobody opened here waits for it. Asked for each row of a list. */
export function requestsIn(acts: Acts): readonly Request[] {
  const known = read.get(acts) ?? requestsOf(acts);
  read.set(acts, known);
  return known;
}

function requestsOf(acts: Acts): readonly Request[] {
  const about = new Map<string, Entry[]>();
  const opened: (readonly [Entry, Action, RequestKind])[] = [];
  for (const entry of counted(acts)) {
    const { action } = entry;
    const kind = action?.type === "request.opened" ? wordField(action, "kind", REQUEST_KINDS) : null;
    if (action && kind) opened.push([entry, action, kind]);
    const ref = action && textField(action, "request");
    if (ref && !about.get(ref)?.push(entry)) about.set(ref, [entry]);
  }
  return opened.map(([entry, action, kind]) => requestOf(entry, action, kind, about.get(entry.ref) ?? []));
}

function requestOf(entry: Entry, action: Action, kind: RequestKind, acts: readonly Entry[]): Request {
  const typed = (type: string) => acts.flatMap(({ action: act }) => (act?.type === type ? [act] : []));
  const filled = typed("request.filled");
  const last = (name: string) => [action, ...filled].map((each) => textField(each, name)).findLast(Boolean) ?? null;
  const kinds = filled.map((each) => wordField(each, "kind", REQUEST_KINDS));
  const promised = [action, ...typed("request.acted")].map((each) => momentField(each, "call_back"));
  return {
    ...{ entry, acts, same: [entry, ...acts].flatMap(({ action: said }) => said?.refs ?? []) },
    kind: kinds.findLast((each) => each !== null) ?? kind,
    place: { area: last("area"), asset: last("asset") },
    what: last("what") ?? "",
    callBack: promised.findLast((each) => each !== undefined) ?? null,
    unfilled: flagField(action, "short") === true && filled.length === 0,
    closed: acts.find((each) => each.action?.type === "request.closed") ?? null,
  };
}
