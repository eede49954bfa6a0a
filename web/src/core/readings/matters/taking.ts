/** Who has what: who took it or was given it, and what was let go. */

import { DUTIES, type Duty } from "../../catalogue/words";
import { countedBy } from "../../folds/countable-acts";
import { NOWHERE } from "../../plan/plan-lookups";
import { type Action, displayTime, type Entry } from "../../record/entries";
import { momentField, textField, wordField } from "../../record/fields";
import type { Scene } from "../../scene";
import type { MatterContext } from "./context";
import { type Asked, type Keeper, type Matter, matterKey } from "./matter";

type Told = Pick<MatterContext, "acts"> & { readonly scene: Pick<Scene, "taking" | "lettingGo"> };

/** What was asked for, with who has it and how it is settled. Who has left, or never was here, has nothing. */
export function taken(asked: readonly Asked[], { scene, acts: here = null }: Told): readonly Matter[] {
  const isHere = ({ person }: Keeper) => person === null || here === null || here.has(person);
  const [taking, letGo] = [countedBy(scene.taking, "matter"), countedBy(scene.lettingGo, "matter")];
  return asked.map((each) => {
    const key = matterKey(each.kind, each.id);
    // What was let go before it was asked for anew says nothing of it.
    const left = each.left ?? letGo.get(key)?.findLast((entry) => displayTime(entry) >= each.since) ?? null;
    const acts = taking.get(key) ?? [];
    const keepers = keepersOf(acts, each.owner ? [each.owner] : []).filter(isHere);
    return matterOf({ ...each, due: dueOf(each, statedDue(acts, each.since)) }, key, keepers, left);
  });
}

/** Who is in danger, or depends on a device, has a time of their own: whoever gives them to somebody can make it sooner alone. */
export const hasOwnTime = ({ kind, due = null }: Pick<Asked, "kind" | "due">): boolean =>
  (kind === "check" || kind === "danger") && due !== null;

const dueOf = (asked: Asked, stated: number | null): number | null =>
  hasOwnTime(asked) && stated !== null ? Math.min(asked.due ?? stated, stated) : (stated ?? asked.due ?? null);

/** By when it was last said that it shall be done, µs; what was said before it was asked for anew says nothing of it. */
function statedDue(acts: readonly Entry[], since: number): number | null {
  const stated = acts.findLast((entry) => displayTime(entry) >= since && dueIn(entry) !== null);
  return stated ? dueIn(stated) : null;
}

const dueIn = ({ action }: Entry): number | null =>
  action?.type === "matter.given" ? (momentField(action, "due") ?? null) : null;

function matterOf(asked: Asked, key: string, keepers: readonly Keeper[], left: Entry | null): Matter {
  const { kind, id, since, urgency, danger = false, done = false } = asked;
  const { place = NOWHERE, about = null, list = null, by = null, due = null, far = null, entries = [] } = asked;
  const { first = false } = asked;
  const settled = done ? "done" : left ? "left" : null;
  return {
    ...{ key, kind, id, since, urgency, danger, place, about, list, by, due, far, entries, keepers, settled },
    left: done ? null : left,
    ...(first && { first }),
  };
}

/**
 * Who gives it takes it from all others; who takes it has it beside them. Given to nobody, nobody has it. Giving may
 * come before what it names: it waits.
 */
function keepersOf(entries: readonly Entry[], first: readonly Keeper[]): readonly Keeper[] {
  let held: Keeper[] = [...first];
  for (const entry of entries) {
    const { action } = entry;
    if (action?.type === "matter.given") held = givenTo(entry, action);
    else if (action?.actor && !held.some(({ person }) => person === action.actor)) {
      held.push({ person: action.actor, duty: null, entry });
    }
  }
  return held;
}

function givenTo(entry: Entry, action: Action): Keeper[] {
  const [person, duty] = [textField(action, "to"), wordField(action, "duty", DUTIES)];
  return person || duty ? [{ person, duty, entry }] : [];
}

/** Whether somebody who does these duties is to see to it. Where nobody has it, whoever the plan names. */
export function isMine(matter: Matter, person: string, duties: readonly Duty[]): boolean {
  if (matter.keepers.length === 0) return matter.by !== null && duties.includes(matter.by);
  return matter.keepers.some((each) => each.person === person || (each.duty !== null && duties.includes(each.duty)));
}

/** Whether it goes with this duty to whoever does that. */
export const isOfDuty = ({ keepers, by }: Matter, duty: Duty): boolean =>
  keepers.length > 0 ? keepers.some((each) => each.duty === duty) : by === duty;

/**
 * Nobody took it, it was given to nobody, and the plan names nobody. `isDone`: whether anybody does or covers a duty:
 * what only such a duty has that nobody does is nobody's too.
 */
export function isNobodys({ keepers, by }: Matter, isDone: (duty: Duty) => boolean = () => true): boolean {
  if (keepers.length === 0) return by === null || !isDone(by);
  return keepers.every(({ person, duty }) => person === null && duty !== null && !isDone(duty));
}
