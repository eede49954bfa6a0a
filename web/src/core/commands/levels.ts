/** Changes of the response level. */

import type { Level } from "../catalogue/words";
import type { LevelProposal } from "../readings/levels/proposal";
import type { Scene } from "../scene";
import { type About, type Decision, type Drafts, of, refuse } from "./decision";

interface Change {
  readonly to: Level | null;
  readonly reason: string;
  readonly supervises: boolean;
}

type Why = "level-missing" | "level-same" | "lowering-not-allowed" | "reason-missing";

/** Anybody raises, only a supervisor lowers; either says why. A first level needs no reason. */
export function changeLevel(
  { view, situation }: Pick<Scene, "view" | "situation">,
  { to, reason, supervises }: Change,
): Decision<Why> {
  const from = situation.level;
  const why = reason.trim();
  if (to === null) return refuse("level-missing");
  if (to === from) return refuse("level-same");
  if (from !== null && to > from && !supervises) return refuse("lowering-not-allowed");
  if (from !== null && why === "") return refuse("reason-missing");
  return [{ ...of(view), type: "level.changed", body: { from, to, reason: why } }];
}

/** The level stays as it is, whatever speaks for another: it is asked again once something else does. */
export const leaveLevel = (about: About, { keys }: Pick<LevelProposal, "keys">, reason: string): Drafts =>
  keys.map((matter) => ({ ...of(about), type: "matter.left", body: { matter, reason } }));
