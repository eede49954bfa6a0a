/** What came to this phone's person with a duty that was handed over, and what they have passed on themselves. */

import { computed } from "@preact/signals";
import { DUTIES, type Duty } from "../../core/catalogue/words";
import type { Target } from "../../core/folds/checklists";
import { handOversIn } from "../../core/readings/duties/hand-overs";
import { listPlaceOf, wentAlong } from "../../core/readings/duties/went-along";
import { duties, myDuties, told } from "../incident/situation";
import { edition, me } from "../record/store";
import { covering, doers } from "./staffing";

/** Hand-overs of duties of theirs that they have not got back. */
const given = computed(() => {
  const person = me.value?.person;
  const all = person === undefined ? [] : handOversIn(told.value.entries);
  return all.filter(({ from, duty }) => from === person && !myDuties.value.includes(duty));
});

/** The last of them; null: there is none. */
export const givenAway = computed(() => {
  const last = given.value.at(-1);
  return last ? { ...last, received: last.both || last.entry.action?.actor === last.to } : null;
});

/** They gave away what they had, and do or cover nothing. */
export const hasNothingLeft = computed(
  () => givenAway.value !== null && myDuties.value.length + covering.value.length === 0,
);

/** Lists at their places that went along, and lists of the duties themselves: they are not this person's to go on with. */
const passedOn = computed(() => {
  const [from, last, person] = [edition.value, givenAway.value, me.value?.person];
  if (!(from && last && person)) return null;
  const has = [...myDuties.value, ...covering.value];
  const along = wentAlong(from, told.value, { giver: person, at: last.entry.happenedAt, has });
  const listsOf = (of: readonly Duty[]) => from.stages.flatMap((stage) => of.flatMap((duty) => stage.lists[duty]));
  const kept = listsOf(has);
  const theirs = listsOf(given.value.map(({ duty }) => duty)).filter((list) => !kept.includes(list));
  return { places: new Set(along.map(({ target }) => listPlaceOf(target))), lists: new Set(theirs) };
});

export const isPassedOn = (target: Target): boolean =>
  passedOn.value !== null && (passedOn.value.places.has(listPlaceOf(target)) || passedOn.value.lists.has(target.list));

/** By duty of this person's who handed it over to them, one after the other, and when the last of them did, µs. */
const came = computed<ReadonlyMap<Duty, { readonly givers: readonly string[]; readonly at: number }>>(() => {
  const person = me.value?.person;
  const mine = DUTIES.flatMap((duty) => {
    const held = duties.value.get(duty)?.find((each) => each.person === person);
    const givers = held?.after.filter((each) => each !== person) ?? [];
    return held && givers.length > 0 ? [[duty, { givers, at: held.entry.happenedAt }] as const] : [];
  });
  return new Map(mine);
});

/** Whether somebody else did it before. */
export const hasCome = (duty: Duty): boolean => came.value.has(duty);

/** Lists that came along with these duties, the one worked on last first. */
export const cameAlong = computed(() => {
  const from = edition.value;
  if (!from) return [];
  const all = [...came.value.values()].flatMap(({ givers, at }) =>
    givers.flatMap((giver) => {
      const has = DUTIES.filter((duty) => doers.value.get(duty)?.includes(giver));
      return wentAlong(from, told.value, { giver, at, has });
    }),
  );
  const sorted = all.toSorted((a, b) => b.at - a.at);
  return [...new Map(sorted.toReversed().map((each) => [listPlaceOf(each.target), each])).values()].toReversed();
});
