/** Power and services that came although something was missing: somebody said why. */

import { counted } from "../../folds/countable-acts";
import { type Entry, inDisplayOrder } from "../../record/entries";
import { effective, isVisible, textField } from "../../record/fields";
import type { Scene } from "../../scene";
import type { GateContext } from "./gate-acts";
import { lostAgain } from "./lost-again";

/** Why; "" where nothing was missing, or nothing of it can be seen. */
export function whyAllTheSame(entry: Entry): string {
  const action = effective(entry);
  const note = (action && textField(action, "note")) ?? "";
  return isVisible(note) ? note : "";
}

interface AllTheSame {
  readonly power: readonly Entry[];
  readonly services: readonly Entry[];
}

/** All of an outage, in display order. */
export function allTheSameIn({ powerUp, services }: Pick<Scene, "powerUp" | "services">): AllTheSame {
  const of = (acts: Scene["powerUp"], type: string) =>
    counted(acts).filter((entry) => entry.action?.type === type && whyAllTheSame(entry) !== "");
  return { power: of(powerUp, "powerup.resumed"), services: of(services, "service.opened") };
}

/** Power that came so since it was lost last. */
export function poweredAllTheSame({ edition, scene }: GateContext): readonly Entry[] {
  const lost = lostAgain(edition, scene.entries, null);
  return allTheSameIn(scene).power.filter((entry) => lost === null || inDisplayOrder(entry, lost) > 0);
}
