/**
 * What somebody has filled in and not recorded yet, kept until it is: a phone may end the page in the middle of a form.
 * Names, numbers and troubles of people stand in it, so it is sealed like all that is known of people, and it is for
 * nobody but who typed it.
 */

import { own } from "../../core/record/json";
import { localRecord, me } from "../record/store";

/** One text under one name holds all forms, so that what is too old goes with the next that is kept. */
const FORMS = "forms";

/** What was begun longer ago is of another night. */
export const FORM_KEPT_MS = 12 * 3_600_000;

interface Kept {
  readonly by: string;
  readonly at: number;
  readonly form: unknown;
}

type AllKept = Readonly<Record<string, Kept | null>>;

/** One after the other: a form that is read has all that was kept before. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = last.then(act);
  last = done.catch(() => undefined);
  return done;
}

async function allKept(): Promise<AllKept> {
  const now = Date.now();
  const held = new Object(await localRecord().vault().read(FORMS)) as AllKept;
  return Object.fromEntries(Object.entries(held).filter(([, kept]) => Math.abs(now - (kept?.at ?? 0)) < FORM_KEPT_MS));
}

/** What this person filled in, not longer ago than `forMs`; null where there is none that can be read. */
export function readForm(name: string, forMs: number): Promise<unknown> {
  const person = me.peek()?.person;
  return inTurn(async () => {
    const kept = own(await allKept(), name) as Kept | null | undefined;
    return kept && kept.by === person && Math.abs(Date.now() - kept.at) < forMs ? kept.form : null;
  }).catch(() => null);
}

/** What is to be kept in the next turn: of many letters typed while the disk is at it, only the last form is written. */
const wanted = new Map<string, Kept | null>();

/** Keeps it, null forgets it. A full store loses the form, not what it becomes: that is recorded in the logbook. */
export function keepForm(name: string, form: unknown): Promise<void> {
  const by = me.peek()?.person;
  if (by === undefined) return Promise.resolve();
  wanted.set(name, form === null ? null : { by, at: Date.now(), form });
  return inTurn(async () => {
    const next = wanted.get(name);
    // An earlier turn wrote it already.
    if (next === undefined) return;
    wanted.delete(name);
    const { [name]: _, ...others } = await allKept();
    await localRecord()
      .vault()
      .keep(FORMS, next === null ? others : { ...others, [name]: next });
  }).catch(() => undefined);
}
