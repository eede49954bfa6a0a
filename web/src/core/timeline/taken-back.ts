/** Which entries were taken back and count for nothing, and by which other entry. */

import { isTakeable } from "../catalogue/takeable";
import { isOfOneKind } from "../record/corrections";
import { type Entry, heardAt, heardBefore } from "../record/entries";
import { effective } from "../record/fields";
import { isPuttingAside } from "./aside";

const TAKES_BACK = /^(?:entry\.undone|step\.undone|incident\.(?:withdrawn|reopened))$/u;

/** Of what is folded: what takes others back, and what stands in the place of those that never were. */
export const takesBack = (entry: Entry): boolean => TAKES_BACK.test(effective(entry)?.type ?? "");

/** Given all that takes back, in display order: by which of these an entry as it was recorded was taken back; null where it counts. */
export function takingBack(found: readonly Entry[]): (entry: Entry) => Entry | null {
  const never = new Map<string, Entry>();
  const named = new Map<string, Entry[]>();
  for (const each of found) {
    const by = each.corrections?.find((it) => takesBack(it) || isPuttingAside(it));
    if (by) never.set(each.ref, by);
    else for (const ref of each.action?.refs ?? []) if (!named.get(ref)?.push(each)) named.set(ref, [each]);
  }
  return (entry) => {
    const by = never.get(entry.ref) ?? null;
    // What is folded says of these that they never were, or they count.
    if (by || isTakeable(entry)) return by;
    return named.get(entry.ref)?.find((each) => takes(each, entry)) ?? null;
  };
}

/** A drill takes back nothing real, nor the other way about; of an accident only who told it takes it back. */
function takes(by: Entry, entry: Entry): boolean {
  const isOwn = by.action?.actor === entry.action?.actor || entry.action?.type !== "accident.recorded";
  return isOwn && isOfOneKind(by, entry) && heardBefore(by, entry.ref) >= heardAt(entry);
}
