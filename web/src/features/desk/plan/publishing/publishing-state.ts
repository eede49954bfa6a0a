/** What the publish screen asks of the server: the plan in force to compare with, the editions, publishing itself. */

import { signal } from "@preact/signals";
import { isList, isThing, type PlanForm } from "../../../../core/plan/draft/plan-form";
import type { ServerAnswer } from "../../../../sync/connection/transport";
import { fetchEditions, fetchSource, headIn, proposeDraft, publishDraft, refusalIn } from "../state/plan-api";
import { draftHead, fetchTheirs, saveNow } from "../state/saving";

/** An edition that was published. */
export interface PublishedEdition {
  readonly number: number;
  /** µs since 1970. */
  readonly published_at: number;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly example: boolean;
}

/** `unheard`: the server could not be asked. */
export type Comparison =
  | "asking"
  | "unheard"
  | {
      readonly number: number;
      readonly plan: PlanForm;
      /** True for the plan that was shipped: nobody reads what is different from it, change by change. */
      readonly example: boolean;
    };

/** The newest first; null before they were fetched. */
export const editions = signal<readonly PublishedEdition[] | null>(null);
export const inForce = signal<Comparison>("asking");

/** The edition that was published on this screen just now. */
export const publishedNow = signal<number | null>(null);

const bodyOf = (answer: ServerAnswer) => (answer.kind === "ours" && answer.status < 400 ? answer.body : null);

/** Fetches the editions, and the plan of the one in force as it was written. */
export async function fetchPublished(): Promise<void> {
  const list: unknown = bodyOf(await fetchEditions())?.["editions"];
  const found = isList(list) ? (list as unknown as readonly PublishedEdition[]) : null;
  if (found !== null) editions.value = found;
  const newest = found?.[0];
  const plan = newest && bodyOf(await fetchSource(newest.number));
  inForce.value = newest && isThing(plan) ? { number: newest.number, plan, example: newest.example } : "unheard";
}

/** How publishing ended. `unsaved`: what was typed is not with the server. `unheard`: nobody knows whether it was done. */
export type PublishOutcome = "published" | "proposed" | "unsaved" | "unheard" | "changed" | "needs-second" | "refused";

async function about(
  ask: (version: number) => Promise<ServerAnswer>,
  done: "published" | "proposed",
): Promise<PublishOutcome> {
  const head = (await saveNow()) ? draftHead.peek() : null;
  if (head === null) return "unsaved";
  const answer = await ask(head.version);
  if (answer.kind !== "ours") return "unheard";
  const code = refusalIn(answer);
  if (code === null) {
    draftHead.value = headIn(answer) ?? head;
    await Promise.all([fetchTheirs(), fetchPublished()]);
    const now = inForce.peek();
    if (done === "published" && typeof now !== "string") publishedNow.value = now.number;
    return done;
  }
  if (code === "draft_changed") await fetchTheirs();
  return code === "draft_changed" ? "changed" : code === "needs_second" ? "needs-second" : "refused";
}

/** Publishes the draft as it stands on this screen. */
export const publishNow = (): Promise<PublishOutcome> => about(publishDraft, "published");

/** Asks a second plan keeper to publish it. */
export const proposeNow = (): Promise<PublishOutcome> => about(proposeDraft, "proposed");
