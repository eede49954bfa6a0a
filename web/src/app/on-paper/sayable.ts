/** What can be said of an outage by one plan, and what of it fits what somebody types. */

import type { Edition } from "../../core/plan/plan";
import { found } from "../../core/search/match";
import { directory } from "../record/store";
import type { PaperAct } from "./act";
import { courseActs } from "./course-acts";
import { type KnownHere, peopleActs } from "./people-acts";
import { type PaperPlace, paperPlaces } from "./places";
import { planActs } from "./plan-acts";

export interface Sayable {
  readonly acts: ReadonlyMap<string, PaperAct>;
  readonly places: ReadonlyMap<string, PaperPlace>;
}

const byKey = <T extends { readonly key: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.key, each]));

export const sayableBy = (edition: Edition, known: KnownHere): Sayable => ({
  acts: byKey([...peopleActs(edition, known), ...courseActs(edition), ...planActs(edition)]),
  places: byKey(paperPlaces(edition)),
});

/** What fits what was typed, the best first. */
export const actsLike = ({ acts }: Sayable, typed: string): readonly PaperAct[] => found([...acts.values()], typed);
export const placesLike = ({ places }: Sayable, typed: string): readonly PaperPlace[] =>
  found([...places.values()], typed);
export const peopleLike = (typed: string) =>
  found(
    (directory.value?.people ?? []).map((each) => ({ ...each, key: each.id })),
    typed,
  );
