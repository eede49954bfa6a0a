import { computed } from "@preact/signals";
import { afterwardsOf, isKnown, type Matter } from "../core/afterwards";
import { createBoard, type Scene } from "../core/board";
import type { IncidentView } from "../core/incident-views";
import type { Edition } from "../core/plan";
import { waitsOf } from "../core/tries";
import { editionOf, folded, foldIncidents } from "./store";

const fold = createBoard(foldIncidents);
const board = computed(() => fold(folded.value));

/** An outage or drill that ended, with what it left. */
export interface Aftermath {
  readonly view: IncidentView;
  readonly scene: Scene;
  readonly edition: Edition;
  readonly matters: readonly Matter[];
  readonly open: readonly Matter[];
}

/** Of those whose course this phone knows: it cannot tell what was done of the others. */
function left(view: IncidentView): readonly Aftermath[] {
  const edition = editionOf(view);
  const [{ ended, members }, scene] = [view, board.value.scene(view)];
  if (!(edition && ended) || view.status !== "closed") return [];
  const mine = folded.value.filter(({ action, ref }) => members.includes(action?.incident ?? ref));
  if (!isKnown(mine, ended)) return [];
  const matters = afterwardsOf(edition, scene, waitsOf(edition));
  return [{ view, scene, edition, matters, open: matters.filter(({ settled }) => settled === null) }];
}

/** What outages and drills that ended have left, the latest first. */
export const aftermaths = computed<readonly Aftermath[]>(() =>
  [...board.value.real, ...board.value.drills].flatMap(left).toReversed(),
);
