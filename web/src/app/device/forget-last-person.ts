import { effect } from "@preact/signals";
import { forgetPendingCall } from "../calls/pending-call";
import { me, shutOut, status } from "../record/store";
import { dropOthersDrafts } from "../unsaved/unsaved-words";
import { clearLocally } from "./local-storage";
import { PREFERENCES } from "./preferences";

/** What one person left half done on a shared phone is gone before the next one looks: a note begun, a call set out. */
export function forgetLastPerson(): () => void {
  let before = me.peek()?.person ?? null;
  return effect(() => {
    if (shutOut.value) return forgetAll();
    const who = me.value?.person ?? null;
    // Wiped by the system, the phone does not know whose it was: its person comes back to it.
    if (status.value.problem === "wiped") return;
    dropOthersDrafts(who);
    if (before !== null && before !== who) forgetPendingCall();
    before = who;
  });
}

/** A phone that is shut out remembers how it is to look, and that it was enrolled. */
function forgetAll(): void {
  forgetPendingCall();
  clearLocally([PREFERENCES, "stormlamp:device"]);
}
