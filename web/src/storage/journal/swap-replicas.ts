/** Puts a replica that is whole in the place of the one that is shown, and keeps what the server lost. */

import type { Writes } from "../database";
import { dropReplica, readAfter, readReplica, type WireEntry } from "./blocks";
import { lostIn, type Replica, replicasIn } from "./replicas";

/** What every role may read: the private parts apart, all but what tells of accidents and reviews. */
const forAll = ({ text }: WireEntry): boolean => !FOR_SOME.test(text ?? "");
const FOR_SOME = /"type"\s*:\s*"(?:accident|review)\./u;

/** What is kept as lost of entries that the shown replica has and the new one lacks. */
function lostOf(lacking: readonly WireEntry[], shown: Replica, shadow: Replica): readonly WireEntry[] {
  if (shown.person !== shadow.person) return [];
  if (shown.view === shadow.view) return lacking;
  return shown.generation === shadow.generation
    ? []
    : lacking.filter(forAll).map((entry) => ({ ...entry, private: null }));
}

export async function swapReplicas(tx: Writes, grown: Replica): Promise<void> {
  const [{ shown, shadow }, lost] = await Promise.all([replicasIn(tx), lostIn(tx)]);
  if (shadow?.line !== grown.line) return;
  tx.deleteRange("lost", {});
  if (shown !== null) {
    const now = new Set((await readReplica(tx, shadow.line)).map((entry) => entry.ref));
    // Up to where the new replica begins the server's journal is the old one: what does not come again is out of force.
    const before = [...lost, ...(await readAfter(tx, shown.line, shadow.from))];
    const lacking = before.filter(({ ref }) => !now.has(ref));
    for (const entry of lostOf(lacking, shown, shadow)) tx.put("lost", entry.ref, entry);
    dropReplica(tx, shown.line);
  }
  tx.put("meta", "shown", shadow);
  tx.delete("meta", "shadow");
}
