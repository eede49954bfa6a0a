/** What can be said of an outage by one plan, and what of it fits what somebody types. */

import type { Edition } from "../../core/plan/plan";
import { found } from "../../core/search/match";
import { directory } from "../record/store";
import { channelWords } from "../words/words";
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

/** What fits what was typed, the best first; by the name of a channel whom one told there, before steps that name it. */
export function actsLike({ acts }: Sayable, typed: string): readonly PaperAct[] {
  const fits = found([...acts.values()], typed);
  const tells = fits.filter(({ channel }) => channel !== undefined && channelWords(channel).startsWith(typed.trim()));
  return tells.length === 0 ? fits : [...tells, ...fits.filter((each) => !tells.includes(each))];
}
export const placesLike = ({ places }: Sayable, typed: string): readonly PaperPlace[] =>
  found([...places.values()], typed);
export const peopleLike = (typed: string) =>
  found(
    (directory.value?.people ?? []).map((each) => ({ ...each, key: each.id })),
    typed,
  );
