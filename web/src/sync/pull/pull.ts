/** Reads the journal: from where this phone stands to its head, or anew beside what is shown. */

import { readPrivate } from "../../core/record/actions";
import type { Entry } from "../../core/record/entries";
import { newerReceipt, receiptHeader } from "../../core/record/receipts";
import type { Replica } from "../../storage/journal/replicas";
import { lastReceipt } from "../../storage/logbook/outbox";
import { askServer } from "../connection/transport";
import type { SyncContext } from "../context";
import { catchUp } from "../entries/load-entries";
import { encryptEntry } from "../entries/stored-entries";
import { hearRefusal } from "../generation";
import { withOccasionalSteps } from "../load-code";
import { answered, DONE, FOREIGN, outcomeOf, type StepOutcome } from "../outcome";
import { entryOf, type Pulled, type PullOutcome, type PullReply, RESTART, readPullReply } from "./pull-reply";

/** Entries of one answer. */
const LIMIT = 500;
/** While more is to come screens follow no more often: to draw them anew takes longer than to store a page. */
const SHOWN_EVERY_MS = 500;
/** Views and generations do not change more often during one pull; beyond it the answers are not taken for our server's. */
const STARTS = 4;
const ORDERS = /^(?:edition|entries|person|customer)\./u;

/** Reads to the head. Resolves `done` when there is nothing more. */
export async function pullAll(context: SyncContext, person: string): Promise<StepOutcome> {
  for (let starts = 0; starts < STARTS; starts++) {
    const replica = await replicaFor(context, person);
    const outcome = replica === null || replica.start ? RESTART : await pullOn(context, replica);
    if (outcome.kind !== "restart") return outcome;
    const started = await withOccasionalSteps((code) =>
      code.beginReplica(context, person, (...asked) => pull(context, ...asked)),
    );
    if (started.kind !== "done" && started.kind !== "restart") return started;
  }
  return FOREIGN;
}

/** The replica to go on with: the shadow, if one grows. Another person's journal is forgotten first. */
async function replicaFor(context: SyncContext, person: string): Promise<Replica | null> {
  const { merged, stores, reloadJournal } = context;
  const { shown, shadow } = await stores.journal.replicas();
  if ([shown, shadow].every((each) => each === null || each.person === person)) {
    // A tab that stored this may have died before it could tell the others.
    if (shown !== null && (shown.line !== merged.replica || shown.after > merged.lastSeq)) await catchUp(context);
    return shadow ?? shown;
  }
  await stores.journal.clear();
  await reloadJournal();
  return null;
}

async function pull(context: SyncContext, path: string, replica: Replica | null = null): Promise<Pulled> {
  // Without a replica too: a newer receipt takes an older one's place, so the older must have been brought back before.
  const receipt = newerReceipt(replica?.receipt ?? null, await lastReceipt(context.logbook.database));
  const headers: Record<string, string> = receipt === null ? {} : { "stormlamp-receipt": receiptHeader(receipt) };
  const answer = await askServer(context.env, { method: "GET", path, headers });
  if (answer.kind !== "ours") return outcomeOf(answer);
  if (answer.status === 409) return (await hearRefusal(context, answer.body)) === null ? FOREIGN : RESTART;
  return answer.status === 200 ? answered(readPullReply(answer.body)) : outcomeOf(answer);
}

/**
 * From answer to screen: each entry is encrypted, obeyed where it asks for something, stored, and shown: at the head, and
 * on the way there as often as screens can follow.
 */
async function pullOn(context: SyncContext, begun: Replica): Promise<PullOutcome> {
  let replica = begun;
  let unshown: readonly Entry[] = [];
  let shownAt = context.env.now();
  const showStored = async (): Promise<void> => {
    const stored = unshown;
    [unshown, shownAt] = [[], context.env.now()];
    await show(context, replica, stored);
  };
  try {
    while (true) {
      const pulled = await pull(context, `entries?after=${replica.after}&limit=${LIMIT}`, replica);
      if (pulled.kind !== "value") return pulled;
      const { view, generation, last, receipt, entries } = pulled.value;
      if (view !== replica.view || generation !== replica.generation) return RESTART;
      const heardAt = context.env.now();
      replica = { ...replica, heardAt, after: last ?? replica.after, receipt: receipt ?? replica.receipt };
      const stored = await Promise.all(entries.map((entry) => encryptEntry(context, entry)));
      const shown = stored.map((entry, index) => entryOf(entry, readPrivate(entries[index]?.private ?? null)));
      const asks = shown.some(({ action }) => action && ORDERS.test(action.type));
      // What the server asks is done to what stands here: nothing of it waits aside.
      if (asks) await showStored();
      // Before the cursor moves on: a phone that dies in between reads it again and does it then.
      const obeyed = asks ? await obey(context, shown, replica) : DONE;
      if (obeyed.kind !== "done") return obeyed;
      if (!(await context.stores.journal.append(replica, stored))) return RESTART;
      unshown = [...unshown, ...shown];
      const isLast = isHead(pulled.value, replica.after);
      if (isLast || context.env.now() - shownAt >= SHOWN_EVERY_MS) await showStored();
      if (isLast) return await finish(context, replica);
    }
  } finally {
    await showStored();
  }
}

/** Only the server's own entries ask for anything. */
const obey = (context: SyncContext, entries: readonly Entry[], replica: Replica): Promise<PullOutcome> =>
  withOccasionalSteps((code) =>
    code.obeyServerOrders(context, entries, { replica, read: (path) => pull(context, path) }),
  );

/** The receipt tells where the head is, whatever number of entries the server gives at once. */
const isHead = ({ count, receipt }: PullReply, after: number): boolean =>
  count === 0 || (receipt === null ? count < LIMIT : after >= receipt.seq);

/** At the head: a shadow replica becomes the one that is shown. */
async function finish(context: SyncContext, replica: Replica): Promise<StepOutcome> {
  const { shadow } = await context.stores.journal.replicas();
  if (shadow?.line === replica.line) {
    await context.stores.journal.swap(shadow);
    await context.reloadJournal();
    await context.refreshOutbox();
    context.tell({ kind: "journal", anew: true });
  }
  return DONE;
}

/** Puts new entries on the screen. */
async function show(context: SyncContext, replica: Replica, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  noteStrangers(context, entries);
  if (context.merged.replica !== replica.line) return;
  context.merged.addJournal(entries);
  await context.refreshOutbox();
  context.tell({ kind: "journal", anew: false });
}

/** Somebody whom the directory on this phone does not name was added after it was fetched: it is to be looked at. */
function noteStrangers({ directory }: SyncContext, entries: readonly Entry[]): void {
  const known = new Set(directory.known?.people.map((each) => each.id));
  const strange = (id: unknown) => typeof id === "string" && !known.has(id);
  if (entries.some(({ action }) => action && (strange(action.actor) || strange(action.body["person"]))))
    directory.stale = true;
}
