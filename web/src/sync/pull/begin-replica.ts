/** Beginning to read: what is still in force of the time before, and from where to pull. */

import type { Entry } from "../../core/entries";
import type { Replica } from "../../storage/journal/journal";
import type { Failed, SyncContext } from "../context";
import { encryptEntry } from "../entries/stored-entries";
import { hearGeneration } from "../generation";
import { entryOf, type PullReply } from "./pull-reply";
import { obeyServerOrders, type ReadJournal } from "./server-orders";

/** What is read changes no faster than that; beyond it somebody plays with us. */
const TRIES = 4;

/**
 * Begins a line beside the one that is shown, part by part. Each is stored as it comes: who dies in between goes on with the
 * next, and nothing of it is shown before the line is whole.
 */
export async function beginReplica(context: SyncContext, person: string, read: ReadJournal): Promise<Failed> {
  const { shadow } = await context.stores.journal.lines();
  let line: Replica | null = shadow?.start ? shadow : null;
  for (let tries = 0; tries < TRIES; ) {
    const pulled: PullReply | Failed = await nextPart(read, line);
    if (isPart(pulled)) {
      line = await keepPart(context, person, line, pulled);
      const ended = endOf(context, line);
      if (ended !== null) return ended;
    } else {
      if (pulled !== "anew") return pulled;
      tries++;
      line = null;
    }
  }
  return "foreign";
}

/** How it ended with the part that was kept last; null: there are more. */
function endOf(context: SyncContext, line: Replica | null): Failed | null {
  if (line === null) return context.sameReader() ? "anew" : "unheard";
  return line.start ? null : "fine";
}

const isPart = (pulled: PullReply | Failed): pulled is PullReply => typeof pulled === "object" && "entries" in pulled;

/** `anew`: it is of another journal, other rights or another beginning than the parts before. */
async function nextPart(read: ReadJournal, line: Replica | null): Promise<PullReply | Failed> {
  if (!line?.start) return read("entries/start");
  const { after, fromSeq, generation } = line.start;
  const pulled = await read(`entries/start?after=${after}&from_seq=${fromSeq}`, line);
  if (!isPart(pulled)) return pulled;
  const goesOn = pulled.view === line.view && pulled.generation === generation && pulled.fromSeq === fromSeq;
  return goesOn ? pulled : "anew";
}

/** Stores a part, `former` being the line as the parts before made it. Null: somebody else is here, or began another. */
async function keepPart(
  context: SyncContext,
  person: string,
  former: Replica | null,
  pulled: PullReply,
): Promise<Replica | null> {
  const { view, generation, receipt, last, more } = pulled;
  const { journal } = context.stores;
  if (former === null) await hearGeneration(context, generation);
  const fromSeq = pulled.fromSeq ?? 0;
  const entries = await Promise.all(pulled.entries.map((entry) => encryptEntry(context, entry)));
  const brought = entries.map((entry) => entryOf(entry, null));
  // What was redacted before the start may still stand in this phone's own logbook.
  await obeyServerOrders(context, brought, null);
  if (!context.sameReader()) return null;
  const start = more && last !== null ? { fromSeq, after: last, generation } : undefined;
  const from = start ? fromSeq : await whence(context, former, brought, fromSeq);
  const grown = { person, view, receipt, from, after: from, start, generation: start ? null : generation };
  if (former === null) return journal.beginShadow({ ...grown, head: receipt?.seq }, entries);
  const line = { ...former, ...grown, receipt: receipt ?? former.receipt };
  return (await journal.append(line, entries)) ? line : null;
}

/** From where a line is pulled that is told whole now, `brought` being the last part. */
async function whence(
  context: SyncContext,
  former: Replica | null,
  brought: readonly Entry[],
  fromSeq: number,
): Promise<number> {
  const { journal } = context.stores;
  const { shown } = await journal.lines();
  if (shown === null) return fromSeq;
  const before = former === null ? [] : await journal.entriesOf(former.line);
  // Not later than the line that is shown began: what it holds must come again, or it would count as lost.
  return Math.min(fromSeq, sharedWith(context, [...before.map((entry) => entryOf(entry, null)), ...brought], shown));
}

/**
 * Up to which seq, at most where the line shown began, the server's journal is the one shown here: what was lost after it
 * was handed in again at other seqs, and those may lie before the first that is shown.
 */
function sharedWith({ merged }: SyncContext, brought: readonly Entry[], shown: Replica): number {
  const both = [merged.entries(), brought].map((all) =>
    all.filter(({ action, missingOnServer }) => action?.type === "generation.started" && !missingOnServer),
  );
  // Also what an older disk never heard of parts the two.
  const parting = both.flat().filter(({ ref }) => !both.every((all) => all.some((entry) => entry.ref === ref)));
  return Math.min(shown.from, ...parting.map(({ seq }) => (seq ?? 1) - 1));
}
