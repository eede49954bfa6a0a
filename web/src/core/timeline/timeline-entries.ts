/** Which entries the timeline of one incident lists, or in quiet times that of none. */

import { runner } from "../folds/fold";
import { belongs, type IncidentView } from "../folds/incident-views";
import { incrementalFilter } from "../list-changes";
import type { Entry } from "../record/entries";
import { isAccess } from "./access-entries";

export interface TimelineEntries {
  readonly all: readonly Entry[];
  /** The last of them, looked for from the end: that there are many more costs nothing. */
  readonly newest: (count: number) => readonly Entry[];
}

/** Finds the highest arrival number. */
export const createHead = () => runner<number>({ initial: 0, evolve: (head, { seq }) => Math.max(head, seq ?? 0) });

interface Listed {
  readonly passes: (entry: Entry) => boolean;
  /** What `passes` depends on. */
  readonly key: string;
}

/** Goes on from what it listed before as long as the incident has the same members and times. */
export function createTimelineEntries() {
  let held = reader({ passes: () => false, key: "" });
  return (entries: readonly Entry[], views: readonly IncidentView[], view: IncidentView | null): TimelineEntries => {
    const listed = view ? listedOf(view) : listedInQuiet(views);
    if (held.key !== listed.key) held = reader(listed);
    return held.read(entries);
  };
}

function reader({ passes, key }: Listed) {
  const sift = incrementalFilter(passes);
  const read = (entries: readonly Entry[]): TimelineEntries => ({
    get all() {
      return sift(entries);
    },
    newest: (count) => newestOf(entries, passes, count),
  });
  return { key, read };
}

function newestOf(entries: readonly Entry[], passes: Listed["passes"], count: number): readonly Entry[] {
  const found: Entry[] = [];
  for (let at = entries.length; at > 0 && found.length < count; ) {
    const entry = entries[--at] as Entry;
    if (passes(entry)) found.push(entry);
  }
  return found.reverse();
}

const spanOf = ({ leading, ended }: IncidentView) =>
  [leading.happenedAt, ended?.happenedAt ?? Number.POSITIVE_INFINITY] as const;

const within = ({ happenedAt }: Entry, [from, to]: readonly [number, number]) => happenedAt >= from && happenedAt <= to;

/** The view's entries, and unreadable ones, which do not say, by their time. */
function listedOf(of: IncidentView): Listed {
  const { members, drill } = of;
  const span = spanOf(of);
  const known = new Set(members);
  const during = (entry: Entry) => !drill && within(entry, span);
  const passes = (entry: Entry) => (entry.action === null ? during(entry) : belongs(entry, drill, known));
  return { passes, key: JSON.stringify([members, drill, span]) };
}

/** That there is a server at all is no news to anybody; that it began anew is. */
const isFirstStart = ({ action }: Entry): boolean =>
  action?.type === "generation.started" && action.body["why"] === "first";

/** What belongs to no incident; unreadable entries where none was on at their time. */
function listedInQuiet(views: readonly IncidentView[]): Listed {
  const spans = views.filter((each) => !each.drill).map(spanOf);
  const during = (entry: Entry) => spans.some((span) => within(entry, span));
  const passes = (entry: Entry) =>
    // What was reported by mistake belongs to nothing any more.
    entry.action === null
      ? !during(entry)
      : entry.action.type === "incident.withdrawn" ||
        !(entry.action.incident || isAccess(entry) || isFirstStart(entry));
  return { passes, key: JSON.stringify(spans) };
}
