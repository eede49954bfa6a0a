import { type Entry, inDisplayOrder } from "../record/entries";
import type { Incident, IncidentStatus, Incidents } from "./incidents";

/** One incident as people see it: overlapping and joined ones folded into one. */
export interface IncidentView {
  /** The leading ref: the first opening in display order. New actions carry it as their `incident`. */
  readonly ref: string;
  readonly drill: boolean;
  /** All refs folded here, the leading one first; an action belongs here when its `incident` is among them. */
  readonly members: readonly string[];
  readonly status: Exclude<IncidentStatus, "mentioned">;
  /** Some of it are one because somebody said so. */
  readonly joined: boolean;
  /** A supervisor keeps it apart from the others that are on. */
  readonly apart: boolean;
  /** The entry that leads: an `incident.opened`, or the last `incident.expected` where none opened yet. */
  readonly leading: Entry;
  readonly openings: readonly Entry[];
  readonly expected: Entry | null;
  /** The last closing or cancelling, where the view stands ended. */
  readonly ended: Entry | null;
  /** SHA-256 of the edition that it runs by: the newest one named; null where none is named. */
  readonly edition: string | null;
}

/** What an entry belongs to it by: its members and its mode. No deed of a drill counts in a real outage, or the other way. */
export function belongs({ action, ref }: Entry, drill: boolean, members: ReadonlySet<string>): boolean {
  return action !== null && action.drill === drill && members.has(action.incident ?? ref);
}

/** Nobody has said that it is dark, or nobody ever did: there is no stage, no level, and no time that runs. */
export const isAnnounced = ({ leading }: IncidentView): boolean => leading.action?.type === "incident.expected";

/** The views of one side in display order of what leads them. */
export function incidentViews(state: Incidents, drill: boolean): readonly IncidentView[] {
  const groups = new Map<number, Incident[]>();
  for (const it of state[drill ? "drill" : "real"].values()) {
    if (!groups.get(it.group)?.push(it)) groups.set(it.group, [it]);
  }
  return [...groups.values()]
    .map((group) => viewOf(group, drill, state.editions))
    .filter((view) => view !== null)
    .sort((a, b) => inDisplayOrder(a.leading, b.leading));
}

/** The view that an incident's ref is folded into. */
export function viewWith(views: readonly IncidentView[], ref: string): IncidentView | null {
  return views.find((view) => view.members.includes(ref)) ?? null;
}

function viewOf(
  group: readonly Incident[],
  drill: boolean,
  editions: ReadonlyMap<string, number>,
): IncidentView | null {
  const members = [...group].sort(byBeginning);
  const lead = members[0];
  const leading = lead && (lead.openings[0] ?? lead.moved ?? lead.expected);
  if (!(lead && leading)) return null;
  const openings = members.flatMap((it) => it.openings).sort(inDisplayOrder);
  const status = statusOf(members);
  const endings = members.flatMap((it) => it.ended ?? []).sort(inDisplayOrder);
  const announced = members.flatMap((it) => it.expected ?? []).sort(inDisplayOrder);
  return {
    ref: lead.ref,
    drill,
    members: members.map((it) => it.ref),
    status,
    joined: members.some(({ joined }) => joined),
    apart: members.every((it) => it.apart),
    leading,
    openings,
    expected: announced[0] ?? null,
    ended: status === "open" || status === "expected" ? null : (endings.at(-1) ?? null),
    edition: newestEdition(openings, editions),
  };
}

/** What it is ordered by: moving it changes no ref. */
const beginning = (incident: Incident) => incident.openings[0] ?? incident.expected;

/** Opened ones first, then announced ones, then those only mentioned. */
function byBeginning(a: Incident, b: Incident): number {
  const rank = (it: Incident) => (it.openings.length > 0 ? 0 : it.expected === null ? 2 : 1);
  const [first, second] = [beginning(a), beginning(b)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return first && second ? inDisplayOrder(first, second) : a.ref < b.ref ? -1 : 1;
}

function statusOf(members: readonly Incident[]): IncidentView["status"] {
  const has = (status: IncidentStatus) => members.some((it) => it.status === status);
  if (has("open")) return "open";
  if (has("expected")) return "expected";
  return has("closed") ? "closed" : "cancelled";
}

function newestEdition(openings: readonly Entry[], editions: ReadonlyMap<string, number>): string | null {
  let newest: string | null = null;
  let best = Number.NEGATIVE_INFINITY;
  for (const opening of openings) {
    const named = opening.action?.body["edition"];
    if (typeof named !== "string" || named === "") continue;
    const number = editions.get(named) ?? -1;
    if (number >= best) [newest, best] = [named, number];
  }
  return newest;
}
