import { signal } from "@preact/signals";
import type { ServerAnswer } from "../../../../sync/connection/transport";
import { draft, showDraft } from "./draft-state";
import { beginDraft, type DraftSource, draftIn, fetchDraft, refusalIn, type ServerDraft } from "./plan-api";

/** `none`: the site has no draft yet. `unheard`: nobody could be asked. */
export type Opening = "asking" | "none" | "unheard" | "refused" | "open";
export const opening = signal<Opening>("asking");

/** What the server last said of the draft; null before it said anything. */
export const serverDraft = signal<ServerDraft | null>(null);

function take(answer: ServerAnswer): void {
  const said = draftIn(answer);
  if (said?.plan === undefined) {
    const refusal = refusalIn(answer);
    opening.value = refusal === "no_draft" ? "none" : refusal === null ? "unheard" : "refused";
  } else {
    serverDraft.value = said;
    showDraft(said.plan, said.findings);
    opening.value = "open";
  }
}

/** Fetches the draft, unless one is on the screen already. */
export async function openDraft(): Promise<void> {
  if (draft.peek() !== null) return;
  opening.value = "asking";
  take(await fetchDraft());
}

/** Makes a draft and shows it. */
export async function startDraft(from: DraftSource): Promise<void> {
  opening.value = "asking";
  take(await beginDraft(from, serverDraft.peek()?.version ?? null));
}
