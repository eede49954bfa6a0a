/** Who is called out in the outage at hand, whom to call for each, and who is there. */

import { computed } from "@preact/signals";
import { type Callee, contactCallee, nextAfter, personCallee } from "../../app/calls/callees";
import type { CallsOut } from "../../app/calls/pending-call";
import { doers, lines } from "../../app/duties/staffing";
import { inLineReason } from "../../app/duties/stand-in-words";
import { myDuties, scene } from "../../app/incident/situation";
import { directory, edition, me, thisMinute } from "../../app/record/store";
import type { Duty } from "../../core/catalogue/words";
import { byId } from "../../core/plan/plan-lookups";
import { type CalledOut, callOutIn, isCalled, toCall } from "../../core/readings/response/call-out";
import { onSite, unanswered, unreported } from "../../core/readings/response/on-site";
import type { Entry } from "../../core/record/entries";

export const callOutNow = computed<readonly CalledOut[]>(() => {
  const [from, of] = [edition.value, scene.value];
  const person = me.value?.person ?? null;
  // Whoever does a duty, by the plan or taken, calls nobody for it.
  const isMine = ({ duty, has }: CalledOut) => has === null && duty !== null && myDuties.value.includes(duty);
  return from && of
    ? callOutIn(from, of, doers.value).map((each) => (isMine(each) ? { ...each, has: person } : each))
    : [];
});

/** The first that is still to be called and can be: where to go on. */
export const nextInOrder = computed(
  () =>
    callOutNow.value.find(
      (each) =>
        !(isCalled(each, thisMinute.value) || isAwaited(each)) && callNow(each)?.callee.numbers[0] !== undefined,
    ) ?? null,
);

/** They were told, and the plan gives them time to answer. */
export const isAwaited = ({ state, turnAt }: CalledOut): boolean =>
  state === "told" && turnAt !== null && thisMinute.value < turnAt;

/** What the plan has people told who are to come. */
const callOutScripts = computed(() =>
  (edition.value?.scripts ?? []).filter(({ purpose }) => purpose === "call_out").map(({ id }) => id),
);

/** Somebody to call for one place of the order. */
export interface ToCall {
  readonly callee: Callee;
  readonly callsOut: CallsOut;
}

/** What is said of them is why it is their turn: for whom they stand in, or why they can hardly be had. */
function personToCall(id: string, { duty }: CalledOut): ToCall | null {
  const person = byId(directory.value?.people ?? [], id);
  if (!person) return null;
  const callee = personCallee(person);
  const inLine = duty && lineFor(duty).find((each) => each.person === id);
  const about = inLine ? inLineReason(inLine) : "";
  const scripts = [...callOutScripts.value, ...callee.scripts];
  return { callee: { ...callee, about, scripts }, callsOut: { who: { person: id }, duty } };
}

function contactToCall(callee: Callee | null): ToCall | null {
  return callee && { callee, callsOut: { who: { contact: callee.id }, duty: null } };
}

/** Who comes into question for a duty: nobody calls themselves. */
const lineFor = (duty: Duty) => (lines.value.get(duty) ?? []).filter(({ person }) => person !== me.value?.person);

/** Whom to call now; null where neither plan nor directory knows anybody. */
export function callNow(called: CalledOut): ToCall | null {
  const { duty, contact } = called;
  if (duty === null) {
    const found = byId(edition.value?.contacts ?? [], contact ?? "");
    return contactToCall(found && contactCallee(found));
  }
  const id = toCall(lineFor(duty), called, thisMinute.value);
  return id === null ? null : personToCall(id, called);
}

/** Who else comes into question, in the order in which they are turned to: beside who has the duty, or who is called now. */
export function othersFor(called: CalledOut): readonly ToCall[] {
  const { duty, contact, has } = called;
  if (duty === null) return [contactToCall(contact ? nextAfter(contact) : null)].filter((each) => each !== null);
  const now = has ?? callNow(called)?.callee.id;
  const others = lineFor(duty).filter(({ person }) => person !== now);
  return others.map(({ person }) => personToCall(person, called)).filter((each) => each !== null);
}

/** Who said that they are here, and where: who came first stands first. */
export const onSiteNow = computed<readonly (readonly [id: string, Entry])[]>(() =>
  scene.value ? [...onSite(scene.value)] : [],
);

/** Others who are at it and did not report in. */
export const unreportedNow = computed(() => (scene.value ? unreported(scene.value) : []));

/** I was called out and have not said whether I come. */
export const amAsked = computed(() => {
  const person = me.value?.person;
  return scene.value !== null && person !== undefined && unanswered(scene.value, person) !== null;
});
