/** A message that this phone set out to send: whether it went is asked on return, also after a restart of the phone. */

import { signal } from "@preact/signals";
import { broughtBack } from "../../app/device/local-storage";
import { sentDraft } from "../../app/unsaved/unsaved-words";
import { isObject, own } from "../../core/record/json";

interface SentOut {
  readonly script: string;
  readonly channel: string;
}

/** Beyond it nobody remembers whether it went. Ms. */
const ASKED_MS = 3_600_000;

const changes = signal(0);

/** Remembers what set out, or that nothing is to be asked any more. Whoever comes next did not send it. */
export function setSent(person: string | null, out: SentOut | null): void {
  sentDraft.keep(person, out === null ? "" : JSON.stringify({ ...out, at: Date.now() }));
  changes.value += 1;
}

/** True while it is to be asked whether this went. */
export function isSentOut(person: string | null, { script, channel }: SentOut): boolean {
  // A slow phone may draw the screen before its small store has answered.
  void [changes.value, broughtBack.value];
  const out = parsed(sentDraft.read(person));
  const at = isObject(out) && own(out, "script") === script && own(out, "channel") === channel && own(out, "at");
  return typeof at === "number" && Math.abs(Date.now() - at) < ASKED_MS;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text || "null");
  } catch {
    return null;
  }
}
