/** Fetches the current edition of the plan, and files by their hash. */

import { isEdition } from "../../core/plan/edition-check";
import type { Edition } from "../../core/plan/plan";
import { base64url } from "../../core/record/bytes";
import type { PlanHeld } from "../../storage/files";
import { askServer, postJson, sendRequest } from "../connection/transport";
import type { SyncContext } from "../context";
import { DONE, FOREIGN, outcomeOf, type StepOutcome, UNHEARD } from "../outcome";
import { pushBody } from "../push/push-body";
import { digestWith } from "../push/seal";
import { parseEdition } from "./parse-edition";

export async function hashOf(subtle: SubtleCrypto, bytes: ArrayBuffer): Promise<string> {
  return base64url(await digestWith(subtle)(new Uint8Array(bytes)));
}

/** Fetches the current edition, if this phone has another; verified, and put in place at once. */
export async function fetchPlan(context: SyncContext): Promise<StepOutcome> {
  const { env, stores, plan } = context;
  const answer = await askServer(env, { method: "GET", path: "plan" });
  if (answer.kind !== "ours" || answer.status !== 200) {
    return answer.kind === "ours" && answer.status === 404 ? DONE : outcomeOf(answer);
  }
  const { sha256, number, published_at, size } = answer.body as unknown as PlanHeld;
  if (typeof sha256 !== "string" || typeof number !== "number") return FOREIGN;
  const current = { sha256, number, published_at, size, checkedAt: env.now() };
  plan.stale = false;
  // Here and in the store: the system may have taken it, or another tab stored it and died before it could tell.
  const held = plan.digest === sha256 && (await stores.files.plan())?.sha256 === sha256;
  if (held && isEdition(plan.edition)) {
    await stores.files.setPlan(current, null);
    plan.unreadable = null;
    return tellTaken(context);
  }
  const bytes = (await stores.files.get(sha256))?.bytes ?? (await fetchFile(context, sha256));
  if (bytes === null) return UNHEARD;
  const edition = readEdition(bytes);
  if (edition === null) return cannotRead(context, current, bytes);
  await stores.files.setPlan(current, bytes);
  Object.assign(plan, { edition, digest: sha256, unreadable: null });
  context.changed();
  context.tell({ kind: "person" });
  untold.add(plan);
  return tellTaken(context);
}

/** Plans that were taken here, of which the desk has not heard yet. */
const untold = new WeakSet<object>();

/** By itself: the next thing that is recorded may be days away. A browser that is no device has nothing to tell. */
async function tellTaken(context: SyncContext): Promise<StepOutcome> {
  const { plan, logbook } = context;
  if (!untold.has(plan) || (await logbook.current()) === null) return DONE;
  if (await tellHeld(context)) untold.delete(plan);
  return DONE;
}

/** Hands in nothing but what this phone holds; true where the server heard it. */
async function tellHeld(context: SyncContext): Promise<boolean> {
  const answer = await askServer(context.env, postJson("pages", await pushBody(context, [])));
  return answer.kind === "ours" && answer.status === 200;
}

/** The edition in those bytes; null where screens could not show it. */
export function readEdition(bytes: ArrayBuffer): Edition | null {
  const edition = parseEdition(bytes);
  return isEdition(edition) ? edition : null;
}

/** The phone keeps the plan that it has, remembers why, and tells the desk. */
async function cannotRead(context: SyncContext, current: PlanHeld, bytes: ArrayBuffer): Promise<StepOutcome> {
  const { stores, plan } = context;
  await stores.files.setUnreadable(current, bytes);
  if (plan.digest === current.sha256) Object.assign(plan, { edition: null, digest: null });
  const before = plan.unreadable;
  plan.unreadable = current.sha256;
  context.changed();
  if (before === current.sha256) return DONE;
  if (!(await tellHeld(context))) plan.unreadable = before;
  return DONE;
}

/** A file's bytes; null where the server did not hand it over. Whoever asks verifies the hash. */
async function askBytes(env: SyncContext["env"], path: string): Promise<ArrayBuffer | null> {
  const heard = await sendRequest(env, { method: "GET", path }, (response) => response.arrayBuffer());
  return heard.kind === "reply" && heard.response.status === 200 ? heard.content : null;
}

/** A file from the server whose bytes are what the hash says; else null. */
export async function fetchFile({ env }: SyncContext, sha256: string): Promise<ArrayBuffer | null> {
  const bytes = await askBytes(env, `files/${sha256}`);
  return bytes !== null && (await hashOf(env.subtle, bytes)) === sha256 ? bytes : null;
}
