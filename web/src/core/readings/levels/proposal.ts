/** The level that an outage calls for by the plan, and why: a person confirms it or leaves it alone. */

import type { Level } from "../../catalogue/words";
import { counted } from "../../folds/countable-acts";
import { isAnnounced } from "../../folds/incident-views";
import type { Edition } from "../../plan/plan";
import { displayTime } from "../../record/entries";
import { levelField } from "../../record/fields";
import type { Scene } from "../../scene";
import { type Ground, groundsOf } from "./grounds";

/** What a proposal is read from. */
export type LevelScene = Pick<Scene, "view" | "situation" | "facts" | "promises" | "accidents" | "lettingGo">;

export interface LevelProposal {
  readonly level: Level;
  /** Why this level and none below it. */
  readonly grounds: readonly Ground[];
  /** What leaves it alone names it by these: of grounds that all read alike, and each that few may read by itself. */
  readonly keys: readonly string[];
}

const PREFIX = "level:";

/** A proposal's name holds those of its grounds: with another ground it is another one. */
function keysOf(grounds: readonly Ground[]): readonly string[] {
  const names = grounds.map(({ key }) => key);
  const open = names.filter((name) => !name.includes("/accident/"));
  return [open.join(" "), ...names.filter((name) => !open.includes(name))].filter(Boolean).map((name) => PREFIX + name);
}

/** Whether what was let go is a proposal of a level. */
export const isLevelKey = (matter: string): boolean => matter.startsWith(PREFIX);

/** Grounds that somebody left alone. */
function leftAlone({ lettingGo }: Pick<LevelScene, "lettingGo">): ReadonlySet<string> {
  const names = counted(lettingGo).flatMap(({ action }) => {
    const name = action?.body["matter"];
    return typeof name === "string" && isLevelKey(name) ? name.slice(PREFIX.length).split(" ") : [];
  });
  return new Set(names);
}

/** When somebody last lowered the level, knowing what was known then, µs; -1: nobody did. */
function loweredAt({ situation: { levelBy } }: Pick<LevelScene, "situation">): number {
  const action = levelBy?.action;
  if (!(levelBy && action) || action.type !== "level.changed") return -1;
  const [from, to] = [levelField(action, "from"), levelField(action, "to")];
  return from !== null && to !== null && to > from ? displayTime(levelBy) : -1;
}

/**
 * A level graver than the one that stands, by what the plan proposes levels for; null: none. What was left alone, and
 * what was known when somebody lowered the level, proposes nothing again. Each ground proposes the gravest level that it
 * reaches, and that one alone. @param now server time, µs
 */
export function proposedLevel(edition: Edition, scene: LevelScene, now: number): LevelProposal | null {
  if (scene.view.status !== "open" || isAnnounced(scene.view)) return null;
  const [left, lowered] = [leftAlone(scene), loweredAt(scene)];
  const present = scene.situation.level ?? Number.POSITIVE_INFINITY;
  const grounds = groundsOf(edition, scene, now).filter(
    ({ key, level, since }) => level < present && !left.has(key) && since > lowered,
  );
  const [first] = grounds.toSorted((a, b) => a.level - b.level);
  if (!first) return null;
  const why = grounds.filter(({ level }) => level === first.level);
  return { level: first.level, grounds: why, keys: keysOf(why) };
}
