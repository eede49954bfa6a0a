/** Which generation of the server's journal answers, and what that means for what this phone handed in. */

import type { JsonObject } from "../core/record/json";
import { unreceive } from "../storage/logbook/outbox";
import type { SyncContext } from "./context";

/**
 * A generation was named: what another one had received counts as unreceived from now on. `refused`: what this phone brought
 * was of another. Then a late answer of that one may have been kept after all (another tab's, or a round that was given up).
 */
export async function hearGeneration(context: SyncContext, generation: string, refused = false): Promise<void> {
  if (context.outbox.generation === generation && !refused) return;
  if (await unreceive(context.logbook.database, generation)) await context.refreshOutbox();
  context.outbox.generation = generation;
}

/** The server refused what was brought, for it was of another generation (409); gives its own, null where it names none. */
export async function hearRefusal(context: SyncContext, { generation }: JsonObject): Promise<string | null> {
  if (typeof generation !== "string") return null;
  await hearGeneration(context, generation, true);
  return generation;
}
