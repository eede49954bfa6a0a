/** Who is called out at the level that stands, in the plan's order, and how far each is. */

import { CALL_OUT_ANSWERS, type CallOutAnswer, type Duty, OUTCOMES } from "../../catalogue/words";
import { isVain } from "../../folds/call-tries";
import { counted } from "../../folds/countable-acts";
import type { Edition, Figure } from "../../plan/plan";
import { milliseconds } from "../../plan/plan-lookups";
import { type Action, displayTime, type Entry, inDisplayOrder } from "../../record/entries";
import { momentField, textField, wordField } from "../../record/fields";
import type { Scene } from "../../scene";
import type { Heard } from "../duties/reachable";
import type { Doers, InLine } from "../duties/stand-ins";
import { askedAt, orderIn } from "./call-out-order";
import { answerIn, promisedBy, reportsTo } from "./contact-heard";

/** `told`: they know and have not answered. `vain`: nobody was reached. */
export type CallOutState = "open" | "told" | "vain" | CallOutAnswer;

export interface CalledOut {
  /** `duty:ID` or `contact:ID`. */
  readonly id: string;
  readonly duty: Duty | null;
  readonly contact: string | null;
  /** How long the plan waits before the next one stands in, µs. */
  readonly wait: number;
  readonly state: CallOutState;
  /** When they said they would be there, µs. */
  readonly at: number | null;
  /** When to turn to the next one, µs; null: they answered, or nobody called yet. */
  readonly turnAt: number | null;
  /** The people who were called for it, the latest last. */
  readonly people: readonly string[];
  /** Of whom this is the state, and the entry that says so; null: nobody was called, or a contact was. */
  readonly by: string | null;
  readonly told: Entry | null;
  /** Who does the duty and has done something in the incident: they need no calling. */
  readonly has: string | null;
  readonly entries: readonly Entry[];
  /** Since when they are to be called, µs; null: not before a level is set. */
  readonly askedAt: number | null;
}

/** What tells of who was called out and who is there. */
type Called = Pick<Scene, "situation" | "callOut" | "duties" | "hands">;

/** Where somebody was called, given a report or promised to come beside the order, that tells of it, too. */
type Reached = Called & Pick<Scene, "tries" | "reports" | "help" | "promises" | "view">;

/** `doers`: who does each duty, by the plan or taken. */
export function callOutIn(edition: Edition, scene: Reached, doers: Doers = new Map()): readonly CalledOut[] {
  const acts = counted(scene.callOut);
  return orderIn(edition, scene).map((each) => {
    const { duty, contact, next_after } = each;
    const id = duty ? `duty:${duty}` : `contact:${contact ?? ""}`;
    const own = acts.filter(
      ({ action }) =>
        action &&
        action.type === "person.called_out" &&
        (duty ? textField(action, "duty") === duty : textField(action, "contact") === contact),
    );
    const called = own.flatMap(({ action }) => (action && textField(action, "person")) ?? []);
    // Whoever was called again stands last again.
    const people = [...new Set(called.toReversed())].toReversed();
    const [mine, theirs] = [new Set(own), new Set(people)];
    const said = acts.filter((entry) => mine.has(entry) || isAnswer(entry, contact, theirs));
    const entries = contact === null ? said : withOthers(edition, scene, contact, said);
    const does = duty
      ? [...(scene.duties.get(duty)?.map(({ person }) => person) ?? []), ...(doers.get(duty) ?? [])]
      : [];
    const has = does.find((person) => scene.hands.people.has(person)) ?? null;
    const asked = askedAt(edition, scene, each);
    const told = leading(entries, people.at(-1) ?? null);
    const by = told?.action ? textField(told.action, "person") : null;
    return { id, duty, contact, people, has, entries, by, told, askedAt: asked, ...standing(told, micros(next_after)) };
  });
}

/** What else tells of a contact. Who was told once more after they answered has answered all the same. */
function withOthers(edition: Edition, scene: Reached, contact: string, said: readonly Entry[]): readonly Entry[] {
  const heard = [scene.tries.get(contact)?.last.entry ?? [], reportsTo(edition, scene, contact)].flat();
  const answered = [...said, ...promisedBy(scene, contact)].sort(inDisplayOrder);
  const answer = answered.findLast((entry) => !["told", "vain"].includes(stateOf(entry)));
  const before = heard.filter((entry) => !answer || inDisplayOrder(entry, answer) < 0);
  return [...answered, ...before].sort(inDisplayOrder);
}

