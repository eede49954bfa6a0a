/** The edition that the draft would give, as the phone beside it shows it. */

import { signal } from "@preact/signals";
import { fetchEdition, refusalIn } from "../state/plan-api";
import { draftHead } from "../state/saving";

/** `unfit`: the draft has errors. `unheard`: the server cannot be asked. */
export type PreviewState = "asking" | "fresh" | "unfit" | "unheard";

/** The last one that could be had; null before the first. */
export const draftEdition = signal<unknown>(null);
export const previewState = signal<PreviewState>("asking");

let shown: number | null = null;
let asking = false;

/** Asks for it anew where the draft has another version than what is shown. */
export async function refreshEdition(): Promise<void> {
  const version = draftHead.peek()?.version ?? null;
  if (asking || version === null || version === shown) return;
  asking = true;
  const answer = await fetchEdition();
  asking = false;
  const refusal = refusalIn(answer);
  if (answer.kind === "ours" && refusal === null) draftEdition.value = answer.body;
  previewState.value = answer.kind === "ours" ? (refusal === null ? "fresh" : "unfit") : "unheard";
  if (answer.kind === "ours") shown = version;
  // Changed again meanwhile.
  if (answer.kind === "ours" && draftHead.peek()?.version !== version) await refreshEdition();
}
