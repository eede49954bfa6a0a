import { computed, signal } from "@preact/signals";
import type { CallChannel, Duty, Outcome } from "../../core/catalogue/words";
import type { Called } from "../../core/commands/call-out";
import { isRef } from "../../core/record/entries";
import { storeLocally } from "../device/local-storage";
import { directory, workIncident } from "../record/store";

/** Somebody is told to come, for this duty of the plan's order; null for a contact of it. */
export interface CallsOut {
  readonly who: Called;
  readonly duty: Duty | null;
}

/** Somebody who asked for something is called back. */
export interface CalledBack {
  /** Ref of what they asked for. */
  readonly request: string;
  /** What is done, in words that go into the record. */
  readonly words: string;
}

/** A call that this phone set out to make; its outcome is asked for on return. It outlives a restart of the app. */
export interface PendingCall {
  readonly contact: string;
  readonly name: string;
  readonly channel: CallChannel;
  /** Which of the numbers, or of the person's, from 0. */
  readonly route?: number;
  /** Who is called, where the contact stands for whoever does a duty. */
  readonly person?: string;
  /** The step that asked for the call (`targetKey`), if one did: its outcome is asked for there, and in no other step. */
  readonly step?: string | undefined;
  readonly callsOut?: CallsOut | undefined;
  readonly back?: CalledBack | undefined;
}
const KEY = "stormlamp:call";
const NOTED_KEY = "stormlamp:noted";

function stored<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as T | null;
  } catch {
    return null;
  }
}

/** A special customer's name stands in the directory or a private part alone, which are sealed. */
const isSecret = (id: string): boolean =>
  isRef(id) || (directory.value?.customers.some((each) => each.id === id) ?? false);

function keep(key: string, value: KeptCall | NotedCall | null): void {
  try {
    storeLocally(key, value && JSON.stringify(isSecret(value.contact) ? { ...value, name: "" } : value));
  } catch {
    // Without the reminder the call can still be noted by hand.
  }
}

interface KeptCall extends PendingCall {
  /** What was worked on, by ref; null before any outage, absent where an older app kept it. */
  readonly incident?: string | null;
}

const kept = signal<KeptCall | null>(stored(KEY));

/** Null too where it was made in another outage: what came of it would be told of this one. */
export const pendingCall = computed<PendingCall | null>(() => {
  const { incident = null } = kept.value ?? {};
  return incident === null || workIncident.value?.members.includes(incident) ? kept.value : null;
});

/** A call whose outcome has just been noted: what they said may follow, or the next number. */
export interface NotedCall {
  readonly contact: string;
  readonly name: string;
  readonly outcome: Outcome;
  /** The entry that says it. */
  readonly ref: string;
  /** The outage that it was made in, by ref; null before any. */
  readonly incident: string | null;
  readonly step?: string | undefined;
  /** Ms on this phone's clock. */
  readonly at: number;
}

/** Beyond it nobody remembers what was said. */
const NOTED_MS = 3_600_000;

function lately(): NotedCall | null {
  const found = stored<NotedCall>(NOTED_KEY);
  return found && Math.abs(Date.now() - found.at) < NOTED_MS ? found : null;
}

export const notedCall = signal<NotedCall | null>(lately());

/** After a restart: what was kept is known only once it has been brought back. */
export function restorePendingCall(): void {
  kept.value = stored(KEY);
  notedCall.value = lately();
}

/** Remembers what is still to be said of a call, or that nothing is. */
export function setNotedCall(next: NotedCall | null): void {
  notedCall.value = next;
  keep(NOTED_KEY, next);
}

/** Remembers the call, or that there is none. */
export function setPendingCall(next: PendingCall | null): void {
  kept.value = next && { ...next, incident: workIncident.peek()?.ref ?? null };
  if (next) setNotedCall(null);
  keep(KEY, kept.value);
}

/** Whether something is still to be said of a call: at this step, or, where none is named, of any. */
export function isCallPending(step?: string): boolean {
  const call = pendingCall.value ?? notedCall.value;
  return call !== null && (step === undefined || call.step === step);
}

/** Whoever comes next did not make that call. */
export const forgetPendingCall = (): void => {
  setPendingCall(null);
  setNotedCall(null);
};
