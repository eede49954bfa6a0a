/** Power and services that came, and checks that were called well, although something was missing: somebody said why. */

import { counted, isNamed, namedBy } from "../../folds/countable-acts";
import { type Entry, inDisplayOrder } from "../../record/entries";
import { effective, flagField, isVisible, textField } from "../../record/fields";
import type { Scene } from "../../scene";
import type { GateContext } from "./gate-context";
import { lostAgain } from "./lost-again";

/** Why; "" where nothing was missing, or nothing of it can be seen. */
export function whyAllTheSame(entry: Entry): string {
  const action = effective(entry);
  const note = (action && textField(action, "note")) ?? "";
  return isVisible(note) ? note : "";
}

interface AllTheSame {
  readonly power: readonly Entry[];
  /** Lists that bring no power back and went on after steps that were left out. */
  readonly lists: readonly Entry[];
  readonly services: readonly Entry[];
  readonly systems: readonly Entry[];
}

/** All of an outage, in display order. */
export function allTheSameIn({
  powerUp,
  services,
  systems,
}: Pick<Scene, "powerUp" | "services" | "systems">): AllTheSame {
  const of = (acts: Scene["powerUp"], type: string) =>
    counted(acts).filter((entry) => entry.action?.type === type && whyAllTheSame(entry) !== "");
  const early = counted(systems).filter(({ action }) => action && isVisible(textField(action, "reason") ?? ""));
  const stops = counted(powerUp).filter(({ action }) => action?.type !== "powerup.resumed");
  // Whoever goes on after a stop says why, and nothing was missing.
  const isAfterStop = (entry: Entry) => stops.some((stop) => isNamed(namedBy([entry]), stop));
  const resumed = of(powerUp, "powerup.resumed").filter((entry) => !isAfterStop(entry));
  const isOfList = ({ action }: Entry) => action !== null && textField(action, "list") !== null;
  return {
    power: resumed.filter((entry) => !isOfList(entry)),
    lists: resumed.filter(isOfList),
    services: of(services, "service.opened"),
    systems: early,
  };
}

/** Whether one person went on where a second one is asked. */
export const wentAlone = ({ action }: Entry): boolean => action !== null && flagField(action, "alone") === true;

/** Power that came so since it was lost last, and whoever went on alone. */
export function poweredAllTheSame({ edition, scene }: GateContext): readonly Entry[] {
  const lost = lostAgain(edition, scene.powerAndStages, null);
  const { power, lists } = allTheSameIn(scene);
  return [...power, ...lists.filter(wentAlone)].filter((entry) => lost === null || inDisplayOrder(entry, lost) > 0);
}
