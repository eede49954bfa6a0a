/** Records an action: writes its text and stores it. */

import { refOf, writeAction, writePrivate } from "../../core/record/actions";
import { base64url, textDigest, utf8Length } from "../../core/record/bytes";
import { continues, type Epoch, skewOf, writeAt } from "../../core/record/clock";
import type { ActionDraft } from "../../core/record/drafts";
import type { Encrypted } from "../../storage/encryption";
import type { Slot, Written } from "../../storage/logbook/append-action";
import type { StoredAction } from "../../storage/logbook/logbook-rows";
import { instantOf } from "../connection/transport";
import type { SyncContext } from "../context";
import { digestWith } from "../push/seal";

const SALT_BYTES = 16;

/** Stores one action. Resolves on `complete`, rejects with a named error and then nothing was taken. */
export async function recordAction(context: SyncContext, draft: ActionDraft): Promise<StoredAction> {
  const { env, logbook, clock, cipher } = context;
  const salt = base64url(env.random(SALT_BYTES));
  const privately = draft.private === undefined ? null : writePrivate(draft.private, base64url(env.random(SALT_BYTES)));
  // The digest before the transaction: IndexedDB would close it while WebCrypto works.
  const digest = privately === null ? null : await textDigest(privately, digestWith(env.subtle));
  const sealed = privately === null ? null : await cipher.encryptText(privately);
  let begun: Epoch | null = null;
  const action = await logbook.append((slot) => {
    const written = write(context, draft, slot, { salt, sealed, digest, privateSize: utf8Length(privately ?? "") });
    begun = written.epoch;
    return written.stored;
  });
  // Only what is stored counts: the number of an epoch whose action was refused may be taken by another tab.
  if (begun !== null && begun !== clock.epoch) {
    clock.epoch = begun;
    clock.offsetMs = null;
  }
  return action;
}

interface Prepared {
  readonly salt: string;
  readonly sealed: Encrypted | null;
  readonly privateSize: number;
  readonly digest: string | null;
}

/** What is written is no draft any more: its text holds any type. */
type Typed = Omit<ActionDraft, "type"> & { readonly type: string };

function write(
  { env, clock }: SyncContext,
  draft: Typed,
  slot: Slot,
  prepared: Prepared,
): { epoch: Epoch; stored: Written } {
  const instant = instantOf(env);
  const { epoch: held } = clock;
  const goesOn = held !== null && continues(held, instant, slot.newestAt);
  const epoch = goesOn ? held : { number: slot.nextEpoch, skew: skewOf(instant) };
  const text = writeAction({
    n: slot.n,
    type: draft.type,
    at: writeAt(instant.wall, env.zone(instant.wall)),
    epoch: epoch.number,
    actor: slot.actor,
    incident: draft.incident === "self" ? refOf(slot.device, slot.n) : (draft.incident ?? null),
    drill: draft.drill ?? false,
    refs: draft.refs ?? [],
    files: draft.files ?? [],
    body: { ...draft.body },
    private: prepared.digest,
    salt: prepared.salt,
    copiedFrom: null,
  });
  const size = utf8Length(text) + prepared.privateSize;
  return {
    epoch,
    stored: { text, private: prepared.sealed, epoch: epoch.number, size, at: Math.floor(instant.wall) },
  };
}
