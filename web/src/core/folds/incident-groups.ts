/** Which incidents are one, because they overlap or were joined. A step costs what it changes, however many incidents there are. */

import type { Entry } from "../record/entries";
import { OwnCollections } from "./fold";

/** `mentioned`: named by a join, a separation or an end, while its own beginning is not here yet. */
export type IncidentStatus = "mentioned" | "expected" | "open" | "closed" | "cancelled";

export interface Incident {
  readonly ref: string;
  readonly status: IncidentStatus;
  readonly expected: Entry | null;
  /** The last that announced it anew, for another time or place. */
  readonly moved: Entry | null;
  /** In display order; the first counts, a later one after the end opens the incident again. */
  readonly openings: readonly Entry[];
  readonly ended: Entry | null;
  /** Separated by a supervisor: overlapping does not join it again, only `incident.joined` does. */
  readonly apart: boolean;
  /** Somebody made it one with others, which it need not have overlapped. */
  readonly joined: boolean;
  /** Incidents of one group are one view. */
  readonly group: number;
}

/** What follows from such incidents and is kept beside them. */
export interface Groups {
  /** By group the refs in it. */
  readonly members: ReadonlyMap<number, ReadonlySet<string>>;
  /** By group how many of it are open and not apart; none of 0. */
  readonly open: ReadonlyMap<number, number>;
  /** How many groups there ever were. */
  readonly made: number;
}

export const NO_GROUPS: Groups = { members: new Map(), open: new Map(), made: 0 };
const NONE = -1;
const NOBODY: ReadonlySet<string> = new Set();

const overlaps = ({ status, apart }: Incident) => status === "open" && !apart;

/** Such incidents while they are changed: nothing of the states before it changes. */
export class GroupedIncidents {
  incidents: ReadonlyMap<string, Incident>;
  groups: Groups;
  readonly #own: OwnCollections;

  constructor(incidents: ReadonlyMap<string, Incident>, groups: Groups, own = new OwnCollections()) {
    this.incidents = incidents;
    this.groups = groups;
    this.#own = own;
  }

  /** An incident; of one that nobody has named yet, what is known without that. */
  known(ref: string): Incident {
    const blank = {
      status: "mentioned",
      expected: null,
      moved: null,
      openings: [],
      ended: null,
      apart: false,
      joined: false,
    } as const;
    return this.incidents.get(ref) ?? { ref, ...blank, group: NONE };
  }

  /** The others that are one with this. */
  othersOf({ ref, group }: Incident): readonly Incident[] {
    return [...(this.groups.members.get(group) ?? NOBODY)].flatMap((each) => (each === ref ? [] : this.known(each)));
  }

  /** One more opening of it. */
  opened({ openings }: Incident, entry: Entry): readonly Entry[] {
    const more = this.#own.list(openings);
    more.push(entry);
    return more;
  }

  /** Puts an incident in the place of what it was; alone in a group of its own where it is in none. */
  put(next: Incident): void {
    const before = this.incidents.get(next.ref);
    const group = next.group === NONE ? this.#newGroup() : next.group;
    const incident = next.group === group ? next : { ...next, group };
    if (before !== undefined && overlaps(before)) this.#count(before.group, -1);
    if (overlaps(incident)) this.#count(group, 1);
    if (before?.group !== group) this.#move(incident.ref, before?.group ?? NONE, group);
    this.incidents = this.#own.map(this.incidents).set(incident.ref, incident);
  }

  /** One group of all of these and of all that are open and overlap. */
  uniteOpen(group: number): void {
    if (this.groups.open.size > (this.groups.open.has(group) ? 1 : 0)) this.unite([group, ...this.groups.open.keys()]);
  }

  /** Makes one of all of these incidents, those too that were apart. */
  join(refs: readonly string[]): void {
    const named = refs.map((ref) => this.known(ref));
    const groups = named.map(({ group }) => group).filter((group) => group !== NONE);
    const home = groups.length > 0 ? this.#largest(groups) : this.#newGroup();
    for (const it of named) this.put({ ...it, apart: false, joined: true, group: it.group === NONE ? home : it.group });
    this.unite([home, ...groups]);
  }

  /** Makes one group of these: symmetric, whatever order they are named in. The few go to the many. */
  unite(groups: readonly number[]): void {
    const all = new Set(groups);
    const largest = this.#largest(groups);
    for (const group of all) {
      if (group === largest) continue;
      for (const ref of [...(this.groups.members.get(group) ?? NOBODY)])
        this.put({ ...this.known(ref), group: largest });
    }
  }

  #largest(groups: readonly number[]): number {
    const size = (group: number) => this.groups.members.get(group)?.size ?? 0;
    return groups.reduce((a, b) => (size(b) > size(a) ? b : a));
  }

  /** Takes incidents out of their groups, each alone; `together`: into one of their own. Only a joining changes that. */
  part(refs: readonly string[], together: boolean): void {
    let home = NONE;
    for (const ref of new Set(refs)) {
      const known = this.known(ref);
      this.put({ ...known, apart: true, joined: together && known.joined, group: home });
      if (together) home = this.known(ref).group;
    }
  }

  #newGroup(): number {
    const { made } = this.groups;
    this.groups = { ...this.groups, made: made + 1 };
    return made;
  }

  #count(group: number, by: number): void {
    const open = this.#own.map(this.groups.open);
    const count = (open.get(group) ?? 0) + by;
    if (count === 0) open.delete(group);
    else open.set(group, count);
    this.groups = { ...this.groups, open };
  }

  #move(ref: string, from: number, to: number): void {
    const members = this.#own.map(this.groups.members);
    const left = this.#own.set(members.get(from) ?? NOBODY);
    left.delete(ref);
    if (left.size === 0) members.delete(from);
    else members.set(from, left);
    members.set(to, this.#own.set(members.get(to) ?? NOBODY).add(ref));
    this.groups = { ...this.groups, members };
  }
}
