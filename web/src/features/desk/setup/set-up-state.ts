/** What setting up is judged by here: the draft, the people, their phones, what was recorded of them. */

import { computed, effect } from "@preact/signals";
import { signedOff } from "../../../app/checklists/sign-offs";
import { entries, me, plan, status } from "../../../app/record/store";
import { valueAt } from "../../../core/plan/draft/plan-form";
import { draftStepsLeft, type SetUpFacts, setUpSteps } from "../../../core/plan/draft/set-up";
import type { Checklist } from "../../../core/plan/plan";
import { customers, listedCustomers, refreshCustomers } from "../customers/customers-state";
import { devices, isInUse, watchDevices } from "../devices/devices-state";
import { listedPeople, people, refreshPeople } from "../people/people-state";
import { draft, findings } from "../plan/state/draft-state";
import { draftHead } from "../plan/state/saving";

/** Lists of the edition in force that can hurt somebody. */
export const hazardLists = computed<readonly Checklist[]>(() =>
  (plan.value?.lists ?? []).filter(({ hazard }) => hazard !== null && hazard !== undefined),
);

const inUse = computed(() => (devices.value ?? []).filter(isInUse));

/** Devices on which somebody practised with no network. */
const rehearsed = computed(
  () =>
    new Set(
      entries.value
        .filter(({ action }) => action?.type === "rehearsal.done" && action.body["offline"] !== false)
        .map(({ device }) => device),
    ),
);

/** This computer is no phone that somebody carries into the dark. */
const phones = computed(() => inUse.value.filter(({ id }) => id !== me.value?.device));

/** What the server found of them that nobody has decided since. */
const undecidedFound = (): number =>
  findings.value.filter(
    ({ code, path }) => code === "figure-undecided" && valueAt(draft.value ?? undefined, path) === false,
  ).length;

const facts = computed<SetUpFacts>(() => {
  const working = listedPeople.value.filter(({ active }) => active).map(({ person }) => person);
  const having = new Set(inUse.value.flatMap((device) => device.people.map(({ id }) => id)));
  const inForce = plan.value;
  return {
    draft: draft.value,
    errors: findings.value.filter(({ severity }) => severity === "error").length,
    undecided: undecidedFound(),
    own: inForce !== null && !inForce.site.example,
    changed: draftHead.value !== null && draftHead.value.based_on !== inForce?.number,
    later: draftHead.value?.later ?? [],
    people: working,
    customers: listedCustomers.value.filter(({ active }) => active).map(({ gaps }) => gaps),
    unsigned: hazardLists.value.filter((list) => signedOff(list).state !== "signed").length,
    phones: phones.value.length,
    withoutPhone: working.filter(({ id }) => !having.has(id)).length,
    unrehearsed: phones.value.filter(({ id }) => !rehearsed.value.has(id)).length,
  };
});

export const stepsOfSetUp = computed(() => setUpSteps(facts.value));

/** What is still to be filled before counting errors helps. */
export const stepsBeforeErrors = computed(() => draftStepsLeft(facts.value));

/** How many steps are neither done nor put off; null while that cannot be told yet. */
export const stepsLeft = computed<number | null>(() => {
  if (draft.value === null || people.value === null || customers.value === null || devices.value === null) return null;
  return stepsOfSetUp.value.filter(({ state }) => state === "left").length;
});

const heard = computed(() => status.value.server === "heard");

/** Asks the server anew for whom and what the steps are about, while the screen stands. Gives the way to stop. */
export function watchSetUp(): () => void {
  // What was asked before may be from before a table was taken in.
  const stop = effect(() => {
    void heard.value;
    void refreshPeople();
    void refreshCustomers();
  });
  const unwatch = watchDevices();
  return () => {
    stop();
    unwatch();
  };
}
