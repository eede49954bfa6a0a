import type { Action, Entry } from "../record/entries";
import { effective } from "../record/fields";
import { type Fold, Own } from "./fold";
import { type Groups, type Incident, NO_GROUPS, Side } from "./grouping";

export type { Incident, IncidentStatus } from "./grouping";

/** By ref. Real incidents and drills are two maps, so that no rule can mix them. */
export interface Incidents {
  readonly real: ReadonlyMap<string, Incident>;
  readonly drill: ReadonlyMap<string, Incident>;
  readonly groups: { readonly real: Groups; readonly drill: Groups };
  /** Editions published, by hash: their numbers say which is the newest. */
  readonly editions: ReadonlyMap<string, number>;
}

type Change = (side: Side, ref: string, entry: Entry, action: Action) => void;

const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ["incident.expected", expect],
  ["incident.opened", open],
  ["incident.closed", close],
  ["incident.cancelled", cancel],
  ["incident.joined", join],
  ["incident.separated", separate],
]);

/** Which incidents there are, how they stand and which of them are one. */
export const incidentsFold: Fold<Incidents> = {
  initial: { real: new Map(), drill: new Map(), groups: { real: NO_GROUPS, drill: NO_GROUPS }, editions: new Map() },
  evolve(state, entry, own = new Own()) {
    const action = effective(entry);
    if (action === null) return state;
    if (action.type === "edition.published") return publish(state, action, own);
    const change = CHANGES.get(action.type);
    if (change === undefined) return state;
    const name = action.drill ? "drill" : "real";
    const side = new Side(state[name], state.groups[name], own);
    change(side, action.incident ?? entry.ref, entry, action);
    return { ...state, [name]: side.incidents, groups: { ...state.groups, [name]: side.groups } };
  },
};

function publish(state: Incidents, action: Action, own: Own): Incidents {
  const { sha256, number } = action.body;
  if (typeof sha256 !== "string" || typeof number !== "number" || !Number.isSafeInteger(number)) return state;
  return { ...state, editions: own.map(state.editions).set(sha256, number) };
}

function expect(side: Side, ref: string, entry: Entry): void {
  const incident = side.known(ref);
  if (incident.expected !== null) return;
  const status = incident.status === "mentioned" ? "expected" : incident.status;
  side.put({ ...incident, expected: entry, status });
}

function open(side: Side, ref: string, entry: Entry): void {
  const incident = side.known(ref);
  // Clocks may sort an end before the one beginning that it ended: then it stays ended.
  const begun = incident.expected !== null || incident.openings.length > 0;
  const openings = side.opened(incident, entry);
  if (incident.status === "closed" && !begun) {
    side.put({ ...incident, openings });
    return;
  }
  side.put({ ...incident, openings, status: "open", ended: null });
  if (!incident.apart) side.uniteOpen(side.known(ref).group);
}

/** An end counts for the whole view: whoever closes "the outage" means all of it. */
function end(side: Side, ref: string, entry: Entry, status: "closed" | "cancelled"): void {
  const named = side.known(ref);
  const ends = status === "closed" ? ["mentioned", "expected", "open"] : ["mentioned", "expected"];
  const others = side.othersOf(named).filter((it) => it.status !== "mentioned");
  for (const it of [named, ...others]) if (ends.includes(it.status)) side.put({ ...it, status, ended: entry });
}

function close(side: Side, ref: string, entry: Entry): void {
  end(side, ref, entry, "closed");
}

/** Only what has not begun can be cancelled; an outage that somebody reported stays open until it is closed. */
function cancel(side: Side, ref: string, entry: Entry): void {
  end(side, ref, entry, "cancelled");
}

function join(side: Side, _ref: string, _entry: Entry, action: Action): void {
  const named = [...new Set(action.refs)];
  if (named.length > 1) side.join(named);
}

/** Each incident named stands alone from here on, until it is joined again (which is also the undo). */
function separate(side: Side, _ref: string, _entry: Entry, action: Action): void {
  for (const ref of new Set(action.refs)) side.alone({ ...side.known(ref), apart: true });
}
