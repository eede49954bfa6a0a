/** Does what the server's own entries ask of every device: look at the plan or the directory, delete a text, read one that came late. */

import type { Entry } from "../../core/record/entries";
import type { JsonObject } from "../../core/record/json";
import type { Replica } from "../../storage/journal/replicas";
import { redactLogbook } from "../../storage/logbook/redact-logbook";
import { LAST_SCREEN } from "../../storage/vault";
import type { SyncContext } from "../context";
import { DONE } from "../outcome";
import { type LateText, readLateTexts } from "./late-texts";
import type { PullOutcome, ReadJournal } from "./pull-reply";

/** `pulled`: the replica that these entries were pulled for, and how to ask for more of it. */
export async function obeyServerOrders(
  context: SyncContext,
  entries: readonly Entry[],
  pulled: { readonly replica: Replica; readonly read: ReadJournal } | null,
): Promise<PullOutcome> {
  const allowed = entries.filter(({ flags }) => !flags.includes("not_allowed"));
  const orders = allowed.flatMap(({ action }) => action ?? []);
  const redacted = (part: "text" | "private") =>
    orders.flatMap(({ type, body }) => (type === "entries.redacted" && body["part"] === part ? refsIn(body) : []));
  if (orders.some(({ type }) => type === "edition.published")) context.plan.stale = true;
  if (orders.some(({ type }) => type === "person.changed" || type === "customer.changed"))
    context.directory.stale = true;
  // A start brings every redaction there was: the journal is gone through once for all of a part's.
  for (const part of ["private", "text"] as const) {
    const refs = redacted(part);
    if (refs.length > 0) await deleteTexts(context, refs, part === "private");
  }
  if (pulled === null) return DONE;
  // What was told before this replica began, it was told in full.
  const { replica, read } = pulled;
  const since = allowed.filter(({ seq }) => (seq ?? 0) > (replica.head ?? replica.from));
  const late = since.flatMap(({ action }) =>
    action?.type === "entries.filled" ? lateTexts(context, action.body) : [],
  );
  return late.length > 0 ? readLateTexts(context, entries, late, replica, read) : DONE;
}

function lateTexts({ session: { me } }: SyncContext, body: JsonObject): readonly LateText[] {
  // Who was given a request may read who asked: that concerns nobody else.
  const { to, why, seqs, refs } = body;
  if (!(to === undefined || to === me?.person || me?.duties.some((duty) => duty === to))) return [];
  const seqAt = (place: number) => (Array.isArray(seqs) && Number.isSafeInteger(seqs[place]) ? seqs[place] : null);
  const all = Array.isArray(refs) ? refs : [];
  return all.flatMap((ref, place) =>
    typeof ref === "string" ? { ref, seq: seqAt(place), wasHidden: why === "told" } : [],
  );
}

const refsIn = (body: JsonObject): readonly string[] =>
  Array.isArray(body["refs"]) ? body["refs"].filter((ref) => typeof ref === "string") : [];

async function deleteTexts(context: SyncContext, refs: readonly string[], privateOnly: boolean): Promise<void> {
  // Which of the pictures looked at here a text named that is gone already nobody can tell: the others come again.
  if (!privateOnly) await context.stores.files.forgetRead();
  await context.stores.journal.redact(new Set(refs), privateOnly);
  await redactLogbook(context.logbook.database, refs, privateOnly);
  await context.reloadJournal();
  // What was on the first screen may have told it.
  await context.stores.vault.keep(LAST_SCREEN, null);
  context.tell({ kind: "journal", anew: true });
}
