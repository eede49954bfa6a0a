/** Which duties were handed over in an outage: what both sides recorded, each on a phone of their own, is one hand-over. */

import { DUTIES, type Duty } from "../../catalogue/words";
import type { Entry } from "../../record/entries";
import { effective, textField, wordField } from "../../record/fields";

interface HandedOver {
  readonly duty: Duty;
  readonly from: string | null;
  readonly to: string | null;
  /** The first that says so. */
  readonly entry: Entry;
  /** Whether who gave it and who has it both said so, or who was given it has taken it up. */
  readonly both: boolean;
  /** What the giver said of how it stands; "" where nothing was said. */
  readonly summary: string;
}

interface Said extends HandedOver {
  readonly by: string | null;
}

/** `entries`: of one view, in display order. What was taken back by name is as if it had not been given. */
export function handOversIn(entries: readonly Entry[]): readonly HandedOver[] {
  const [made, moved] = [new Map<string, Said>(), new Map<Duty, string>()];
  for (const entry of entries) {
    const said = saidIn(entry);
    if (said === null) continue;
    const last = made.get(moved.get(said.duty) ?? "");
    if (said.taken) confirm(made, entry, said);
    else if (takesBack(made, entry)) for (const ref of entry.action?.refs ?? []) made.delete(ref);
    else if (last && last.from === said.from && last.to === said.to && isOther(last, said)) {
      made.set(last.entry.ref, { ...last, both: true, summary: last.summary || said.summary });
    } else {
      made.set(entry.ref, said);
      moved.set(said.duty, entry.ref);
    }
  }
  return [...made.values()];
}

const takesBack = (made: ReadonlyMap<string, Said>, { action }: Entry): boolean =>
  action?.refs.some((ref) => made.has(ref)) ?? false;

/** One of the two, where the other one had said so. */
const isOther = (last: Said, { by, from, to }: Said): boolean => by !== last.by && (by === from || by === to);

function confirm(made: Map<string, Said>, { action }: Entry, { to, by }: Said): void {
  for (const ref of action?.refs ?? []) {
    const given = made.get(ref);
    if (given && given.to === to && by === to) made.set(ref, { ...given, both: true });
  }
}

function saidIn(entry: Entry): (Said & { readonly taken: boolean }) | null {
  const action = effective(entry);
  const duty = action && wordField(action, "duty", DUTIES);
  const taken = action?.type === "duty.taken";
  if (!(action && duty && (taken || action.type === "duty.handed_over"))) return null;
  return {
    ...{ duty, entry, by: action.actor, both: false, taken },
    from: textField(action, "from"),
    to: textField(action, taken ? "person" : "to"),
    summary: textField(action, "summary") ?? "",
  };
}
