import { computed } from "@preact/signals";
import { DUTIES, type Duty } from "../core/catalogue/words";
import { checklistsFold } from "../core/checklists";
import { dutiesFold, dutiesOf } from "../core/duties";
import { coversOf } from "../core/duty-cover";
import { doersOf, handOf, handsFold, usualOf } from "../core/duty-doers";
import { beganAt, factsFold } from "../core/facts";
import { runner } from "../core/fold";
import { currentStage, situationFold } from "../core/situation";
import { current, directory, edition, entries, folded, me, spokenOf, worked } from "./store";

/** The entries of what is worked on, or was called off lately, every member of a joined view among them. */
export const here = computed(() => {
  const members = new Set(spokenOf.value?.members ?? []);
  const belongs = (incident: string | null | undefined, ref: string) => members.has(incident ?? ref);
  return members.size === 0 ? [] : folded.value.filter((e) => e.action && belongs(e.action.incident, e.ref));
});

const foldSituation = runner(situationFold);
const foldSteps = runner(checklistsFold);
const foldFacts = runner(factsFold);
const foldDuties = runner(dutiesFold);
const foldStanding = runner(dutiesFold);
const foldHands = runner(handsFold);

/** Level, stages, supply, people in danger. */
export const situation = computed(() => foldSituation(here.value));
export const steps = computed(() => foldSteps(here.value));
export const facts = computed(() => foldFacts(here.value));
export const duties = computed(() => foldDuties(here.value));

const standing = computed(() => foldStanding(entries.value.filter((each) => each.action?.incident === null)));

const hands = computed(() => foldHands(here.value));

/** Who does which duty, taken or by the roster; in quiet times who usually does. */
export const doers = computed(() => {
  const people = directory.value?.people ?? [];
  return doersOf(duties.value, standing.value, people, worked.value ? hands.value : null);
});

/**
 * What this phone's person does here: the duties taken in the incident, and those of the roster that nobody has
 * taken yet, whether this person has acted or not: but for what was let go.
 */
export const myDuties = computed<readonly Duty[]>(() => {
  const person = me.value;
  if (!person) return [];
  const taken = dutiesOf(duties.value, person.person);
  const usual = usualOf({ id: person.person, duties: person.duties }, standing.value);
  const stay = usual.filter((duty) => !hands.value.letGo.has(handOf(person.person, duty)));
  const free = stay.filter((duty) => (duties.value.get(duty)?.length ?? 0) === 0);
  return DUTIES.filter((duty) => taken.includes(duty) || free.includes(duty));
});

/** Duties that nobody does here and that fall to this phone's person by the plan. */
export const covering = computed<readonly Duty[]>(() => {
  const [from, person] = [edition.value, me.value?.person];
  if (!(from && person)) return [];
  return coversOf(from, doers.value, person).filter((duty) => !myDuties.value.includes(duty));
});

/** The stage in hand; an incident that nobody has moved on yet is being activated. */
export const stage = computed(() => currentStage(situation.value) ?? "activate");

/** µs on the server's clock: since when the power is gone, as far as is known. */
export const began = computed(() => (current.value ? beganAt({ facts: facts.value, view: current.value }) : null));

export const areas = computed(() => facts.value.areas?.value ?? []);
