/** What an ended outage still asks for: its last lists, written reports, calls to make again, promises to be kept. */

import { DUTIES, type Duty } from "../catalogue/words";
import { countedBy } from "../folds/countable-acts";
import { standing } from "../folds/promises";
import type { Edition, Figure, LevelId, ReportRule } from "../plan/plan";
import { byId, listsFor, milliseconds } from "../plan/plan-lookups";
import { displayTime, type Entry } from "../record/entries";
import type { Scene } from "../scene";
import { againAt, type Waits } from "./calling-again";
import { reportsIn, runningIn } from "./overdue";
import { type Progress, placedLists, progressIn } from "./placed-lists";

/** `care`: one thing of the plan's after-care; `list`: a list of the last stage that none of it names. */
export type MatterKind = "list" | "care" | "report" | "call" | "promise";

/** One thing that must still be done or let go. */
export interface Matter {
  /** The same on every device: its kind and the id or ref it is of. */
  readonly key: string;
  readonly kind: MatterKind;
  readonly id: string;
  /** By which it is done; null: it has none. */
  readonly list: string | null;
  readonly by: Duty | null;
  /** µs; null: the plan says no time. */
  readonly due: number | null;
  /** How much of a list is answered. */
  readonly far: Progress | null;
  readonly settled: "done" | "left" | null;
  /** The entry that let it go. */
  readonly left: Entry | null;
}

type Open = Omit<Matter, "key" | "settled" | "left"> & {
  readonly done: boolean;
  /** Since when it is asked for, µs: what was let go before says nothing of it. */
  readonly since: number;
};

/** Reports that the end does not overtake: those in writing, and of what a clock of its own runs for. */
export const outlastsEnd = ({ channel, clock }: ReportRule): boolean => channel === "written" || clock !== null;

/** Whether its course is known: of what ended long ago a new phone is told beginnings and ends alone. */
export const isKnown = (entries: readonly Entry[], ended: Entry): boolean =>
  entries.some(
    (entry) => entry.action?.type.startsWith("incident.") === false && displayTime(entry) <= displayTime(ended),
  );

const micros = (figure: Figure): number => (milliseconds(figure) ?? 0) * 1000;

/** All of it, settled or not: what is due first comes first. */
export function afterwardsOf(edition: Edition, scene: Scene, waits: Waits): readonly Matter[] {
  const { ended } = scene.view;
  if (!ended) return [];
  const left = countedBy(scene.lettingGo, "matter");
  const all = [...cares(edition, scene, displayTime(ended)), ...reports(edition, scene), ...calls(scene, waits)];
  const matters = all.map((each) => settledBy(each, left));
  const at = ({ due }: Matter) => due ?? Number.POSITIVE_INFINITY;
  return matters.toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

function settledBy({ done, since, ...matter }: Open, left: ReadonlyMap<string, readonly Entry[]>): Matter {
  const key = `${matter.kind}:${matter.id}`;
  const last = left.get(key)?.findLast((entry) => displayTime(entry) >= since) ?? null;
  return { ...matter, key, settled: done ? "done" : last ? "left" : null, left: done ? null : last };
}

interface Asked {
  readonly kind: "care" | "list";
  readonly id: string;
  readonly list: string | null;
  readonly by: Duty;
  readonly due: Figure | null;
}

/** What the plan asks for after the end; a list of the last stage once, by whoever is named first. */
function asked(edition: Edition, level: LevelId | null): readonly Asked[] {
  const care = edition.recovery.after_care.map((each): Asked => ({ ...each, kind: "care" }));
  const cared = care.map(({ list }) => list);
  const last = new Map<string, Asked>();
  for (const by of DUTIES) {
    for (const { id } of listsFor(edition, "evaluate", by, level)) {
      if (!(cared.includes(id) || last.has(id))) last.set(id, { kind: "list", id, list: id, by, due: null });
    }
  }
  return [...care, ...last.values()];
}

function cares(edition: Edition, scene: Scene, since: number): readonly Open[] {
  const level = scene.situation.level as LevelId | null;
  return asked(edition, level).flatMap(({ kind, id, list: named, by, due }): readonly Open[] => {
    const list = named === null ? null : byId(edition.lists, named);
    const far = list && progressIn(scene, ...placedLists(edition, scene, list));
    // A list of places none of which was dark asks for nothing.
    if (far?.total === 0) return [];
    const done = far !== null && far.answered === far.total;
    return [{ kind, id, list: named, by, due: due && since + micros(due), far, done, since }];
  });
}

function reports(edition: Edition, scene: Scene): readonly Open[] {
  const states = reportsIn(edition, scene, runningIn(edition, scene)).filter(({ rule }) => outlastsEnd(rule));
  return states.map(({ rule, due }) => ({
    kind: "report",
    list: null,
    id: rule.id,
    by: rule.by,
    due,
    far: null,
    done: due === null,
    since: 0,
  }));
}

/** Whom to call again, and what others promised; that the power comes back needs no promise any more. */
function calls({ tries, promises }: Scene, waits: Waits): readonly Open[] {
  const common = { list: null, by: null, far: null, done: false };
  const again = [...tries].flatMap(([id, tried]): readonly Open[] => {
    const due = againAt(tried, waits);
    return due === null ? [] : [{ ...common, kind: "call", id, due, since: displayTime(tried.last.entry) }];
  });
  const promised = standing(promises).filter(({ what }) => what !== "power");
  return [
    ...again,
    ...promised.map(({ entry, until }): Open => ({ ...common, kind: "promise", id: entry.ref, due: until, since: 0 })),
  ];
}
