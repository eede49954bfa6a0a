import { computed, effect, signal } from "@preact/signals";
import { DUTIES, type Duty } from "../../core/catalogue/words";
import { dutiesOf, usualOf } from "../../core/folds/duties";
import { handOf } from "../../core/folds/duty-doers";
import { beganAt } from "../../core/folds/facts";
import type { IncidentView } from "../../core/folds/incident-views";
import { stageInHand } from "../../core/folds/situation";
import type { Edition } from "../../core/plan/plan";
import { NOTHING_TOLD, type Scene } from "../../core/scene";
import {
  countingNow,
  currentIncident,
  drills,
  edition,
  me,
  runningIncident,
  sceneOf,
  standingDuties,
  toldBefore,
  toldIncident,
  views,
} from "../record/store";

/** What is worked on, or was called off lately, every member of a joined view in it; null in quiet times. */
export const scene = computed(() => toldIncident.value && sceneOf(toldIncident.value));

/** The outage that a matter is of. */
export interface Of {
  readonly view: IncidentView;
  readonly scene: Scene;
  readonly edition: Edition;
}

/** The outage at hand and its plan; null in quiet times. */
export const matterHere = computed<Of | null>(() => {
  const [from, of] = [edition.value, scene.value];
  return from && of ? { view: of.view, scene: of, edition: from } : null;
});

/** Power is back somewhere, or is being switched on. */
export const isComing = ({ powerUp, situation: stands }: typeof NOTHING_TOLD): boolean =>
  powerUp.all.length > 0 || [...stands.supply.values()].some(({ lost }) => !lost);

/** Power that is back may go again, breakers trip and steps fail: only then some of what was answered counts no longer. */
export const mayCountLess = (of: typeof NOTHING_TOLD): boolean =>
  isComing(of) ||
  [...of.checklists.steps.values()].some(({ status, others }) => status === "could_not" || others.length > 0);

effect(() => {
  if (mayCountLess(scene.value ?? NOTHING_TOLD) && countingNow.peek() === null)
    void import("./counting-now").catch(() => undefined);
});

// Few outages are taken out of another.
effect(() => {
  const isParted = [...views.value, ...drills.value].some(({ apart }) => apart);
  if (isParted && toldBefore.peek() === null) void import("../several/told-before").catch(() => undefined);
});

/** The same; of nothing in quiet times. */
export const told = computed(() => scene.value ?? NOTHING_TOLD);

/** What stands large on Now while no outage is on, where more is known than that: told by what comes after the first screen. */
export const quietWords = signal("");

/** Its entries. */
export const here = computed(() => told.value.entries);

/** Level, stages, supply, people in danger. */
export const situation = computed(() => told.value.situation);
export const steps = computed(() => told.value.checklists);
export const facts = computed(() => told.value.facts);
export const duties = computed(() => told.value.duties);

const hands = computed(() => told.value.hands);

/**
 * What this phone's person does here: the duties taken in the incident, and those of the roster that nobody has
 * taken yet, whether this person has acted or not: but for what was let go.
 */
export const myDuties = computed<readonly Duty[]>(() => {
  const person = me.value;
  if (!person) return [];
  const taken = dutiesOf(duties.value, person.person);
  const usual = usualOf({ id: person.person, duties: person.duties }, standingDuties.value);
  const stay = usual.filter((duty) => !hands.value.letGo.has(handOf(person.person, duty)));
  const free = stay.filter((duty) => (duties.value.get(duty)?.length ?? 0) === 0);
  return DUTIES.filter((duty) => taken.includes(duty) || free.includes(duty));
});

/** The stage in hand; an incident that nobody has moved on yet is being activated. */
export const stage = computed(() => stageInHand(situation.value));

/** What is on, whatever the screens are about; of nothing in quiet times. */
export const running = computed(() => {
  const view = runningIncident.value;
  if (!view) return NOTHING_TOLD;
  return view === currentIncident.value ? told.value : sceneOf(view);
});

/** µs on the server's clock: since when the power is gone in what is on, as far as is known. */
export const began = computed(() =>
  runningIncident.value ? beganAt({ facts: running.value.facts, view: runningIncident.value }) : null,
);

export const areas = computed(() => facts.value.areas?.value ?? []);
