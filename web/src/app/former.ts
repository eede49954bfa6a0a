import { effect } from "@preact/signals";
import { dangerDraft, noteDraft } from "./draft";
import { forgetJots } from "./jot";
import { PREFERENCES } from "./preferences";
import { forgetSetout } from "./setout";
import { shutOut } from "./shut-out";
import { me, status } from "./store";

/** What one person left half done on a shared phone is gone before the next one looks: a note begun, a call set out. */
export function forgetFormer(): () => void {
  let before = me.peek()?.person ?? null;
  return effect(() => {
    if (shutOut.value) return forgetAll();
    const who = me.value?.person ?? null;
    // Wiped by the system, the phone does not know whose it was: its person comes back to it.
    if (status.value.problem === "wiped") return;
    noteDraft.dropOthers(who);
    dangerDraft.dropOthers(who);
    if (before !== null && before !== who) forgetSetout();
    before = who;
  });
}

/** A phone that is shut out remembers how it is to look, and that it was enrolled. */
function forgetAll(): void {
  forgetSetout();
  forgetJots([PREFERENCES, "stormlamp:device"]);
}
