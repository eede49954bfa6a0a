/** Enrolling from a screen: the key and the code, then everything this browser needs to be somebody's. */

import type { Me } from "./lamp";
import type { Parts } from "./parts";
import { type Application, askSession, enrol } from "./people";
import { becomes } from "./round";
import { reopenShelves } from "./tabs";

/** Rejects with `ApiProblem` or `ServerUnheard`; the same code may then be tried again. */
export async function enrolHere(parts: Parts, asked: Application): Promise<Me> {
  const enrolled = await enrol(parts, asked);
  await reopenShelves(parts);
  const said = await askSession(parts);
  // The device exists now, whatever became of this question: the next round asks again.
  await becomes(parts, typeof said === "object" && "person" in said ? said : enrolled);
  await parts.refreshOutbox();
  parts.tell({ kind: "person" });
  return parts.state.me ?? enrolled;
}
