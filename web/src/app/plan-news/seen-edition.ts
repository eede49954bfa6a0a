import { signal } from "@preact/signals";
import { storeLocally } from "../device/local-storage";
import { localRecord, me, plan } from "../record/store";

const KEY = "stormlamp:plan-seen:";
const keyOf = (): string => KEY + (me.peek()?.person ?? "");

/** Counts what was marked here, so that screens follow. */
const marked = signal(0);

/** The SHA-256 of the edition whose news the person here has seen; null: of none yet. */
export function seenEdition(): string | null {
  void marked.value;
  return localStorage.getItem(keyOf());
}

/** From now on only what changes after this edition is news. A phone that cannot keep it tells it once more. */
export function markEditionSeen(sha256: string): void {
  try {
    storeLocally(keyOf(), sha256);
  } catch {
    return;
  }
  marked.value += 1;
}

/** The SHA-256 of the edition held here, and of the one before that was seen; null where there is no news. */
export function unseenEdition(): { readonly held: string; readonly seen: string } | null {
  void plan.value;
  const [held, seen] = [localRecord().planDigest(), seenEdition()];
  return held !== null && seen !== null && held !== seen ? { held, seen } : null;
}

/** Whoever begins with an edition has nothing to be told of it. */
export function beginWithEdition(): void {
  const held = plan.value && localRecord().planDigest();
  if (held && seenEdition() === null) markEditionSeen(held);
}
