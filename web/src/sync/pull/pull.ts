/** Reading the journal: from where this phone stands to its head, or anew beside what is shown. */

import { readPrivate } from "../../core/actions";
import type { Entry } from "../../core/entries";
import type { JsonObject } from "../../core/json";
import { newerReceipt, receiptHeader } from "../../core/receipts";
import type { Replica } from "../../storage/journal/journal";
import { lastReceipt } from "../../storage/logbook/outbox";
import { outcomeOf } from "../connection/server-clock";
import { askServer } from "../connection/transport";
import type { Failed, Outcome, SyncContext } from "../context";
import { catchUp } from "../entries/open-stores";
import { encryptEntry } from "../entries/stored-entries";
import { hearGeneration } from "../generation";
import { withOccasionalSteps } from "../load-code";
import { entryOf, type PullReply, readPullReply } from "./pull-reply";

const LIMIT = 500;
/** Views and generations do not change faster than that; beyond it somebody plays with us. */
const STARTS = 4;
const ORDERS = /^(?:edition\.published|entries\.(?:redacted|filled))$/u;

/** Reads to the head. Resolves `fine` when there is nothing more. */
export async function pullAll(context: SyncContext, person: string): Promise<Outcome> {
  for (let starts = 0; starts < STARTS; starts++) {
    const line = await lineFor(context, person);
    const outcome = line === null || line.start ? "anew" : await pullLine(context, line);
    if (outcome !== "anew") return outcome;
    const started = await withOccasionalSteps((code) =>
      code.beginReplica(context, person, (...asked) => pulledFrom(context, ...asked)),
    );
    if (started !== "fine" && started !== "anew") return started;
  }
  return "foreign";
}

/** The line to go on with: the shadow, if one grows. Another person's journal is forgotten first. */
async function lineFor(context: SyncContext, person: string): Promise<Replica | null> {
  const { merged, stores, reloadJournal } = context;
  const { shown, shadow } = await stores.journal.lines();
  if ([shown, shadow].every((each) => each === null || each.person === person)) {
    // A tab that stored this may have died before it could tell the others.
    if (shown !== null && (shown.line !== merged.line || shown.after > merged.lastSeq)) await catchUp(context);
    return shadow ?? shown;
  }
  await stores.journal.clear();
  await reloadJournal();
  return null;
}

type Read = PullReply | Failed;

async function pulledFrom(context: SyncContext, path: string, line: Replica | null = null): Promise<Read> {
  // Without a line too: a newer receipt takes an older one's place, so the older must have been brought back before.
  const receipt = newerReceipt(line?.receipt ?? null, await lastReceipt(context.logbook.database));
  const headers: Record<string, string> = receipt === null ? {} : { "stormlamp-receipt": receiptHeader(receipt) };
  const answer = await askServer(context.env, { method: "GET", path, headers });
  if (answer.kind !== "ours") return outcomeOf(answer);
  if (answer.status === 409) return anotherGeneration(context, answer.body);
  if (answer.status !== 200) return outcomeOf(answer);
  return readPullReply(answer.body) ?? "foreign";
}

async function anotherGeneration(context: SyncContext, body: JsonObject): Promise<Read> {
  const { generation } = body;
  if (typeof generation !== "string") return "foreign";
  await hearGeneration(context, generation, true);
  return "anew";
}

async function pullLine(context: SyncContext, begun: Replica): Promise<Failed> {
  let line = begun;
  while (true) {
    const pulled = await pulledFrom(context, `entries?after=${line.after}&limit=${LIMIT}`, line);
    if (typeof pulled === "string" || "laterMs" in pulled) return pulled;
    if (pulled.view !== line.view || pulled.generation !== line.generation) return "anew";
    line = { ...line, after: pulled.last ?? line.after, receipt: pulled.receipt ?? line.receipt };
    const entries = await Promise.all(pulled.entries.map((entry) => encryptEntry(context, entry)));
    const shown = entries.map((entry, index) => entryOf(entry, readPrivate(pulled.entries[index]?.private ?? null)));
    // Before the cursor moves on: a phone that dies in between reads it again and does it then.
    const unread = await obeyed(context, shown, line);
    if (unread !== null) return unread;
    if (!(await context.stores.journal.append(line, entries))) return "anew";
    await show(context, line, shown);
    if (isHead(pulled, line.after)) return finish(context, line);
  }
}

/** Only the server's own entries ask for anything; null: all of it is done. */
async function obeyed(context: SyncContext, entries: readonly Entry[], line: Replica): Promise<Failed | null> {
  if (!entries.some(({ action }) => action && ORDERS.test(action.type))) return null;
  return withOccasionalSteps((code) =>
    code.obeyServerOrders(context, entries, { line, read: (path) => pulledFrom(context, path) }),
  );
}

/** The receipt tells where the head is, whatever number of entries the server gives at once. */
const isHead = ({ count, receipt }: PullReply, after: number): boolean =>
  count === 0 || (receipt === null ? count < LIMIT : after >= receipt.seq);

/** At the head: a shadow line becomes the one that is shown. */
async function finish(context: SyncContext, line: Replica): Promise<Outcome> {
  const { shadow } = await context.stores.journal.lines();
  if (shadow?.line === line.line) {
    await context.stores.journal.swap(shadow);
    await context.reloadJournal();
    await context.refreshOutbox();
    context.tell({ kind: "journal", anew: true });
  }
  return "fine";
}

/** Puts new entries on the screen. */
async function show(context: SyncContext, line: Replica, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  noteStrangers(context, entries);
  if (context.merged.line !== line.line) return;
  context.merged.addJournal(entries);
  await context.refreshOutbox();
  context.tell({ kind: "journal", anew: false });
}

/** Somebody whom the directory on this phone does not name was added after it was fetched: it is to be looked at. */
function noteStrangers({ state }: SyncContext, entries: readonly Entry[]): void {
  const known = new Set(state.directory?.people.map((each) => each.id));
  const strange = (id: unknown) => typeof id === "string" && !known.has(id);
  if (entries.some(({ action }) => action && (strange(action.actor) || strange(action.body["person"]))))
    state.directoryStale = true;
}
