/** What the server's own entries ask of every device: look at the plan, delete a text, read one that came late. */

import type { Entry } from "../../core/entries";
import type { JsonObject } from "../../core/json";
import type { Replica } from "../../storage/journal/journal";
import { redactLogbook as redactOutbox } from "../../storage/logbook/redact-logbook";
import type { Failed, SyncContext } from "../context";
import { encryptEntry } from "../entries/stored-entries";
import type { PulledEntry, PullReply } from "./pull-reply";

/** How the journal is asked for more: a path below the API's root, and the line whose receipt goes with it. */
export type ReadJournal = (path: string, line?: Replica | null) => Promise<PullReply | Failed>;

/**
 * Does what these entries ask; `pulled`: the line that they were pulled for, and how to ask for more of it. Null: all is
 * done, and need not be asked again.
 */
export async function obeyServerOrders(
  context: SyncContext,
  entries: readonly Entry[],
  pulled: { readonly line: Replica; readonly read: ReadJournal } | null,
): Promise<Failed | null> {
  const orders = entries.flatMap(({ action, flags }) => (flags.includes("not_allowed") ? [] : (action ?? [])));
  const refsOf = (wanted: string, part?: "text" | "private") =>
    orders.flatMap(({ type, body }) => (type === wanted && body["part"] === part ? refsIn(body) : []));
  if (orders.some(({ type }) => type === "edition.published")) context.state.planStale = true;
  // A start brings every redaction there was: the journal is gone through once for all of a part's.
  for (const part of ["private", "text"] as const) {
    const refs = refsOf("entries.redacted", part);
    if (refs.length > 0) await redacted(context, refs, part === "private");
  }
  const filled = refsOf("entries.filled");
  return pulled && filled.length > 0 ? refill(context, entries, filled, pulled.line, pulled.read) : null;
}

const refsIn = (body: JsonObject): readonly string[] =>
  Array.isArray(body["refs"]) ? body["refs"].filter((ref) => typeof ref === "string") : [];

async function redacted(context: SyncContext, refs: readonly string[], privateOnly: boolean): Promise<void> {
  // Which of the pictures looked at here a text named that is gone already nobody can tell: the others come again.
  if (!privateOnly) await context.stores.files.forgetRead();
  await context.stores.journal.redact(new Set(refs), privateOnly);
  await redactOutbox(context.logbook.database, refs, privateOnly);
  await context.reloadJournal();
  context.tell({ kind: "journal", anew: true });
}

/**
 * Texts that were withheld have come: those entries are read once more. `news` says so, and was pulled for `line`. Null:
 * they are here.
 */
async function refill(
  context: SyncContext,
  news: readonly Entry[],
  refs: readonly string[],
  line: Replica,
  read: ReadJournal,
): Promise<Failed | null> {
  const { journal } = context.stores;
  const wanted = new Set(refs.filter((ref) => news.every((entry) => entry.ref !== ref)));
  const held = (await journal.entriesOf(line.line)).filter(({ ref }) => wanted.has(ref));
  // Of what stood before this line's beginning: a start that did not know the texts could not tell what is in force.
  const told = news.findLast(({ action }) => action?.type === "entries.filled")?.seq ?? 0;
  if (held.length < wanted.size && told > (line.head ?? line.from)) return "anew";
  const found: PulledEntry[] = [];
  for (const { seq } of held) {
    const pulled = await read(`entries?after=${seq - 1}&limit=1`);
    if (typeof pulled === "string" || "laterMs" in pulled) return pulled;
    found.push(...pulled.entries.filter(({ ref }) => wanted.has(ref)));
  }
  await journal.refill(await Promise.all(found.map((entry) => encryptEntry(context, entry))));
  await context.reloadJournal();
  context.tell({ kind: "journal", anew: true });
  return null;
}
