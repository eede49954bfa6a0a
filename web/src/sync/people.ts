/** Who is here: the reading session, signing out. */

import { isObject } from "../core/json";
import type { Role } from "./api";
import type { Me } from "./lamp";
import { outcomeOf } from "./measure";
import type { Outcome, Parts } from "./parts";
import { type Answer, ask } from "./transport";

export const ROLES: readonly Role[] = ["staff", "supervisor", "plan_keeper", "admin", "auditor"];

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
  if (answer.status >= 400) return outcomeOf(answer) === "shut_out" ? "shut_out" : "signed_out";
  return readSession(answer.body) ?? "foreign";
}

/** Forgets what a person has read here, so that the next one finds nothing of it. What is still to be sent stays. */
export async function forgetReading(parts: Parts): Promise<void> {
  const { shelves, state } = parts;
  await shelves.journal.clear();
  await shelves.vault.destroy();
  await shelves.files.forgetRead();
  state.directory = null;
  await parts.reloadJournal();
}

/** Signs out: what was read is forgotten, the logbook stays. The server is told now, or when it is heard again. */
export async function forgetPerson(parts: Parts): Promise<void> {
  const { logbook, state } = parts;
  state.turn++;
  // From here on it is so, whatever dies: a start wipes what was not wiped.
  await logbook.setActor(null);
  Object.assign(state, { me: null, signedOut: false, shutOut: false, leaving: true });
  await forgetReading(parts);
  parts.tell({ kind: "person" });
}
