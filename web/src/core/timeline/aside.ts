/** What one device recorded and a supervisor put aside: it stays in the record, and is folded no more until it is brought back. */

import { incrementalFilter } from "../list-changes";
import { remade } from "../record/corrections";
import type { Action, Entry } from "../record/entries";
import { effective, textField } from "../record/fields";

/** What says that something has come up. What others have not asked for hides nothing: a step done, power, a level. */
const RAISES =
  /\.(?:asked|expected|made|reported)$|^(?:enquiry|note|photo)\.|^(?:improvement|incident|request)\.opened$/u;
/** What names others and does not say that they are true. */
const SAYS_NOTHING = /undone|entries/u;
const DANGER = /customer\.reported|people_in_danger|trapped|urgent/u;
const REF = /\w{10}\.\d+/gu;

export const isPuttingAside = ({ action }: Entry): boolean => action?.type === "device.set_aside";

/** Of a drill apart from what is real. */
const ofKind = (id: string, action: Action | null): string => `${id} ${action?.drill}`;

/** Danger to life: it is put aside only once somebody has looked at it. Where only a word says so, one look more does no harm. */
export const tellsOfDanger = ({ action }: Entry): boolean =>
  action !== null && DANGER.test(action.type + JSON.stringify(action.body));

/** Whether it is put aside with all else that its device recorded. */
export const raises = (entry: Entry): boolean =>
  RAISES.test(entry.action?.type ?? "") || (entry.action?.type === "entry.corrected" && tellsOfDanger(entry));

/** By device what puts it aside, since all of it was last brought back. */
function standing(acts: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of acts) {
    const action = effective(entry);
    const device = action && textField(action, "device");
    if (!device) continue;
    const key = ofKind(device, action);
    if (isPuttingAside(entry)) found.set(key, [...(found.get(key) ?? []), entry]);
    else if (action.refs.length === 0) found.delete(key);
  }
  return found;
}

/** `looked`: the first and last number of each run of entries that somebody looked at. */
function covers({ action }: Entry, entry: Entry): boolean {
  const { from, looked } = (action?.body ?? {}) as { from?: number; looked?: readonly number[] };
  if (Number(from) > entry.n) return false;
  const isIn = (first: number, at: number, all: readonly number[]) =>
    at % 2 < 1 && first <= entry.n && entry.n <= Number(all[at + 1]);
  return !tellsOfDanger(entry) || (Array.isArray(looked) && looked.some(isIn));
}

/** What counts, in the place of what was recorded. Whatever somebody else took, did or named is true: it stays. */
function sorted(entries: readonly Entry[], by: ReturnType<typeof standing>): readonly Entry[] {
  const actOf = (entry: Entry) => by.get(ofKind(entry.device, entry.action))?.find((act) => covers(act, entry));
  const isTrue = new Set<string>();
  for (const entry of entries) {
    const action = effective(entry);
    if (!action || SAYS_NOTHING.test(action.type) || actOf(entry)) continue;
    for (const ref of JSON.stringify([action.incident, action.refs, action.body]).match(REF) ?? [])
      isTrue.add(ofKind(ref, action));
  }
  return entries.map((entry) => {
    const act = raises(entry) && !isTrue.has(ofKind(entry.ref, entry.action)) && actOf(entry);
    return act ? remade(entry, [act], "entry.undone", {}) : entry;
  });
}

/** Pass entries as they were put right, in display order, a new list when anything changed. */
export function createSettingAside(): (entries: readonly Entry[]) => readonly Entry[] {
  const sift = incrementalFilter(
    (entry: Entry) => isPuttingAside(entry) || entry.action?.type === "device.brought_back",
  );
  return (entries) => {
    const by = standing(sift(entries));
    return by.size > 0 ? sorted(entries, by) : entries;
  };
}
