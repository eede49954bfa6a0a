/** What an ended outage still asks for by the plan: its after-care, its last lists, written reports. */

import { DUTIES, type Duty } from "../../catalogue/words";
import type { Edition, Figure, LevelId } from "../../plan/plan";
import { byId, figureMicros, listsFor } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import type { Scene } from "../../scene";
import { placedLists, progressIn } from "../placed-lists";
import type { MatterReading } from "./context";
import type { Asked } from "./matter";

/**
 * Whether its course is known: of what ended long ago a new phone is told beginnings and ends alone. Where nothing else
 * was recorded of it, that is known to whoever ended it here, or holds all that came between. `all`: the whole record.
 */
export function isKnown(entries: readonly Entry[], ended: Entry, all: readonly Entry[]): boolean {
  const tells = (entry: Entry) =>
    entry.action?.type.startsWith("incident.") === false && displayTime(entry) <= displayTime(ended);
  return ended.seq === null || entries.some(tells) || isWhole(all, entries[0]?.seq ?? null, ended.seq);
}

/** Whether nothing is missing from the one to the other, nor of what came next. */
function isWhole(all: readonly Entry[], from: number | null, to: number): boolean {
  if (from === null) return true;
  const after = new Set(all.flatMap(({ seq }) => (seq !== null && seq >= from ? [seq] : [])));
  for (let seq = from; seq <= to; seq += 1) if (!after.has(seq)) return false;
  return after.has(to + 1) || after.size === to - from + 1;
}

interface Cared {
  readonly kind: "care" | "list";
  readonly id: string;
  readonly list: string | null;
  readonly by: Duty;
  readonly due: Figure | null;
}

/** What the plan asks for after the end; a list of the last stage once, by whoever is named first. */
function caredFor(edition: Edition, level: LevelId | null): readonly Cared[] {
  const care = edition.recovery.after_care.map((each): Cared => ({ ...each, kind: "care" }));
  const named = care.map(({ list }) => list);
  const last = new Map<string, Cared>();
  for (const by of DUTIES) {
    for (const { id } of listsFor(edition, "evaluate", by, level)) {
      if (!(named.includes(id) || last.has(id))) last.set(id, { kind: "list", id, list: id, by, due: null });
    }
  }
  return [...care, ...last.values()];
}

/** What begins with the end; if none has come yet, what would begin now. */
export const afterMatters: MatterReading = ({ edition, scene, now }) =>
  cares(edition, scene, scene.view.ended ? displayTime(scene.view.ended) : now);

function cares(edition: Edition, scene: Scene, since: number): readonly Asked[] {
  const level = scene.situation.level as LevelId | null;
  return caredFor(edition, level).flatMap(({ kind, id, list: named, by, due }): readonly Asked[] => {
    const list = named === null ? null : byId(edition.lists, named);
    const far = list && progressIn(scene, ...placedLists(edition, scene, list));
    // A list of places none of which was dark asks for nothing.
    if (far?.total === 0) return [];
    const done = far !== null && far.answered === far.total;
    return [{ kind, id, list: named, by, due: due && since + figureMicros(due), far, done, since, urgency: 2 }];
  });
}
