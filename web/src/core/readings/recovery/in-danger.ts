/** People in danger, and clocks that run for people whom nobody has reported: what comes before power goes on. */

import type { Danger } from "../../folds/dangers";
import type { Place } from "../../plan/plan-lookups";
import { areasOverlap, byId } from "../../plan/plan-lookups";
import type { Running } from "../clocks";
import { runningIn } from "../overdue";
import type { PlacedList } from "../placed-lists";
import { waitsForPeople } from "./anew/held-at";
import type { GateContext } from "./gate-context";
import { heldUp, isGoneOnFrom } from "./stops";

export interface InDanger {
  /** Null: only a clock runs for them. */
  readonly danger: Danger | null;
  readonly running: Running | null;
  readonly place: Place;
  /** The plan's list for them. */
  readonly list: string | null;
}

/** Everybody, those reported first. */
export function everybodyInDanger({ edition, scene }: GateContext): readonly InDanger[] {
  const clocks = runningIn(edition, scene).filter(({ clock }) => clock.starts === "people_in_lift");
  const reported = scene.situation.danger.map((danger): InDanger => {
    const planned = byId(edition.dangers, danger.kind ?? "");
    const place = { area: danger.area, asset: danger.asset };
    const running = clocks.find((each) => each.clock.id === planned?.clock && each.place.asset === place.asset);
    return { danger, running: running ?? null, place, list: planned?.list ?? null };
  });
  const counted = new Set(reported.map(({ running }) => running));
  const others = clocks.filter((each) => !counted.has(each));
  return [...reported, ...others.map((running) => ofClock(edition.dangers, running))];
}

function ofClock(dangers: GateContext["edition"]["dangers"], running: Running): InDanger {
  const planned = dangers.find(({ clock }) => clock === running.clock.id);
  return { danger: null, running, place: running.place, list: planned?.list ?? null };
}

/** Those in this very equipment, or in some of its kind, nobody has said which. Nobody is in a list of no equipment. */
export function inDangerAt(context: GateContext, { list, place }: PlacedList): readonly InDanger[] {
  if (list.scope !== "asset") return [];
  const { edition } = context;
  const kindOf = ({ danger, running }: InDanger) =>
    byId(edition.dangers, danger?.kind ?? "")?.asset_kind ?? running?.clock.asset_kind;
  const meets = (area: string | null) =>
    area === null || place.area === null || areasOverlap(edition, area, place.area);
  return everybodyInDanger(context).filter((each) =>
    each.place.asset === null
      ? kindOf(each) === list.asset_kind && meets(each.place.area)
      : each.place.asset === place.asset,
  );
}

/**
 * Whom a list that brings power back waits for at its place: all in danger there, but for those of whom somebody has said
 * that it harms nobody, or is what saves them; word that they are not safe after all asks anew. A list that saves people
 * waits for nobody.
 */
export function powerWaitsFor(context: GateContext, placed: PlacedList): readonly InDanger[] {
  const { edition, scene } = context;
  const { place } = placed;
  if (!waitsForPeople(context, placed)) return [];
  const { resuming } = heldUp(edition, scene.powerUp);
  const spared = ({ danger }: InDanger) =>
    danger !== null && isGoneOnFrom(resuming, danger.entry, danger.judged ? [danger.judged] : []);
  const isHere = ({ place: { area } }: InDanger) =>
    area === null || place.area === null || areasOverlap(edition, area, place.area);
  return everybodyInDanger(context).filter((each) => isHere(each) && !spared(each));
}
