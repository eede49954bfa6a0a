/** Who is called out at the level that stands, in the plan's order, and how far each is. */

import { CALL_OUT_ANSWERS, type CallOutAnswer, type Duty, OUTCOMES, type Outcome } from "../../catalogue/words";
import { isVain } from "../../folds/call-tries";
import { counted } from "../../folds/countable-acts";
import type { Edition } from "../../plan/plan";
import { milliseconds } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import { momentField, textField, wordField } from "../../record/fields";
import type { Scene } from "../../scene";

/** `next`: to be called, or called in vain and the plan's wait is over: turn to the deputy. */
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
  readonly entries: readonly Entry[];
}

/** The plan's order at this level; before a level is set, the gravest's, whose list is the longest. */
export function callOutIn(edition: Edition, scene: Pick<Scene, "situation" | "callOut">): readonly CalledOut[] {
  const { level } = scene.situation;
  const order = edition.call_out.find((each) => each.level === (level ?? 1))?.order ?? [];
  const acts = counted(scene.callOut);
  return order.map(({ duty, contact, next_after }) => {
    const id = duty ? `duty:${duty}` : `contact:${contact ?? ""}`;
    const own = acts.filter(
      ({ action }) =>
        action &&
        action.type === "person.called_out" &&
        (duty ? textField(action, "duty") === duty : textField(action, "contact") === contact),
    );
    const people = [...new Set(own.flatMap(({ action }) => (action && textField(action, "person")) ?? []))];
    const told = (entry: Entry) => answers(entry, contact, people);
    const entries = acts.filter((entry) => own.includes(entry) || told(entry));
    return { id, duty, contact, people, entries, ...standing(entries, (milliseconds(next_after) ?? 0) * 1000) };
  });
}

function answers({ action }: Entry, contact: string | null, people: readonly string[]): boolean {
  if (action?.type !== "person.answered") return false;
  const [person, named] = [textField(action, "person"), textField(action, "contact")];
  return (contact !== null && named === contact) || (person !== null && people.includes(person));
}

function standing(entries: readonly Entry[], wait: number) {
  const last = entries.at(-1);
  if (!last?.action) return { wait, state: "open" as const, at: null, turnAt: null };
  const answer = wordField(last.action, "answer", CALL_OUT_ANSWERS);
  if (answer) return { wait, state: answer, at: momentField(last.action, "at") ?? null, turnAt: turnOf(answer, last) };
  const outcome: Outcome = wordField(last.action, "outcome", OUTCOMES) ?? "reached";
  const state = isVain(outcome) ? ("vain" as const) : ("told" as const);
  return { wait, state, at: null, turnAt: displayTime(last) + wait };
}

/** Who cannot come is stood in for at once; of who is coming or here nothing more is asked. */
const turnOf = (answer: CallOutAnswer, { happenedAt }: Entry): number | null =>
  answer === "cannot" ? happenedAt : null;

/** Who said that they are here and not that they left: person, or contact, by id, with where they are. */
export function onSite(scene: Pick<Scene, "callOut">): ReadonlyMap<string, Entry> {
  const here = new Map<string, Entry>();
  for (const entry of counted(scene.callOut)) {
    const { action } = entry;
    const who = action && (textField(action, "person") ?? textField(action, "contact"));
    if (action?.type !== "person.answered" || !who) continue;
    if (action.body["answer"] === "arrived") here.set(who, entry);
    else if (action.body["answer"] === "left") here.delete(who);
  }
  return here;
}