const micros = (figure: Figure): number => (milliseconds(figure) ?? 0) * 1000;

function isAnswer({ action }: Entry, contact: string | null, people: ReadonlySet<string>): boolean {
  if (action?.type !== "person.answered") return false;
  const [person, named] = [textField(action, "person"), textField(action, "contact")];
  return (contact !== null && named === contact) || (person !== null && people.has(person));
}

/**
 * The word that counts: that somebody is here before all else. Who cannot come or was not reached ends nothing while
 * another is on the way, or was called after them.
 */
function leading(entries: readonly Entry[], lastCalled: string | null): Entry | null {
  const last = new Map<string | null, Entry>();
  for (const entry of entries) {
    const person = entry.action && textField(entry.action, "person");
    last.delete(person);
    last.set(person, entry);
  }
  const words = [...last.values()];
  const newest = words.at(-1) ?? null;
  const saying = (...states: readonly CallOutState[]) => words.findLast((entry) => states.includes(stateOf(entry)));
  const fails = newest !== null && FAILS.includes(stateOf(newest));
  return saying("arrived") ?? (fails ? (saying("coming") ?? last.get(lastCalled)) : newest) ?? newest;
}

const FAILS: readonly CallOutState[] = ["cannot", "vain", "left"];

function stateOf({ action }: Entry): CallOutState {
  if (!action) return "open";
  const answer = wordField(action, "answer", CALL_OUT_ANSWERS) ?? answerIn(action);
  return answer ?? (isVain(wordField(action, "outcome", OUTCOMES) ?? "reached") ? "vain" : "told");
}

function standing(told: Entry | null, wait: number) {
  const state = told ? stateOf(told) : "open";
  if (!told?.action) return { wait, state, at: null, turnAt: null };
  const at = state === "coming" ? (momentField(told.action, "at") ?? momentField(told.action, "until") ?? null) : null;
  const waits = state === "told" || state === "vain" ? wait : state === "cannot" ? 0 : null;
  // Who cannot come is stood in for at once; of who is coming or here nothing more is asked.
  return { wait, state, at, turnAt: waits === null ? null : displayTime(told) + waits };
}

const SETTLED: readonly CallOutState[] = ["arrived", "left"];

/** Nobody need be called for it any more: who is on the way is awaited until the time that they said. `now` in µs. */
export function isCalled(called: CalledOut, now: number): boolean {
  const { state, has } = called;
  return has !== null || SETTLED.includes(state) || (state === "coming" && !isCalledLate(called, now));
}

/** The time that they said, or that the plan gives them, is over. `now` in µs. */
export function isCalledLate({ state, has, at, turnAt }: CalledOut, now: number): boolean {
  if (has !== null) return false;
  if (state === "cannot") return true;
  const until = state === "coming" ? at : state === "told" || state === "vain" ? turnAt : null;
  return until !== null && until <= now;
}

/**
 * Whom to call for it, of those in line for the duty: who was called last, as long as the plan waits for them or they
 * are on the way; then whoever leads the line, in which deputies stand before those who can not be had. Null: nobody
 * is known.
 */
export function toCall(line: readonly InLine[], { by, state, turnAt }: CalledOut, now: number): string | null {
  const waits = state === "coming" || (state !== "cannot" && turnAt !== null && now < turnAt);
  return by !== null && waits ? by : (line[0]?.person ?? null);
}

/** By person what was heard of them last when they were called out. `now` in µs. */
export function heardOf(edition: Pick<Edition, "call_out">, scene: Called, now: number): ReadonlyMap<string, Heard> {
  const waits = new Map(orderIn(edition, scene).map(({ duty, next_after }) => [duty ?? "", micros(next_after)]));
  const heard = new Map<string, Heard>();
  for (const entry of counted(scene.callOut)) {
    const { action } = entry;
    const person = action && textField(action, "person");
    if (!person) continue;
    const at = displayTime(entry);
    const wait = waits.get(textField(action, "duty") ?? "") ?? 0;
    heard.set(person, { at, why: whyNot(action, now >= at + wait) });
  }
  return heard;
}

function whyNot(action: Action, late: boolean): Heard["why"] {
  const answer = wordField(action, "answer", CALL_OUT_ANSWERS);
  if (answer) return answer === "cannot" ? "cannot" : null;
  if (isVain(wordField(action, "outcome", OUTCOMES) ?? "reached")) return "unreached";
  return late ? "silent" : null;
}
