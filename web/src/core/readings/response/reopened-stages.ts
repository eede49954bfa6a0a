/** The stages of an outage whose power was back and went again: restoring is over, and what it came after goes on. */

import type { Stage } from "../../catalogue/words";
import { type Situation, type StagePeriod, situationFold } from "../../folds/situation";
import { type Entry, inDisplayOrder } from "../../record/entries";

type Stages = Situation["stages"];

/** Stages that come only once power is back. */
const AFTER_POWER: readonly Stage[] = ["restore", "evaluate"];
const isAfterPower = (stage: Stage): boolean => AFTER_POWER.includes(stage);

/** `lost`: the loss of what was back; `entries`: of one view, in display order. Who enters a stage after it moves on. */
export function stagesSince(lost: Entry, entries: readonly Entry[]): Stages {
  const moves = entries.filter(({ action }) => action?.type.startsWith("stage."));
  const later = moves.findIndex((entry) => inDisplayOrder(entry, lost) > 0);
  const [before, after] = later < 0 ? [moves, []] : [moves.slice(0, later), moves.slice(later)];
  const stood = before.reduce((state, entry) => situationFold.evolve(state, entry), situationFold.initial);
  const reopened = { ...stood, stages: reopenedBy(lost, stood.stages) };
  return after.reduce((state, entry) => situationFold.evolve(state, entry), reopened).stages;
}

function reopenedBy(lost: Entry, stages: Stages): Stages {
  const [restored] = AFTER_POWER.flatMap((stage) => stages.get(stage)?.entered ?? []).sort(inDisplayOrder);
  if (!restored) return stages;
  const ended = [...stages].map(([stage, period]): [Stage, StagePeriod] => [stage, endedAt(lost, stage, period)]);
  const again = ended.flatMap(([stage, { left }]): [Stage, StagePeriod][] =>
    // Left as restoring began, with the same tap.
    !isAfterPower(stage) && left && inDisplayOrder(left, restored) > 0 ? [[stage, { entered: lost, left: null }]] : [],
  );
  const open = new Set(again.map(([stage]) => stage));
  return new Map([...ended.filter(([stage]) => !open.has(stage)), ...again]);
}

const endedAt = (lost: Entry, stage: Stage, period: StagePeriod): StagePeriod =>
  isAfterPower(stage) && period.left === null ? { ...period, left: lost } : period;
