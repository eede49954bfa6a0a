/** Fetches the directory: what this reader may know of people and special customers. */

import type { Directory } from "../connection/api";
import { askServer } from "../connection/transport";
import type { SyncContext } from "../context";
import { DONE, FOREIGN, outcomeOf, type StepOutcome, UNHEARD } from "../outcome";
import { DIRECTORY, type KeptDirectory } from "./kept-directory";
import { confirmLease } from "./lease-end";

/** Reads the directory, unless it stands as this phone holds it. */
export async function fetchDirectory(context: SyncContext): Promise<StepOutcome> {
  const { env, stores, directory } = context;
  const held = (await stores.vault.read(DIRECTORY)) as KeptDirectory | null;
  const headers: Record<string, string> = held?.etag ? { "if-none-match": held.etag } : {};
  const answer = await askServer(env, { method: "GET", path: "directory", headers });
  // Whoever is not in the answer either is nobody whose name this reader may see: not asked for again until they act.
  if (answer.kind === "ours") directory.stale = false;
  if (answer.kind === "ours" && answer.status === 304 && held !== null && context.sameReader())
    await confirmLease(context, held.directory.customers.length > 0);
  if (answer.kind !== "ours" || answer.status !== 200) return outcomeOf(answer);
  const { people, customers } = answer.body as unknown as Directory;
  if (!(Array.isArray(people) && Array.isArray(customers))) return FOREIGN;
  if (!context.sameReader()) return UNHEARD;
  directory.known = { people, customers };
  await stores.vault.keep(DIRECTORY, { etag: answer.etag, directory: directory.known } satisfies KeptDirectory);
  await confirmLease(context, customers.length > 0);
  context.changed();
  context.tell({ kind: "directory" });
  return DONE;
}
