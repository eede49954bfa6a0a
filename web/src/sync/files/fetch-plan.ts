/** What follows the texts, fetched: the plan, the directory. No first screen waits for it. */

import { base64url } from "../../core/bytes";
import { isEdition } from "../../core/edition-check";
import type { Edition } from "../../core/plan";
import type { PlanHeld } from "../../storage/files";
import type { Directory } from "../connection/api";
import { outcomeOf } from "../connection/server-clock";
import { askServer, HttpReply, postJson, sendRequest } from "../connection/transport";
import type { Outcome, SyncContext } from "../context";
import { pushBody } from "../push/push-body";
import { digestWith } from "../push/seal";
import { confirmLease } from "../session/lease-end";
import { DIRECTORY, type KeptDirectory, parseEdition } from "./kept-directory";

export async function hashOf(subtle: SubtleCrypto, bytes: ArrayBuffer): Promise<string> {
  return base64url(await digestWith(subtle)(new Uint8Array(bytes)));
}

/** Fetches the current edition, if this phone has another; verified, and put in place at once. */
export async function fetchPlan(context: SyncContext): Promise<Outcome> {
  const { env, stores, state } = context;
  const answer = await askServer(env, { method: "GET", path: "plan" });
  if (answer.kind !== "ours" || answer.status !== 200) {
    return answer.kind === "ours" && answer.status === 404 ? "fine" : outcomeOf(answer);
  }
  const { sha256, number, published_at, size } = answer.body as unknown as PlanHeld;
  if (typeof sha256 !== "string" || typeof number !== "number") return "foreign";
  const plan = { sha256, number, published_at, size, checkedAt: env.now() };
  state.planStale = false;
  // Here and in the store: the system may have taken it, or another tab stored it and died before it could tell.
  const held = state.planDigest === sha256 && (await stores.files.plan())?.sha256 === sha256;
  if (held && isEdition(state.plan)) {
    await stores.files.setPlan(plan, null);
    state.unreadable = null;
    return "fine";
  }
  const bytes = (await stores.files.get(sha256))?.bytes ?? (await fetchFile(context, sha256));
  if (bytes === null) return "unheard";
  const edition = readEdition(bytes);
  if (edition === null) return cannotRead(context, plan, bytes);
  await stores.files.setPlan(plan, bytes);
  state.plan = edition;
  state.planDigest = sha256;
  state.unreadable = null;
  context.changed();
  context.tell({ kind: "person" });
  return "fine";
}

/** The edition in those bytes; null where screens could not show it. */
export function readEdition(bytes: ArrayBuffer): Edition | null {
  const edition = parseEdition(bytes);
  return isEdition(edition) ? edition : null;
}

/** The phone keeps the plan that it has, remembers why, and tells the desk. */
async function cannotRead(context: SyncContext, plan: PlanHeld, bytes: ArrayBuffer): Promise<Outcome> {
  const { env, stores, state } = context;
  await stores.files.setUnreadable(plan, bytes);
  if (state.planDigest === plan.sha256) {
    state.plan = null;
    state.planDigest = null;
  }
  const before = state.unreadable;
  state.unreadable = plan.sha256;
  context.changed();
  if (before === plan.sha256) return "fine";
  // By itself: the next thing that is recorded may be days away.
  const answer = await askServer(env, postJson("pages", await pushBody(context, [])));
  if (answer.kind !== "ours" || answer.status !== 200) state.unreadable = before;
  return "fine";
}

/** A file's bytes; null where the server did not hand it over. Whoever asks verifies the hash. */
async function askBytes(env: SyncContext["env"], path: string): Promise<ArrayBuffer | null> {
  const heard = await sendRequest(env, { method: "GET", path }, (response) => response.arrayBuffer());
  return heard instanceof HttpReply && heard.response.status === 200 ? heard.content : null;
}

/** A file from the server whose bytes are what the hash says; else null. */
export async function fetchFile({ env }: SyncContext, sha256: string): Promise<ArrayBuffer | null> {
  const bytes = await askBytes(env, `files/${sha256}`);
  return bytes !== null && (await hashOf(env.subtle, bytes)) === sha256 ? bytes : null;
}

/** Reads the directory, unless it stands as this phone holds it. */
export async function fetchDirectory(context: SyncContext): Promise<Outcome> {
  const { env, stores, state } = context;
  const held = (await stores.vault.read(DIRECTORY)) as KeptDirectory | null;
  const headers: Record<string, string> = held?.etag ? { "if-none-match": held.etag } : {};
  const answer = await askServer(env, { method: "GET", path: "directory", headers });
  // Whoever is not in the answer either is nobody whose name this reader may see: not asked for again until they act.
  if (answer.kind === "ours") state.directoryStale = false;
  if (answer.kind === "ours" && answer.status === 304 && held !== null && context.sameReader())
    await confirmLease(context, held.directory.customers.length > 0);
  if (answer.kind !== "ours" || answer.status !== 200) return outcomeOf(answer);
  const { people, customers } = answer.body as unknown as Directory;
  if (!(Array.isArray(people) && Array.isArray(customers))) return "foreign";
  if (!context.sameReader()) return "unheard";
  state.directory = { people, customers };
  await stores.vault.keep(DIRECTORY, { etag: answer.etag, directory: state.directory } satisfies KeptDirectory);
  await confirmLease(context, customers.length > 0);
  context.changed();
  context.tell({ kind: "directory" });
  return "fine";
}
