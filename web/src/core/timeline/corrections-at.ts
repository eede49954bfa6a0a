/** Corrections by what they are of. */

import { isCorrection, rootIn } from "../record/corrections";
import type { Entry } from "../record/entries";
import { tellsNews } from "./timeline";

/** Whether an entry puts right what another one says; a word on what became of people in danger is news. */
export const putsRight = (entry: Entry): boolean => isCorrection(entry) && !tellsNews(entry);

/** By the ref of the entry that they are of, through corrections of corrections; each in the order given. */
export function correctionsAt(corrections: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const about = new Map(corrections.map(({ ref, action }) => [ref, action?.refs[0] ?? ""]));
  const roots = new Map<string, string>();
  const found = new Map<string, Entry[]>();
  for (const each of corrections) {
    const root = rootIn(each.ref, about, roots);
    if (!found.get(root)?.push(each)) found.set(root, [each]);
  }
  return found;
}
