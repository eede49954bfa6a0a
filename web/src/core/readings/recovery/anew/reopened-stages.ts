/** The stages of an outage whose power was back and went again: restoring is over, and what it came after goes on. */

import type { Stage } from "../../../catalogue/words";
import { type Situation, type StagePeriod, situationFold } from "../../../folds/situation";
import { type Entry, inDisplayOrder } from "../../../record/entries";

const MOVES = /^(?:stage\.|entry\.undone$)/u;

type Stages = Situation["stages"];

/** Stages that come only once power is back. */
const AFTER_POWER: readonly Stage[] = ["restore", "evaluate"];

/** `lost`: the loss of what was back; `said`: a scene's `powerAndStages`. Who enters a stage after it moves on. */
export function stagesSince(lost: Entry, said: readonly Entry[]): Stages {
  const moves = said.filter(({ action }) => action && MOVES.test(action.type));
  const later = moves.findIndex((entry) => inDisplayOrder(entry, lost) > 0);
  const [before, after] = later < 0 ? [moves, []] : [moves.slice(0, later), moves.slice(later)];
  const stood = before.reduce((state, entry) => situationFold.evolve(state, entry), situationFold.initial);
  const reopened = { ...stood, stages: reopenedBy(lost, stood.stages) };
  return after.reduce((state, entry) => situationFold.evolve(state, entry), reopened).stages;
}

/** Restoring is to be entered again; what was left for it, with the same tap, goes on. */
function reopenedBy(lost: Entry, stages: Stages): Stages {
  const [restored] = AFTER_POWER.flatMap((stage) => stages.get(stage)?.entered ?? []).sort(inDisplayOrder);
  if (!restored) return stages;
  const before = [...stages].filter(([stage]) => !AFTER_POWER.includes(stage));
  const wasLeftForIt = ({ left }: StagePeriod) => left !== null && inDisplayOrder(left, restored) > 0;
  const again = before.flatMap(([stage, period]): [Stage, StagePeriod][] =>
    wasLeftForIt(period) ? [[stage, { entered: lost, left: null }]] : [],
  );
  const open = new Map(again);
  return new Map([...before.filter(([stage]) => !open.has(stage)), ...again]);
}
