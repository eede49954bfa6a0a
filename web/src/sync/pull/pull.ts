/** Reading the journal: from where this phone stands to its head, or anew beside what is shown. */

import { readPrivate } from "../../core/actions";
import type { Entry } from "../../core/entries";
import type { JsonObject } from "../../core/json";
import { newerReceipt, receiptHeader } from "../../core/receipts";
import type { Line } from "../../storage/journal/journal";
import { lastReceipt } from "../../storage/logbook/outbox";
import { outcomeOf } from "../connection/server-clock";
import { ask } from "../connection/transport";
import type { Failed, Outcome, Parts } from "../context";
import { catchUp } from "../entries/open-stores";
import { sealed } from "../entries/stored-entries";
import { heardGeneration } from "../generation";
import { rarely } from "../rarely";
import { entryOf, type Pulled, readPulled } from "./pull-reply";

const LIMIT = 500;
/** Views and generations do not change faster than that; beyond it somebody plays with us. */
const STARTS = 4;
const ORDERS = /^(?:edition\.published|entries\.(?:redacted|filled))$/u;

/** Reads to the head. Resolves `fine` when there is nothing more. */
export async function pullAll(parts: Parts, person: string): Promise<Outcome> {
  for (let starts = 0; starts < STARTS; starts++) {
    const line = await lineFor(parts, person);
    const outcome = line === null || line.start ? "anew" : await pullLine(parts, line);
    if (outcome !== "anew") return outcome;
    const started = await rarely((code) => code.begin(parts, person, (...asked) => pulledFrom(parts, ...asked)));
    if (started !== "fine" && started !== "anew") return started;
  }
  return "foreign";
}

/** The line to go on with: the shadow, if one grows. Another person's journal is forgotten first. */
async function lineFor(parts: Parts, person: string): Promise<Line | null> {
  const { book, shelves, reloadJournal } = parts;
  const { shown, shadow } = await shelves.journal.lines();
  if ([shown, shadow].every((each) => each === null || each.person === person)) {
    // A tab that stored this may have died before it could tell the others.
    if (shown !== null && (shown.line !== book.line || shown.after > book.lastSeq)) await catchUp(parts);
    return shadow ?? shown;
  }
  await shelves.journal.clear();
  await reloadJournal();
  return null;
}

type Read = Pulled | Failed;

async function pulledFrom(parts: Parts, path: string, line: Line | null = null): Promise<Read> {
  // Without a line too: a newer receipt takes an older one's place, so the older must have been brought back before.
  const receipt = newerReceipt(line?.receipt ?? null, await lastReceipt(parts.logbook.database));
  const headers: Record<string, string> = receipt === null ? {} : { "stormlamp-receipt": receiptHeader(receipt) };
  const answer = await ask(parts.env, { method: "GET", path, headers });
  if (answer.kind !== "ours") return outcomeOf(answer);
  if (answer.status === 409) return anotherGeneration(parts, answer.body);
  if (answer.status !== 200) return outcomeOf(answer);
  return readPulled(answer.body) ?? "foreign";
}

async function anotherGeneration(parts: Parts, body: JsonObject): Promise<Read> {
  const { generation } = body;
  if (typeof generation !== "string") return "foreign";
  await heardGeneration(parts, generation, true);
  return "anew";
}

async function pullLine(parts: Parts, begun: Line): Promise<Failed> {
  let line = begun;
  while (true) {
    const pulled = await pulledFrom(parts, `entries?after=${line.after}&limit=${LIMIT}`, line);
    if (typeof pulled === "string" || "laterMs" in pulled) return pulled;
    if (pulled.view !== line.view || pulled.generation !== line.generation) return "anew";
    line = { ...line, after: pulled.last ?? line.after, receipt: pulled.receipt ?? line.receipt };
    const entries = await Promise.all(pulled.entries.map((entry) => sealed(parts, entry)));
    const shown = entries.map((entry, index) => entryOf(entry, readPrivate(pulled.entries[index]?.private ?? null)));
    // Before the cursor moves on: a phone that dies in between reads it again and does it then.
    const unread = await obeyed(parts, shown, line);
    if (unread !== null) return unread;
    if (!(await parts.shelves.journal.append(line, entries))) return "anew";
    await show(parts, line, shown);
    if (isHead(pulled, line.after)) return finish(parts, line);
  }
}

/** Only the server's own entries ask for anything; null: all of it is done. */
async function obeyed(parts: Parts, entries: readonly Entry[], line: Line): Promise<Failed | null> {
  if (!entries.some(({ action }) => action && ORDERS.test(action.type))) return null;
  return rarely((code) => code.obey(parts, entries, { line, read: (path) => pulledFrom(parts, path) }));
}

/** The receipt tells where the head is, whatever number of entries the server gives at once. */
const isHead = ({ count, receipt }: Pulled, after: number): boolean =>
  count === 0 || (receipt === null ? count < LIMIT : after >= receipt.seq);

/** At the head: a shadow line becomes the one that is shown. */
async function finish(parts: Parts, line: Line): Promise<Outcome> {
  const { shadow } = await parts.shelves.journal.lines();
  if (shadow?.line === line.line) {
    await parts.shelves.journal.swap(shadow);
    await parts.reloadJournal();
    await parts.refreshOutbox();
    parts.tell({ kind: "journal", anew: true });
  }
  return "fine";
}

/** Puts new entries on the screen. */
async function show(parts: Parts, line: Line, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  noteStrangers(parts, entries);
  if (parts.book.line !== line.line) return;
  parts.book.addJournal(entries);
  await parts.refreshOutbox();
  parts.tell({ kind: "journal", anew: false });
}

/** Somebody whom the directory on this phone does not name was added after it was fetched: it is to be looked at. */
function noteStrangers({ state }: Parts, entries: readonly Entry[]): void {
  const known = new Set(state.directory?.people.map((each) => each.id));
  const strange = (id: unknown) => typeof id === "string" && !known.has(id);
  if (entries.some(({ action }) => action && (strange(action.actor) || strange(action.body["person"]))))
    state.directoryStale = true;
}
