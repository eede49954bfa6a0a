/** Begins a new replica of the journal: what is still in force of the time before, and from where to pull on. */

import type { Entry } from "../../core/record/entries";
import type { Replica } from "../../storage/journal/replicas";
import type { SyncContext } from "../context";
import { encryptEntry } from "../entries/stored-entries";
import { hearGeneration } from "../generation";
import { DONE, FOREIGN, UNHEARD } from "../outcome";
import { entryOf, type Pulled, type PullOutcome, type PullReply, RESTART, type ReadJournal } from "./pull-reply";
import { obeyServerOrders } from "./server-orders";

/** A start does not change more often while it is read; beyond it the answers are not taken for our server's. */
const TRIES = 4;

/**
 * Begins a replica beside the one that is shown, part by part. Each is stored as it comes: who dies in between goes on with
 * the next, and nothing of it is shown before the replica is whole.
 */
export async function beginReplica(context: SyncContext, person: string, read: ReadJournal): Promise<PullOutcome> {
  const { shadow } = await context.stores.journal.replicas();
  let replica: Replica | null = shadow?.start ? shadow : null;
  for (let tries = 0; tries < TRIES; ) {
    const pulled = await nextPart(read, replica);
    if (pulled.kind === "value") {
      replica = await keepPart(context, person, replica, pulled.value);
      if (!replica?.start) return endOf(context, replica);
    } else {
      if (pulled.kind !== "restart") return pulled;
      tries++;
      replica = null;
    }
  }
  return FOREIGN;
}

/** No more parts are to come: the replica is whole, or it is no more ours to go on with. */
function endOf(context: SyncContext, replica: Replica | null): PullOutcome {
  if (replica !== null) return DONE;
  return context.sameReader() ? RESTART : UNHEARD;
}

/** `restart`: it is of another journal, other rights or another beginning than the parts before. */
async function nextPart(read: ReadJournal, replica: Replica | null): Promise<Pulled> {
  if (!replica?.start) return read("entries/start");
  const { after, fromSeq, generation } = replica.start;
  const pulled = await read(`entries/start?after=${after}&from_seq=${fromSeq}`, replica);
  if (pulled.kind !== "value") return pulled;
  const { value } = pulled;
  const goesOn = value.view === replica.view && value.generation === generation && value.fromSeq === fromSeq;
  return goesOn ? pulled : RESTART;
}

/** Stores a part; `before` is the replica as the earlier parts made it. Null: somebody else is here, or began another. */
async function keepPart(
  context: SyncContext,
  person: string,
  before: Replica | null,
  reply: PullReply,
): Promise<Replica | null> {
  const { view, generation, receipt, last, more } = reply;
  const { journal } = context.stores;
  if (before === null) await hearGeneration(context, generation);
  const fromSeq = reply.fromSeq ?? 0;
  const entries = await Promise.all(reply.entries.map((entry) => encryptEntry(context, entry)));
  const brought = entries.map((entry) => entryOf(entry, null));
  // What was redacted before the start may still stand in this phone's own logbook.
  await obeyServerOrders(context, brought, null);
  if (!context.sameReader()) return null;
  const start = more && last !== null ? { fromSeq, after: last, generation } : undefined;
  const from = start ? fromSeq : await seqToPullFrom(context, before, brought, fromSeq);
  const grown = { person, view, receipt, from, after: from, start, generation: start ? null : generation };
  if (before === null) {
    const { shown, shadow } = await journal.replicas();
    const former = shadow ?? shown;
    // Nothing but what came late lets one begin anew that has the same rights in the same journal.
    const isAnew = former?.view === view && (former.start ?? former).generation === generation;
    const anewAt = isAnew ? context.env.now() : undefined;
    return journal.beginShadow({ ...grown, head: receipt?.seq, anewAt }, entries);
  }
  const replica = { ...before, ...grown, receipt: receipt ?? before.receipt };
  return (await journal.append(replica, entries)) ? replica : null;
}

/** From where a replica is pulled whose start is whole now, `brought` being its last part. */
async function seqToPullFrom(
  context: SyncContext,
  before: Replica | null,
  brought: readonly Entry[],
  fromSeq: number,
): Promise<number> {
  const { journal } = context.stores;
  const { shown } = await journal.replicas();
  if (shown === null) return fromSeq;
  const earlier = before === null ? [] : await journal.entriesOf(before.line);
  const all = [...earlier.map((entry) => entryOf(entry, null)), ...brought];
  // Not later than the replica that is shown began: what it holds must come again, or it would count as lost.
  return Math.min(fromSeq, lastSharedSeq(context, all, shown));
}

/**
 * Up to which seq, at most where the shown replica began, the server's journal is the one shown here: what was lost after it
 * was handed in again at other seqs, and those may lie before the first that is shown.
 */
function lastSharedSeq({ merged }: SyncContext, brought: readonly Entry[], shown: Replica): number {
  const both = [merged.entries(), brought].map((all) =>
    all.filter(({ action, missingOnServer }) => action?.type === "generation.started" && !missingOnServer),
  );
  // Also a generation that an older disk never heard of parts the two.
  const parting = both.flat().filter(({ ref }) => !both.every((all) => all.some((entry) => entry.ref === ref)));
  return Math.min(shown.from, ...parting.map(({ seq }) => (seq ?? 1) - 1));
}
