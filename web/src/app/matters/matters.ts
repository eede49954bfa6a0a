/** What must be done in the outage at hand, and whose it is. */

import { computed } from "@preact/signals";
import type { Duty } from "../../core/catalogue/words";
import type { Edition } from "../../core/plan/plan";
import { waitsOf } from "../../core/readings/calling-again";
import { coverOf } from "../../core/readings/duties/duty-cover";
import type { MatterContext } from "../../core/readings/matters/context";
import type { Keeper, Matter } from "../../core/readings/matters/matter";
import { isOpen, mattersOf } from "../../core/readings/matters/matters";
import { isMine, isNobodys } from "../../core/readings/matters/taking";
import { improvementsIn } from "../../core/readings/review/improvements";
import type { Entry } from "../../core/record/entries";
import type { Scene } from "../../core/scene";
import { knownCustomers } from "../customers/proposals";
import { covering, doers } from "../duties/staffing";
import { duties, matterHere, myDuties } from "../incident/situation";
import { connected } from "../record/connection";
import { directory, edition, me, saidOfImprovements, supervises, thisMinute } from "../record/store";

/** Who may do something here, as far as the directory tells. */
const acting = computed(() => {
  const people = directory.value?.people.filter(({ acts = true }) => acts);
  return people ? new Set([...people.map(({ id }) => id), me.value?.person ?? ""]) : null;
});

/** All that is to be better next time, as far as this reader knows it. */
export const improvements = computed(() => improvementsIn(saidOfImprovements.value));

/** What is asked of any outage, open or ended, as this reader may know it. */
export const contextOf = (from: Edition, of: Scene): MatterContext => ({
  ...{ edition: from, scene: of, waits: waitsOf(from), now: thisMinute.value },
  customers: knownCustomers.value,
  doers: doers.value,
  improvements: improvements.value.filter(({ incident }) => incident !== null && of.view.members.includes(incident)),
  reviewer: { oversees: supervises.value, person: me.value?.person ?? "" },
  acts: acting.value,
});

export const mattersIn = (from: Edition, of: Scene): readonly Matter[] => mattersOf(contextOf(from, of));

/** Whoever does a duty, by the plan or taken, calls nobody for it. */
const isToCallMyself = ({ kind, id }: Matter): boolean =>
  kind === "call_out" && myDuties.value.some((duty) => id === `duty:${duty}`);

/** Of the outage at hand, the most pressing first; settled ones left out. */
export const matters = computed<readonly Matter[]>(() => {
  const of = matterHere.value;
  return of ? mattersIn(of.edition, of.scene).filter((each) => isOpen(each) && !isToCallMyself(each)) : [];
});

/** This reader recorded it, and nobody else knows it: what another phone carried here was somebody else's. */
const isOwnUnseen = (entry: Entry): boolean => isUnseen(entry) && entry.action?.actor === me.value?.person;

/** This reader gave it to somebody else, who hears nothing of it without a network. */
export const isUnsent = ({ person, entry }: Keeper): boolean =>
  !connected.value && isOwnUnseen(entry) && person !== me.value?.person;

/** Nobody else has heard of it: whoever found somebody in the field looks after them, whoever gave something to others sees to it. */
export const isUnheard = ({ kind, keepers, entries: [first] }: Matter): boolean =>
  keepers.some(isUnsent) || (kind === "check" && first?.action?.type === "customer.reported" && isOwnUnseen(first));

/** A call made in vain: whoever made it makes it again, until somebody takes it, or they handed over what they did. */
const isOwnCall = ({ kind, keepers, entries: [tried] }: Matter, person: string): boolean =>
  kind === "call" && keepers.length === 0 && tried?.action?.actor === person && !isHandedOver(tried, person);

/** A request that somebody took down: it is theirs until somebody else takes it or does something about it. */
const isOwnRequest = ({ kind, keepers, entries: [opened, ...acts] }: Matter, person: string): boolean =>
  kind === "request" &&
  keepers.length === 0 &&
  opened?.action?.actor === person &&
  acts.every(({ action }) => action?.actor === person) &&
  !isHandedOver(opened, person);

const isHandedOver = ({ happenedAt }: Entry, person: string): boolean =>
  myDuties.value.length === 0 &&
  [...duties.value.values()].flat().some(({ after, entry }) => after.includes(person) && entry.happenedAt > happenedAt);

/** Whether nobody but this phone knows it. */
export const isUnseen = ({ state }: Entry): boolean => state !== "received";

const isMineToDo = (matter: Matter, person: string): boolean =>
  isMine(matter, person, [...myDuties.value, ...covering.value]);

/** Whether it is this reader's for no other reason than that they took it down and nobody else has it. */
export function isMineUntaken(matter: Matter): boolean {
  const person = me.value?.person ?? "";
  return isOwnRequest(matter, person) && !isMineToDo(matter, person);
}

/** Mine by my person or my duties, those covered for others too; and what I began and nobody else has. */
export const myMatters = computed<readonly Matter[]>(() => {
  const person = me.value?.person ?? "";
  return matters.value.filter(
    (each) => isMineToDo(each, person) || isUnheard(each) || isOwnCall(each, person) || isOwnRequest(each, person),
  );
});

/** Whether anybody does a duty, or covers it. */
const isDone = (duty: Duty): boolean =>
  (doers.value.get(duty) ?? []).length > 0 ||
  (edition.value !== null && coverOf(edition.value, doers.value, duty) !== null);

/** What nobody has: whoever sees it may take it. */
export const nobodysMatters = computed<readonly Matter[]>(() =>
  matters.value.filter((each) => !myMatters.value.includes(each) && isNobodys(each, isDone)),
);
