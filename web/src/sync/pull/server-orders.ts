/** Does what the server's own entries ask of every device: look at the plan or the directory, delete a text, read one that came late. */

import type { Entry } from "../../core/record/entries";
import type { JsonObject } from "../../core/record/json";
import type { Replica } from "../../storage/journal/replicas";
import { redactLogbook } from "../../storage/logbook/redact-logbook";
import { LAST_SCREEN } from "../../storage/vault";
import type { SyncContext } from "../context";
import { DONE } from "../outcome";
import { readLateTexts } from "./late-texts";
import type { PullOutcome, ReadJournal } from "./pull-reply";

/** `pulled`: the replica that these entries were pulled for, and how to ask for more of it. */
export async function obeyServerOrders(
  context: SyncContext,
  entries: readonly Entry[],
  pulled: { readonly replica: Replica; readonly read: ReadJournal } | null,
): Promise<PullOutcome> {
  const orders = entries.flatMap(({ action, flags }) => (flags.includes("not_allowed") ? [] : (action ?? [])));
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
  // Who was given a request may read who asked: that concerns nobody else.
  const { me } = context.session;
  const isForUs = (to: unknown) => to === undefined || to === me?.person || me?.duties.some((duty) => duty === to);
  const late = orders.flatMap(({ type, body }) =>
    type === "entries.filled" && isForUs(body["to"]) ? refsIn(body) : [],
  );
  return pulled && late.length > 0 ? readLateTexts(context, entries, late, pulled.replica, pulled.read) : DONE;
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
