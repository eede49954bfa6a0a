/** Which incidents there are and how they stand, real ones and drills apart. */

import type { Action, Entry } from "../record/entries";
import { effective, flagField } from "../record/fields";
import { type Fold, OwnCollections } from "./fold";
import { GroupedIncidents, type Groups, type Incident, NO_GROUPS } from "./incident-groups";

export type { Incident, IncidentStatus } from "./incident-groups";

/** By ref. Real incidents and drills are two maps, so that no rule can mix them. */
export interface Incidents {
  readonly real: ReadonlyMap<string, Incident>;
  readonly drill: ReadonlyMap<string, Incident>;
  readonly groups: { readonly real: Groups; readonly drill: Groups };
  /** Editions published, by hash: their numbers say which is the newest. */
  readonly editions: ReadonlyMap<string, number>;
}

type Change = (grouped: GroupedIncidents, ref: string, entry: Entry, action: Action) => void;

const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ["incident.expected", expect],
  ["incident.opened", open],
  ["incident.closed", close],
  ["incident.cancelled", cancel],
  ["incident.joined", join],
  ["incident.separated", separate],
]);

export const incidentsFold: Fold<Incidents> = {
  initial: { real: new Map(), drill: new Map(), groups: { real: NO_GROUPS, drill: NO_GROUPS }, editions: new Map() },
  evolve(state, entry, own = new OwnCollections()) {
    const action = effective(entry);
    if (action === null) return state;
    if (action.type === "edition.published") return publish(state, action, own);
    const change = CHANGES.get(action.type);
    if (change === undefined) return state;
    const name = action.drill ? "drill" : "real";
    const grouped = new GroupedIncidents(state[name], state.groups[name], own);
    change(grouped, action.incident ?? entry.ref, entry, action);
    return { ...state, [name]: grouped.incidents, groups: { ...state.groups, [name]: grouped.groups } };
  },
};

function publish(state: Incidents, action: Action, own: OwnCollections): Incidents {
  const { sha256, number } = action.body;
  if (typeof sha256 !== "string" || typeof number !== "number" || !Number.isSafeInteger(number)) return state;
  return { ...state, editions: own.map(state.editions).set(sha256, number) };
}

/** Who announces it anew, under the same incident, has moved it: the last word stands. */
function expect(grouped: GroupedIncidents, ref: string, entry: Entry): void {
  const incident = grouped.known(ref);
  if (incident.expected !== null) {
    grouped.put({ ...incident, moved: entry });
    return;
  }
  const status = incident.status === "mentioned" ? "expected" : incident.status;
  grouped.put({ ...incident, expected: entry, status });
}

function open(grouped: GroupedIncidents, ref: string, entry: Entry): void {
  const incident = grouped.known(ref);
  // Clocks may sort an end before the one beginning that it ended: then it stays ended.
  const begun = incident.expected !== null || incident.openings.length > 0;
  const openings = grouped.opened(incident, entry);
  if (incident.status === "closed" && !begun) {
    grouped.put({ ...incident, openings });
    return;
  }
  grouped.put({ ...incident, openings, status: "open", ended: null });
  if (!incident.apart) grouped.uniteOpen(grouped.known(ref).group);
}

/** An end counts for the whole view: whoever closes "the outage" means all of it. */
function end(grouped: GroupedIncidents, ref: string, entry: Entry, status: "closed" | "cancelled"): void {
  const named = grouped.known(ref);
  const ends = status === "closed" ? ["mentioned", "expected", "open"] : ["mentioned", "expected"];
  const others = grouped.othersOf(named).filter((it) => it.status !== "mentioned");
  for (const it of [named, ...others]) if (ends.includes(it.status)) grouped.put({ ...it, status, ended: entry });
}

function close(grouped: GroupedIncidents, ref: string, entry: Entry): void {
  end(grouped, ref, entry, "closed");
}

/** Only what has not begun can be cancelled; an outage that somebody reported stays open until it is closed. */
function cancel(grouped: GroupedIncidents, ref: string, entry: Entry): void {
  end(grouped, ref, entry, "cancelled");
}

function join(grouped: GroupedIncidents, _ref: string, _entry: Entry, action: Action): void {
  const named = [...new Set(action.refs)];
  if (named.length > 1) grouped.join(named);
}

/** What is named stands apart from here on, each alone or all of it as one, until it is joined again. */
function separate(grouped: GroupedIncidents, _ref: string, _entry: Entry, action: Action): void {
  grouped.part(action.refs, flagField(action, "together") === true);
}
