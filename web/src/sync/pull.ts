/** Reading the journal: from where this phone stands to its head, or anew beside what is shown. */

import { readPrivate } from "../core/actions";
import type { Entry } from "../core/entries";
import type { JsonObject } from "../core/json";
import { newerReceipt, receiptHeader } from "../core/receipts";
import type { Line } from "../storage/journal";
import { lastReceipt } from "../storage/outbox";
import { redact as redactOutbox } from "../storage/redacting";
import { outcomeOf } from "./measure";
import { sealed } from "./opened";
import type { Failed, Outcome, Parts } from "./parts";
import { heardGeneration } from "./push";
import { rarely } from "./rarely";
import { catchUp } from "./shelves";
import { ask } from "./transport";
import { entryOf, type Pulled, readPulled } from "./wire";

const LIMIT = 500;
/** Views and generations do not change faster than that; beyond it somebody plays with us. */
const STARTS = 4;

/** Reads to the head. Resolves `fine` when there is nothing more. */
export async function pullAll(parts: Parts, person: string): Promise<Outcome> {
  for (let starts = 0; starts < STARTS; starts++) {
    const line = await lineFor(parts, person);
    const outcome = line === null ? "anew" : await pullLine(parts, line);
    if (outcome !== "anew") return outcome;
    const started = await start(parts, person);
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

async function start(parts: Parts, person: string): Promise<Failed> {
  const pulled = await pulledFrom(parts, "entries/start", null);
  if (typeof pulled === "string" || "laterMs" in pulled) return pulled;
  const { fromSeq, view, generation, receipt, entries } = pulled;
  await heardGeneration(parts, generation);
  const { shown } = await parts.shelves.journal.lines();
  const begun = await Promise.all(entries.map((entry) => sealed(parts, entry)));
  const brought = begun.map((entry) => entryOf(entry, null));
  // Not later than the line that is shown began: what it holds must come again, or it would count as lost.
  const ours = shown === null ? fromSeq : await rarely(async (code) => code.sharedWith(parts, brought, shown));
  if (typeof ours !== "number" && ours !== null) return ours;
  const from = Math.min(fromSeq ?? 0, ours ?? 0);
  // What was redacted before the start may still stand in this phone's own logbook.
  await obey(parts, brought, null);
  if (!parts.here()) return "unheard";
  await parts.shelves.journal.beginShadow(
    { person, view, generation, receipt, from, after: from, head: receipt?.seq },
    begun,
  );
  return "fine";
}

type Read = Pulled | Failed;

async function pulledFrom(parts: Parts, path: string, line: Line | null): Promise<Read> {
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
    const unread = await obey(parts, shown, line);
    if (unread !== null) return unread;
    if (!(await parts.shelves.journal.append(line, entries))) return "anew";
    await show(parts, line, shown);
    if (isHead(pulled, line.after)) return finish(parts, line);
  }
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

/**
 * Does what the server's own entries ask of every device; `line` is the one that they were pulled for. Null: all is done,
 * and need not be asked again.
 */
async function obey(parts: Parts, entries: readonly Entry[], line: Line | null): Promise<Failed | null> {
  const orders = entries.flatMap(({ action, flags }) => (flags.includes("not_allowed") ? [] : (action ?? [])));
  const refsOf = (wanted: string, part?: "text" | "private") =>
    orders.flatMap(({ type, body }) => (type === wanted && body["part"] === part ? refsIn(body) : []));
  if (orders.some(({ type }) => type === "edition.published")) parts.state.planStale = true;
  // A start brings every redaction there was: the journal is gone through once for all of them.
  for (const part of ["private", "text"] as const) {
    const refs = refsOf("entries.redacted", part);
    if (refs.length > 0) await redacted(parts, refs, part === "private");
  }
  const filled = refsOf("entries.filled");
  const read = (seq: number) => pulledFrom(parts, `entries?after=${seq - 1}&limit=1`, null);
  return line && filled.length > 0 ? rarely((code) => code.refill(parts, entries, filled, line, read)) : null;
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

const refsIn = (body: JsonObject): readonly string[] =>
  Array.isArray(body["refs"]) ? body["refs"].filter((ref) => typeof ref === "string") : [];

async function redacted(parts: Parts, refs: readonly string[], privateOnly: boolean): Promise<void> {
  // Which of the pictures looked at here a text named that is gone already nobody can tell: the others come again.
  if (!privateOnly) await parts.shelves.files.forgetRead();
  await parts.shelves.journal.redact(new Set(refs), privateOnly);
  await redactOutbox(parts.logbook.database, refs, privateOnly);
  await parts.reloadJournal();
  parts.tell({ kind: "journal", anew: true });
}
