/** The review on the desk: of which outage or drill, with its plan. */

import { computed } from "@preact/signals";
import type { Of } from "../../../app/incident/situation";
import { improvements } from "../../../app/matters/matters";
import { directory, editionOf, readsOnly, sceneOf } from "../../../app/record/store";
import type { IncidentView } from "../../../core/folds/incident-views";
import type { Improvement } from "../../../core/readings/review/improvements";
import { completedIn } from "../../../core/readings/review/steps";
import type { Scene } from "../../../core/scene";
import { allViews } from "../shell/desk-state";

/** Null where this device knows no such outage, or it goes on. */
export function reviewOf(ref: string): Of | null {
  const view = allViews.value.find(({ members }) => members.includes(ref));
  const edition = view && editionOf(view);
  return view && edition && view.ended && view.status === "closed" ? { view, edition, scene: sceneOf(view) } : null;
}

/** Whether this person may still say something of it here. */
export const isOpenTo = (scene: Scene): boolean => !readsOnly.value && completedIn(scene.review) === null;

export const improvementsOf = (view: IncidentView): readonly Improvement[] =>
  improvements.value.filter(({ incident }) => incident !== null && view.members.includes(incident));

/** Whom one may choose from, by name: not who left, nor a display on a wall. */
export const colleagues = computed<readonly (readonly [string, string])[]>(() =>
  (directory.value?.people ?? []).filter(({ acts = true }) => acts).map(({ id, name }) => [id, name] as const),
);
