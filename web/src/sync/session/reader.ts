/** Who reads here, as the server says it. */

import { ROLES } from "../../core/catalogue/roles";
import { isObject } from "../../core/json";
import { outcomeOf } from "../connection/server-clock";
import { type Answer, ask } from "../connection/transport";
import type { Outcome, Parts } from "../context";
import type { Me } from "../local-record";
import { shutOutIn } from "../round-steps";
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
export async function askSession({ env }: Parts): Promise<Me | Outcome> {
  const answer = await ask(env, { method: "GET", path: "session" });
  return meOf(answer);
}

export function meOf(answer: Answer): Me | Outcome {
  if (answer.kind !== "ours") return outcomeOf(answer);
  // Whoever may not read any more is answered 403 here, and that is no passing state.
  const outcome = outcomeOf(answer);
  if (answer.status >= 400) return shutOutIn(outcome) ? outcome : "signed_out";
  return readSession(answer.body) ?? "foreign";
}

/** Asks who is reading here, and takes it to be so. */
export async function askWho(parts: Parts): Promise<Outcome> {
  return became(parts, await askSession(parts));
}

/** They are the reader from now on; anything else stays as it was. */
export async function became(parts: Parts, said: Me | Outcome): Promise<Outcome> {
  if (typeof said === "string" || "laterMs" in said) return said;
  await becomes(parts, said);
  return "fine";
}

/** The server says who reads here. Another person finds nothing of the former's. */
export async function becomes(parts: Parts, said: Me): Promise<void> {
  const { state, shelves, logbook } = parts;
  const me = { ...said, device: await ownDevice(parts, said.device) };
  if (!parts.here()) return;
  if (state.me !== null && state.me.person !== me.person) await forgetReading(parts);
  if (me.device !== null && (await logbook.actor()) !== me.person) await logbook.setActor(me.person);
  if (JSON.stringify(state.me) !== JSON.stringify(me)) {
    state.me = me;
    state.leaving = null;
    await shelves.vault.keep("me", me);
    // Who signs out meanwhile must not be brought back by what is still to be done here.
    if (!parts.here()) return;
    // What this person read here before shows again, now that it is known whose it is.
    await parts.reloadJournal();
    parts.tell({ kind: "person" });
    parts.changed();
  }
  state.signedOut = false;
}

/** The session's device, if this browser has its logbook. Without one nothing can be recorded here, whoever is signed in. */
async function ownDevice({ state, logbook, changed }: Parts, device: string | null): Promise<string | null> {
  const current = await logbook.current();
  if (device === null || current !== null) return device === null ? null : (current?.id ?? null);
  state.wiped ??= device;
  changed();
  return null;
}
