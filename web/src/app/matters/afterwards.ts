/** What outages and drills that ended have left, how many that is, and how each is told apart: the same everywhere. */

import "../incident/counting-now";
import { computed } from "@preact/signals";
import { beganAt } from "../../core/folds/facts";
import type { IncidentView } from "../../core/folds/incident-views";
import type { Edition } from "../../core/plan/plan";
import { isKnown } from "../../core/readings/matters/after-care";
import type { Matter, MatterKind } from "../../core/readings/matters/matter";
import { inTime, isOpen, unshownAfter } from "../../core/readings/matters/matters";
import type { Scene } from "../../core/scene";
import { mayCountLess } from "../incident/situation";
import { countingNow, drills, editionOf, recorded, sceneOf, views } from "../record/store";
import { t } from "../words/i18n";
import { dayAndTime } from "../words/words";
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
  // Whoever begins once it has ended has had no need of it so far: what tripped is read by it alone.
  if (countingNow.peek() === null && mayCountLess(scene))
    void import("../incident/counting-now").catch(() => undefined);
  if (!(edition && view.ended) || view.status !== "closed" || !isKnown(scene.entries, view.ended, recorded.value))
    return [];
  const matters = mattersIn(edition, scene);
  const unshown = unshownAfter(contextOf(edition, scene));
  return [{ view, scene, edition, matters, open: matters.filter(isOpen).toSorted(inTime), unshown }];
}

/** What outages and drills that ended have left, the latest first. */
export const aftermaths = computed<readonly Aftermath[]>(() =>
  [...views.value, ...drills.value].flatMap(left).toReversed(),
);

/** What an outage taught is let go each by itself, and counted apart. */
export const isOfReview = ({ kind }: { readonly kind: MatterKind }): boolean =>
  kind === "review" || kind === "improvement";

/** What tripped or failed while power came back, and the plan's list for that: it is still off. */
export const isFault = ({ first = false }: Matter): boolean => first;

/** Somebody's life or harm, and special customers: let go each by itself, as is a fault. */
export const isOfHarm = ({ kind, danger, urgency }: Matter): boolean =>
  danger || urgency === 0 || kind === "check" || (kind === "accident" && urgency === 1);

export interface LeftCount {
  /** All that is to be done, shown to this person or not. */
  readonly n: number;
  readonly review: number;
}

export const countLeft = ({ open, unshown }: Aftermath): LeftCount => ({
  n: open.length + unshown,
  review: open.filter(isOfReview).length + unshown,
});

/** "25 to do, 3 of them for the review": in the same words wherever it is said. */
export const leftoverWords = (of: Aftermath): string => t("after-left-count", { ...countLeft(of) });

/** Of which outage or drill it is: where it was, and since when, where another one was there too. */
export function leftBy(of: Aftermath, whereOf: (of: Aftermath) => string): string {
  const [where, { drill }] = [whereOf(of), of.view];
  const isShared = aftermaths.value.some(
    (each) =>
      each.view.ref !== of.view.ref && each.view.drill === drill && each.open.length > 0 && whereOf(each) === where,
  );
  const areas = isShared ? t("after-where", { areas: where, time: dayAndTime(beganAt(of.scene)) }) : where;
  return t(drill ? "after-open-drill" : "after-open", { areas, left: leftoverWords(of) });
}
