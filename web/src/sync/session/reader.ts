/** Asks the server who reads here, and goes by it. */

import { ROLES } from "../../core/catalogue/roles";
import { isObject } from "../../core/record/json";
import { askServer, type ServerAnswer } from "../connection/transport";
import type { SyncContext } from "../context";
import type { Me } from "../local-record";
import { type Answered, answered, DONE, outcomeOf, SIGNED_OUT, type StepOutcome } from "../outcome";
import { forgetReading } from "./forget-reader";

/** Who the server says is reading; null where the answer is none. */
function readSession(body: Record<string, unknown>): Me | null {
  const { person, device, site } = body;
  if (!isObject(person) || typeof site !== "string") return null;
  const role = ROLES.find((each) => each === person["role"]);
  const { id, name, duties } = person;
  if (typeof id !== "string" || typeof name !== "string" || role === undefined) return null;
  return {
    person: id,
    name,
    role,
    duties: Array.isArray(duties) ? duties.filter((duty) => typeof duty === "string") : [],
    device: typeof device === "string" ? device : null,
    site,
  };
}

/** Asks who is reading here. */
export async function askSession({ env }: SyncContext): Promise<Answered<Me>> {
  const answer = await askServer(env, { method: "GET", path: "session" });
  return sessionIn(answer);
}

export function sessionIn(answer: ServerAnswer): Answered<Me> {
  const outcome = outcomeOf(answer);
  if (answer.kind !== "ours") return outcome;
  // Whoever may not read any more is answered 403 here, and that is no passing state.
  if (answer.status >= 400) return outcome.kind === "shut_out" ? outcome : SIGNED_OUT;
  return answered(readSession(answer.body));
}

/** Asks who is reading here, and takes it to be so. */
export async function askWho(context: SyncContext): Promise<StepOutcome> {
  return takeSession(context, await askSession(context));
}

/** They are the reader from now on; anything else stays as it was. */
export async function takeSession(context: SyncContext, said: Answered<Me>): Promise<StepOutcome> {
  if (said.kind !== "value") return said;
  await setReader(context, said.value);
  return DONE;
}

/** The server says who reads here. Another person finds nothing of the former's. */
export async function setReader(context: SyncContext, said: Me): Promise<void> {
  const { session, server, stores, logbook } = context;
  const me = { ...said, device: await ownDevice(context, said.device) };
  if (!context.sameReader()) return;
  if (session.me !== null && session.me.person !== me.person) await forgetReading(context);
  if (me.device !== null && (await logbook.actor()) !== me.person) await logbook.setActor(me.person);
  if (JSON.stringify(session.me) !== JSON.stringify(me)) {
    session.me = me;
    session.leaving = null;
    await stores.vault.keep("me", me);
    // Who signs out meanwhile must not be brought back by what is still to be done here.
    if (!context.sameReader()) return;
    // What this person read here before shows again, now that it is known whose it is.
    await context.reloadJournal();
    context.tell({ kind: "person" });
    context.changed();
  }
  server.signedOut = false;
}

/** The session's device, if this browser has its logbook. Without one nothing can be recorded here, whoever is signed in. */
async function ownDevice({ session, logbook, changed }: SyncContext, device: string | null): Promise<string | null> {
  const current = await logbook.current();
  if (device === null || current !== null) return device === null ? null : (current?.id ?? null);
  session.wiped ??= device;
  changed();
  return null;
}
