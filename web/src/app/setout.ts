import { signal } from "@preact/signals";
import type { Outcome } from "../core/fields";
import { jot } from "./jot";

/** A call that this phone set out to make; its outcome is asked for on return. It outlives a restart of the app. */
export interface Setout {
  readonly contact: string;
  readonly name: string;
  readonly channel: "phone" | "sms" | "other";
  /** Which of the numbers, from 0. */
  readonly route?: number;
}
const KEY = "stormlamp:call";

function stored(): Setout | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") as Setout | null;
  } catch {
    return null;
  }
}

export const setout = signal<Setout | null>(stored());

/** After a restart: what was kept is known only once it has been brought back. */
export const recallSetout = (): void => {
  setout.value = stored();
};

/** A call whose outcome has just been noted: what they said may follow, or the next number. */
export interface Noted {
  readonly contact: string;
  readonly name: string;
  readonly outcome: Outcome;
  /** The entry that says it. */
  readonly ref: string;
}
export const noted = signal<Noted | null>(null);

/** Remembers the call, or that there is none. */
export function setOut(next: Setout | null): void {
  setout.value = next;
  if (next) noted.value = null;
  try {
    jot(KEY, next && JSON.stringify(next));
  } catch {
    // Without the reminder the call can still be noted by hand.
  }
}

/** Whoever comes next did not make that call. */
export const forgetSetout = (): void => {
  setOut(null);
  noted.value = null;
};
