import { computed } from "@preact/signals";
import type { IncidentView } from "../../core/folds/incident-views";
import type { Edition } from "../../core/plan/plan";
import { isKnown } from "../../core/readings/matters/after-care";
import type { Matter } from "../../core/readings/matters/matter";
import { inTime, isOpen, unshownAfter } from "../../core/readings/matters/matters";
import type { Scene } from "../../core/scene";
import { editionOf, recorded, sceneOf, scenes } from "../record/store";
import { contextOf, mattersIn } from "./matters";

/** An outage or drill that ended, with what it left. */
export interface Aftermath {
  readonly view: IncidentView;
  readonly scene: Scene;
  readonly edition: Edition;
  readonly matters: readonly Matter[];
  readonly open: readonly Matter[];
  /** How many more are open that this person is not shown. */
  readonly unshown: number;
}

/** Of those whose course this phone knows: it cannot tell what was done of the others. */
function left(view: IncidentView): readonly Aftermath[] {
  const edition = editionOf(view);
  const scene = sceneOf(view);
  if (!(edition && view.ended) || view.status !== "closed" || !isKnown(scene.entries, view.ended, recorded.value))
    return [];
  const matters = mattersIn(edition, scene);
  const unshown = unshownAfter(contextOf(edition, scene));
  return [{ view, scene, edition, matters, open: matters.filter(isOpen).toSorted(inTime), unshown }];
}

/** What outages and drills that ended have left, the latest first. */
export const aftermaths = computed<readonly Aftermath[]>(() =>
  [...scenes.value.real, ...scenes.value.drills].flatMap(left).toReversed(),
);
