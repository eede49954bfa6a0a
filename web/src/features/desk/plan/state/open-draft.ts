import { effect, signal } from "@preact/signals";
import { syncedAt } from "../../../../app/record/store";
import type { ServerAnswer } from "../../../../sync/connection/transport";
import { draft } from "./draft-state";
import { beginDraft, type DraftSource, draftIn, fetchDraft, refusalIn } from "./plan-api";
import { keepsPlan } from "./role";
import { draftHead, fetchTheirs, takeDraft } from "./saving";

/** `none`: the site has no draft yet. `unheard`: nobody could be asked. */
export type Opening = "asking" | "none" | "unheard" | "refused" | "open";
export const opening = signal<Opening>("asking");

function take(answer: ServerAnswer): void {
  const said = draftIn(answer);
  if (said === null) {
    const refusal = refusalIn(answer);
    opening.value = refusal === "no_draft" ? "none" : refusal === null ? "unheard" : "refused";
  } else {
    takeDraft(said);
    opening.value = "open";
  }
}

/** Fetches the draft; where one is on the screen already, what others changed in it. */
export async function openDraft(): Promise<void> {
  if (draft.peek() !== null) {
    await fetchTheirs();
    return;
  }
  opening.value = "asking";
  take(await fetchDraft());
}

// Another keeper on this page is shown the draft anew.
effect(() => {
  if (draftHead.value !== null || opening.peek() !== "open") return;
  opening.value = "asking";
  if (keepsPlan.peek()) void openDraft();
});

// Whoever is heard again, or signed in anew after a kill, is asked again.
effect(() => {
  void syncedAt.value;
  if (opening.peek() === "unheard" || opening.peek() === "refused") void openDraft();
});

/** Makes a draft and shows it. */
export async function startDraft(from: DraftSource): Promise<void> {
  opening.value = "asking";
  take(await beginDraft(from, draftHead.peek()?.version ?? null));
}
