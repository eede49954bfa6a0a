/** Writes an action of a given-up logbook anew for the next one. */

import { readAction, refOf } from "../../core/record/actions";
import { readAt } from "../../core/record/clock";
import type { Slot } from "../../storage/logbook/append-action";
import type { CopiedText } from "../../storage/logbook/logbook";

/**
 * An action of a logbook that was given up, written anew in the next: same time, same words, same unknown fields; its
 * refs follow those that moved with it.
 */
export function copyAction(
  text: string,
  { slot, epoch, salt }: { readonly slot: Slot; readonly epoch: number; readonly salt: string },
  refs: ReadonlyMap<string, string>,
): CopiedText {
  const old = JSON.parse(text) as Record<string, unknown>;
  const action = readAction(text, old["n"] as number);
  const moved = (ref: string) => refs.get(ref) ?? ref;
  const from = [...refs].find(([, to]) => to === refOf(slot.device, slot.n))?.[0] ?? null;
  const anew = {
    ...old,
    n: slot.n,
    epoch,
    ...(action?.incident ? { incident: moved(action.incident) } : {}),
    ...(action?.refs.length ? { refs: action.refs.map(moved) } : {}),
    salt,
    copied_from: from,
  };
  return { text: JSON.stringify(anew), at: readAt(old["at"]) ?? slot.newestAt };
}
