/** Puts a replica that is whole in the place of the one that is shown, and keeps what the server lost. */

import type { Writes } from "../database";
import { dropReplica, readAfter, readReplica } from "./blocks";
import { lostIn, type Replica, replicasIn } from "./replicas";

export async function swapReplicas(tx: Writes, grown: Replica): Promise<void> {
  const [{ shown, shadow }, lost] = await Promise.all([replicasIn(tx), lostIn(tx)]);
  if (shadow?.line !== grown.line) return;
  tx.deleteRange("lost", {});
  if (shown !== null) {
    const now = new Set((await readReplica(tx, shadow.line)).map((entry) => entry.ref));
    // Up to where the new replica begins the server's journal is the old one: what does not come again is out of force.
    const before = [...lost, ...(await readAfter(tx, shown.line, shadow.from))];
    const lacking = before.filter(({ ref }) => !now.has(ref));
    // Another view: nobody here knows what of it may still be read.
    if (shown.person === shadow.person && shown.view === shadow.view)
      for (const entry of lacking) tx.put("lost", entry.ref, entry);
    dropReplica(tx, shown.line);
  }
  tx.put("meta", "shown", shadow);
  tx.delete("meta", "shadow");
}
