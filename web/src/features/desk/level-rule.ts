import type { Level } from "../../core/catalogue/words";

export type LevelProblem = "need-pick" | "same" | "no-lower" | "need-reason";

/** Why a change of level cannot be recorded like this; null where it can. A first level needs no reason. */
export function levelProblem(
  now: Level | null,
  picked: Level | null,
  reason: string,
  mayLower: boolean,
): LevelProblem | null {
  if (picked === null) return "need-pick";
  if (picked === now) return "same";
  if (now !== null && picked > now && !mayLower) return "no-lower";
  return now !== null && reason.trim() === "" ? "need-reason" : null;
}
