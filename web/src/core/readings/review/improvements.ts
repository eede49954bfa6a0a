/** What is to be better next time, as it stands: who has it, by when, what proves it, what has taken it up. */

import { DUTIES, IMPROVED_THINGS, IMPROVEMENT_OUTCOMES, type ImprovedThing } from "../../catalogue/words";
import { isNamed, namedBy } from "../../folds/countable-acts";
import { type Action, displayTime, type Entry } from "../../record/entries";
import { effective, momentField, textField, wordField } from "../../record/fields";
import type { Asked, Keeper } from "../matters/matter";

export interface TakenUp {
  readonly entry: Entry;
  readonly by: ImprovedThing;
  /** In the plan, or the number of an edition; null: the plan has it not. */
  readonly id: string | null;
  /** As it was called then. */
  readonly name: string;
  /** When that is or was, µs. */
  readonly at: number | null;
}

export interface Improvement {
  /** The entry that opened it; its ref is its id. */
  readonly entry: Entry;
  /** The outage or drill that taught it; null: none did. */
  readonly incident: string | null;
  readonly what: string;
  readonly why: string;
  readonly owner: Keeper | null;
  /** µs. */
  readonly due: number | null;
  readonly proofs: readonly Entry[];
  readonly takenUp: readonly TakenUp[];
  readonly closed: Entry | null;
  readonly dropped: boolean;
  /** What was said last of how far it is. */
  readonly note: Entry | null;
  /** All that was recorded of it since, in display order. */
  readonly acts: readonly Entry[];
}

/** In display order of the opening. What names an improvement that nobody opened here waits for it. */
export function improvementsIn(entries: readonly Entry[]): readonly Improvement[] {
  const undone = namedBy(entries.filter((entry) => effective(entry)?.type === "entry.undone"));
  const told = entries.filter((entry) => effective(entry) !== null && !isNamed(undone, entry));
  const acts = new Map<string, Entry[]>();
  for (const entry of told) {
    const about = entry.action && textField(entry.action, "improvement");
    if (about && !acts.get(about)?.push(entry)) acts.set(about, [entry]);
  }
  return told.flatMap((entry) => {
    const { action } = entry;
    const what = action?.type === "improvement.opened" ? textField(action, "what") : null;
    return action && what ? [improvementOf(entry, action, what, acts.get(entry.ref) ?? [])] : [];
  });
}

function improvementOf(entry: Entry, action: Action, what: string, acts: readonly Entry[]): Improvement {
  const typed = (...types: string[]) => acts.filter((each) => types.includes(each.action?.type ?? ""));
  const last = typed("improvement.closed", "improvement.reopened").at(-1);
  const closed = last?.action?.type === "improvement.closed" ? last : null;
  const said = [entry, ...typed("improvement.changed")];
  const dropped = closed?.action && wordField(closed.action, "outcome", IMPROVEMENT_OUTCOMES) === "dropped";
  return {
    ...{ entry, incident: action.incident, acts, closed, dropped: dropped === true },
    what: lastText(said, "what") ?? what,
    why: textField(action, "why") ?? "",
    owner: said.map(ownerIn).findLast((each) => each !== null) ?? null,
    due: said.map(dueIn).findLast((each) => each !== null) ?? null,
    note: said.findLast((each) => each.action && textField(each.action, "note")) ?? null,
    proofs: typed("improvement.proved"),
    takenUp: typed("improvement.taken_up").flatMap(takenUpIn),
  };
}

const lastText = (said: readonly Entry[], name: string): string | null =>
  said.map(({ action }) => action && textField(action, name)).findLast(Boolean) ?? null;

const dueIn = ({ action }: Entry): number | null => (action && momentField(action, "due")) ?? null;

function ownerIn(entry: Entry): Keeper | null {
  const { action } = entry;
  if (action === null) return null;
  const [person, duty] = [textField(action, "to"), wordField(action, "duty", DUTIES)];
  return person || duty ? { person, duty, entry } : null;
}

function takenUpIn(entry: Entry): readonly TakenUp[] {
  const { action } = entry;
  const by = action && wordField(action, "by", IMPROVED_THINGS);
  if (!(action && by)) return [];
  const [id, name] = [textField(action, "id"), textField(action, "name") ?? textField(action, "note") ?? ""];
  return [{ entry, by, id, name, at: momentField(action, "at") ?? null }];
}

/** Those that were taken up by one thing of the plan, so that it can tell what it comes from. */
export const takenUpBy = (all: readonly Improvement[], by: ImprovedThing, id: string): readonly Improvement[] =>
  all.filter(({ takenUp }) => takenUp.some((each) => each.by === by && each.id === id));

/** What one asks somebody to do. */
export const improvementMatter = ({ entry, owner, due, closed, dropped, acts }: Improvement): Asked => ({
  ...{ kind: "improvement", id: entry.ref, urgency: 3, owner, due },
  ...{ since: displayTime(entry), done: closed !== null && !dropped, left: dropped ? closed : null },
  entries: [entry, ...acts],
});
