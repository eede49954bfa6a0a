/** Beginning an incident, announcing it and calling it off, joining and parting. */

import type { PeopleInDanger } from "../catalogue/bodies";
import { CAUSES, type Cause } from "../catalogue/words";
import type { IncidentView } from "../folds/incident-views";
import type { Entry } from "../record/entries";
import { textField, wordField } from "../record/fields";
import { type About, type Decision, type Drafts, isRefusal, of, refuse, type WriteTime } from "./decision";
import { aboutEntry } from "./entries";

interface Opening {
  readonly cause: Cause;
  readonly areas: readonly string[];
  /** Since when, as far as is known; null where this adds to an outage whose beginning is known. */
  readonly since: string | null;
  /** Digest of the edition that this device holds; null where it has none. */
  readonly edition: string | null;
  readonly danger?: PeopleInDanger | undefined;
  readonly drill?: boolean;
}

/** `about`: the announcement that it confirms, or the outage that it adds to; null begins a new one. */
export function openIncident(about: About, { danger, drill = about?.drill ?? false, ...told }: Opening): Drafts {
  const people = danger ? { people_in_danger: danger } : {};
  const body = { kind: drill ? ("drill" as const) : ("outage" as const), ...told, ...people };
  return [{ type: "incident.opened", incident: about?.ref ?? "self", drill, body }];
}

/** Takes back what its own maker has reported by mistake: it has not begun. */
export const withdrawOpening = (opening: Entry): Drafts => [
  { ...aboutEntry(opening), type: "incident.withdrawn", body: {} },
];

interface Announced {
  readonly from: number;
  readonly to: number | null;
  /** Null: nobody has said. */
  readonly areas: readonly string[] | null;
  readonly now: number;
  readonly write: WriteTime;
}

type NotExpected = "areas-missing" | "begun-already" | "ends-before-it-begins";

/** The utility announces an outage. Times: ms since 1970. */
export function expectOutage({ from, to, areas, now, write }: Announced): Decision<NotExpected> {
  if (from < now) return refuse("begun-already");
  if (to !== null && to <= from) return refuse("ends-before-it-begins");
  if (areas === null) return refuse("areas-missing");
  const times = { from: write(from), to: to === null ? null : write(to) };
  return [{ type: "incident.expected", incident: "self", body: { ...times, areas, cause: "maintenance" } }];
}

/** An announced outage comes at another time or elsewhere: announced anew, under the same incident. */
export function moveOutage(announced: About, to: Announced): Decision<NotExpected> {
  const decided = expectOutage(to);
  return isRefusal(decided) ? decided : decided.map((draft) => ({ ...draft, ...of(announced) }));
}

/** Takes a move back. `view`: as it was before, which is announced again word by word, in the areas of all that is one. */
export function moveBack(view: IncidentView, areas: readonly string[]): Drafts {
  const { action } = view.leading;
  const from = action && textField(action, "from");
  if (!from) return [];
  const body = { from, to: textField(action, "to"), areas };
  return [
    {
      ...of(view),
      type: "incident.expected",
      body: { ...body, cause: wordField(action, "cause", CAUSES) ?? "maintenance" },
    },
  ];
}

interface CallingOff {
  readonly reason: string;
  readonly supervises: boolean;
}

export function callOff(announced: About, { reason, supervises }: CallingOff): Decision<"calling-off-not-allowed"> {
  if (!supervises) return refuse("calling-off-not-allowed");
  return [{ ...of(announced), type: "incident.cancelled", body: { reason } }];
}

/** Makes one of outages that do not overlap. */
export const joinAll = (views: readonly IncidentView[]): Drafts => [
  { ...of(views[0] ?? null), type: "incident.joined", refs: views.flatMap(({ members }) => members), body: {} },
];

/** Takes that back: what was joined to the first stands by itself again, each with what it was one with before. */
export const partAgain = (views: readonly IncidentView[]): Drafts =>
  views.slice(1).flatMap((view) => keepApart(view, view.members));

/** Keeps an outage apart from the others that are on. */
export const separate = (view: Pick<IncidentView, "ref" | "drill" | "members">): Drafts => [
  { ...of(view), type: "incident.separated", refs: view.members, body: {} },
];

/** Keeps these apart from the rest; several of them are one. */
export const keepApart = (about: About, refs: readonly string[]): Drafts => [
  { ...of(about), type: "incident.separated", refs, body: refs.length > 1 ? { together: true } : {} },
];

/** Makes an outage again what it was before some of it was taken out; what stood apart from others still does. */
export const uniteAgain = (view: IncidentView): Drafts =>
  view.apart ? keepApart(view, view.members) : [{ ...of(view), type: "incident.joined", refs: view.members, body: {} }];
