import type { Action, Entry } from "./entries";
import { effective } from "./fields";
import type { Fold } from "./fold";

/** `mentioned`: named by a join, a separation or an end, while its own beginning is not here yet. */
export type IncidentStatus = "mentioned" | "expected" | "open" | "closed" | "cancelled";

export interface Incident {
  readonly ref: string;
  readonly status: IncidentStatus;
  readonly expected: Entry | null;
  /** In display order; the first counts, a later one after the end opens the incident again. */
  readonly openings: readonly Entry[];
  readonly ended: Entry | null;
  /** Separated by a supervisor: overlapping does not join it again, only `incident.joined` does. */
  readonly apart: boolean;
  /** Incidents of one group are one view. */
  readonly group: string;
}

/** By ref. Real incidents and drills are two maps, so that no rule can mix them. */
export interface Incidents {
  readonly real: ReadonlyMap<string, Incident>;
  readonly drill: ReadonlyMap<string, Incident>;
  /** Editions published, by hash: their numbers say which is the newest. */
  readonly editions: ReadonlyMap<string, number>;
}

type Side = ReadonlyMap<string, Incident>;
type Change = (side: Side, ref: string, entry: Entry, action: Action) => Side;

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
  initial: { real: new Map(), drill: new Map(), editions: new Map() },
  evolve(state, entry) {
    const action = effective(entry);
    if (action === null) return state;
    if (action.type === "edition.published") return publish(state, action);
    const change = CHANGES.get(action.type);
    if (change === undefined) return state;
    const name = action.drill ? "drill" : "real";
    const side = change(state[name], action.incident ?? entry.ref, entry, action);
    return side === state[name] ? state : { ...state, [name]: side };
  },
};

function publish(state: Incidents, action: Action): Incidents {
  const { sha256, number } = action.body;
  if (typeof sha256 !== "string" || typeof number !== "number" || !Number.isSafeInteger(number)) return state;
  return { ...state, editions: new Map(state.editions).set(sha256, number) };
}

function known(side: Side, ref: string): Incident {
  const blank = { status: "mentioned", expected: null, openings: [], ended: null, apart: false };
  return side.get(ref) ?? ({ ref, group: ref, ...blank } as Incident);
}

function put(side: Side, incidents: readonly Incident[]): Side {
  const next = new Map(side);
  for (const incident of incidents) next.set(incident.ref, incident);
  return next;
}

function expect(side: Side, ref: string, entry: Entry): Side {
  const incident = known(side, ref);
  if (incident.expected !== null) return side;
  const status = incident.status === "mentioned" ? "expected" : incident.status;
  return put(side, [{ ...incident, expected: entry, status }]);
}

function open(side: Side, ref: string, entry: Entry): Side {
  const incident = known(side, ref);
  const openings = [...incident.openings, entry];
  // Clocks may sort an end before the one beginning that it ended: then it stays ended.
  const begun = incident.expected !== null || incident.openings.length > 0;
  if (incident.status === "closed" && !begun) return put(side, [{ ...incident, openings }]);
  const opened: Incident = { ...incident, openings, status: "open", ended: null };
  const others = [...side.values()].filter((it) => it.status === "open" && !it.apart);
  const next = put(side, [opened]);
  return opened.apart ? next : unite(next, [opened, ...others]);
}

/** One group for all that share a group with one of these: symmetric, whatever order they are named in. */
function unite(side: Side, incidents: readonly Incident[]): Side {
  const groups = new Set(incidents.map((it) => it.group));
  const first = incidents[0];
  if (first === undefined || groups.size < 2) return side;
  const moved = [...side.values()].filter((it) => groups.has(it.group));
  return put(
    side,
    moved.map((it) => ({ ...it, group: first.group })),
  );
}

/** An end counts for the whole view: whoever closes "the outage" means all of it. */
function end(side: Side, ref: string, entry: Entry, status: "closed" | "cancelled"): Side {
  const named = known(side, ref);
  const ends = status === "closed" ? ["mentioned", "expected", "open"] : ["mentioned", "expected"];
  const group = [...side.values()].filter((it) => it.group === named.group && it.ref !== ref);
  const others = group.filter((it) => it.status !== "mentioned");
  const ended = [named, ...others].filter((it) => ends.includes(it.status));
  return put(
    side,
    ended.map((it) => ({ ...it, status, ended: entry })),
  );
}

function close(side: Side, ref: string, entry: Entry): Side {
  return end(side, ref, entry, "closed");
}

/** Only what has not begun can be cancelled; an outage that somebody reported stays open until it is closed. */
function cancel(side: Side, ref: string, entry: Entry): Side {
  return end(side, ref, entry, "cancelled");
}

function join(side: Side, _ref: string, _entry: Entry, action: Action): Side {
  const named = [...new Set(action.refs)].map((ref) => ({ ...known(side, ref), apart: false }));
  if (named.length < 2) return side;
  return unite(put(side, named), named);
}

/** Each incident named stands alone from here on, until it is joined again (which is also the undo). */
function separate(side: Side, _ref: string, _entry: Entry, action: Action): Side {
  return [...new Set(action.refs)].reduce(setApart, side);
}

function setApart(side: Side, ref: string): Side {
  const { group } = known(side, ref);
  const rest = [...side.values()].filter((it) => it.ref !== ref && it.group === group);
  const heir = rest[0]?.ref ?? group;
  const moved = rest.map((it) => ({ ...it, group: heir }));
  return put(side, [...moved, { ...known(side, ref), apart: true, group: ref }]);
}
