/** Which generation of the journal answers, and what that means for what was received. */

import { unreceive } from "../storage/logbook/outbox";
import type { SyncContext } from "./context";

/**
 * A generation was named: what another one had received counts as unreceived from now on. `refused`: what this phone brought
 * was of another. Then a late answer of that one may have been kept after all (another tab's, or a round that was given up).
 */
export async function hearGeneration(context: SyncContext, generation: string, refused = false): Promise<void> {
  if (context.state.generation === generation && !refused) return;
  if (await unreceive(context.logbook.database, generation)) await context.refreshOutbox();
  context.state.generation = generation;
}
