/** The reports that are folded into one outage, and which of them are of somewhere else than the first. */

import type { IncidentView } from "../../folds/incident-views";
import { groupedBy } from "../../grouping";
import type { Edition } from "../../plan/plan";
import { areaPath } from "../../plan/plan-lookups";
import type { Entry } from "../../record/entries";
import { effective, textsField } from "../../record/fields";

/** One report: what is taken apart by its ref, and what tells of it. */
export interface JoinedReport {
  /** The incident that it began. */
  readonly ref: string;
  readonly entry: Entry;
  /** How much else was recorded under it, which goes where it goes; who joined and parted outages has done nothing in them. */
  readonly along: number;
}

interface Told {
  readonly view: Pick<IncidentView, "members" | "openings">;
  /** What belongs to the outage, in display order. */
  readonly entries: readonly Entry[];
}

const incidentOf = ({ action, ref }: Entry): string => action?.incident ?? ref;

const JOINING = ["incident.joined", "incident.separated"];
const isJoining = ({ action }: Entry): boolean => JOINING.includes(action?.type ?? "");

/** In the outage's order, the one that leads first; of what nobody here has heard how it began, none. */
export function reportsOf({ view, entries }: Told): readonly JoinedReport[] {
  const told = groupedBy(entries, incidentOf);
  return view.members.flatMap((ref): readonly JoinedReport[] => {
    const own = told.get(ref) ?? [];
    const begins = ({ action }: Entry) => action?.type === "incident.expected";
    const entry = view.openings.find((each) => incidentOf(each) === ref) ?? own.find(begins);
    return entry
      ? [{ ref, entry, along: own.filter((each) => each.ref !== entry.ref && !isJoining(each)).length }]
      : [];
  });
}

/** The buildings or zones right below the site in which it says that it is dark; null: all of the site. */
function buildings(edition: Edition, entry: Entry): readonly string[] | null {
  const action = effective(entry);
  const areas = (action && textsField(action, "areas")) ?? [];
  const found = areas.map((area) => {
    const path = areaPath(edition, area);
    // The first of them is the site.
    return path.length === 0 ? area : (path[1]?.id ?? null);
  });
  const named = found.filter((id) => id !== null);
  return named.length > 0 && named.length === found.length ? named : null;
}

/** Whether it names other buildings alone than the first one does. */
export function isElsewhere(edition: Edition, first: Entry, other: Entry): boolean {
  const [there, here] = [buildings(edition, first), buildings(edition, other)];
  return there !== null && here !== null && !here.some((id) => there.includes(id));
}
