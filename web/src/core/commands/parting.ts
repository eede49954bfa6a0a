/** Takes reports out of an outage: they are another one from then on, with what was told of its areas. */

import type { Edition } from "../plan/plan";
import { areasOverlap } from "../plan/plan-lookups";
import { goneBy, supplyToldIn } from "../readings/supply";
import { displayTime, type Entry } from "../record/entries";
import { effective, momentField, textsField } from "../record/fields";
import type { Scene } from "../scene";
import { type Drafts, of, type WriteTime } from "./decision";
import { keepApart, uniteAgain } from "./incidents";

interface Parting {
  readonly scene: Pick<Scene, "view" | "facts" | "situation">;
  /** Null: this device has no plan, and tells no areas apart. */
  readonly edition: Edition | null;
  /** The incidents to take out, by their refs. */
  readonly chosen: readonly string[];
  readonly write: WriteTime;
}

const incidentOf = ({ action, ref }: Entry): string => action?.incident ?? ref;

function areasOf(openings: readonly Entry[]): readonly string[] {
  const named = openings.flatMap((each) => {
    const action = effective(each);
    return (action && textsField(action, "areas")) ?? [];
  });
  return [...new Set(named)];
}

/** Since when it is dark by what these reports say themselves, µs. */
function saidBy(openings: readonly Entry[]): number {
  const said = openings.flatMap((each) => {
    const action = effective(each);
    return (action && momentField(action, "since")) ?? [];
  });
  return said[0] ?? (openings[0] ? displayTime(openings[0]) : Number.NEGATIVE_INFINITY);
}

/** Whoever took an area into the outage told when it went, maybe before anybody reported it by itself. */
function toldBefore({ scene, edition }: Parting, openings: readonly Entry[]): number | null {
  const areas = areasOf(openings);
  const there = (area: string) => edition !== null && areas.some((each) => areasOverlap(edition, each, area));
  const told = [...scene.situation.supply].flatMap(([area, said]) =>
    said.lost && said.entry.action?.type === "supply.lost" && there(area) ? [goneBy(said, supplyToldIn(scene))] : [],
  );
  const first = Math.min(...told);
  return first < saidBy(openings) ? first : null;
}

/** What the outage that stays is left with, where somebody said which areas are dark; null: it follows by itself. */
function areasLeft({ scene, edition, chosen }: Parting, gone: readonly Entry[]): readonly string[] | null {
  const { areas } = scene.facts;
  if (edition === null || areas?.entry.action?.type !== "facts.changed") return null;
  const stay = areasOf(scene.view.openings.filter((each) => !chosen.includes(incidentOf(each))));
  const within = (all: readonly string[], area: string) => all.some((each) => areasOverlap(edition, each, area));
  const left = areas.value.filter((area) => within(stay, area) || !within(areasOf(gone), area));
  return left.length > 0 && left.length < areas.value.length ? left : null;
}

/** Nothing where nobody chose, or nothing would stay. */
export function partSome(parting: Parting): Drafts {
  const { view } = parting.scene;
  const refs = view.members.filter((ref) => parting.chosen.includes(ref));
  const [lead] = refs;
  if (lead === undefined || refs.length === view.members.length) return [];
  const openings = view.openings.filter((each) => refs.includes(incidentOf(each)));
  const [told, left] = [toldBefore(parting, openings), areasLeft(parting, openings)];
  const about = { ...of(view), type: "facts.changed" } as const;
  return [
    ...keepApart(view, refs),
    ...(told === null ? [] : [{ ...about, incident: lead, body: { since: parting.write(told / 1000) } }]),
    ...(left === null ? [] : [{ ...about, body: { areas: left } }]),
  ];
}

/** Takes that back: one outage, with the facts that it had. `made`: what was recorded. */
export function partNone({ scene, write }: Parting, made: Drafts): Drafts {
  const { view, facts } = scene;
  const about = { ...of(view), type: "facts.changed" } as const;
  const said = (name: "since" | "areas") =>
    made.some(({ type, body }) => type === "facts.changed" && body && name in body);
  const since = facts.since?.value ?? null;
  return [
    ...uniteAgain(view),
    ...(said("since") ? [{ ...about, body: { since: since === null ? null : write(since / 1000) } }] : []),
    ...(said("areas") && facts.areas ? [{ ...about, body: { areas: facts.areas.value } }] : []),
  ];
}
