/** Asks the server for the draft of the plan. */

import { localRecord } from "../../../../app/record/store";
import { locale } from "../../../../app/words/i18n";
import { isList, isThing, type PlanForm } from "../../../../core/plan/draft/plan-form";
import type { ServerAnswer, ServerRequest } from "../../../../sync/connection/transport";
import type { PlanFinding } from "./draft-state";

/** The draft as the server has it; `plan` is absent from the answer to a change. */
export interface ServerDraft {
  readonly version: number;
  readonly profile: string | null;
  readonly based_on: number | null;
  readonly later: readonly string[];
  readonly changed_at: number;
  readonly changed_by: { readonly id: string; readonly name: string } | null;
  readonly proposed: { readonly by: { readonly id: string; readonly name: string }; readonly at: number } | null;
  readonly plan?: PlanForm;
  readonly findings: readonly PlanFinding[];
}

const isFinding = (value: unknown): value is PlanFinding =>
  isThing(value) && isList(value["path"]) && typeof value["words"] === "string";

/** What an answer says of the draft; null where it is none. */
export function draftIn(answer: ServerAnswer): ServerDraft | null {
  if (answer.kind !== "ours" || answer.status >= 400) return null;
  const said = answer.body as unknown as ServerDraft;
  const found: readonly unknown[] = isList(said.findings) ? said.findings : [];
  return typeof said.version === "number" ? { ...said, findings: found.filter(isFinding) } : null;
}

/** The code of a refusal of ours; null: it is none. */
export const refusalIn = (answer: ServerAnswer): string | null =>
  answer.kind === "ours" && answer.status >= 400 ? String(answer.body["code"]) : null;

const ask = async (asked: ServerRequest): Promise<ServerAnswer> =>
  (await localRecord().api()).ask({ ...asked, headers: { ...asked.headers, "accept-language": locale.peek() } });

const json = (value: unknown) => ({ data: JSON.stringify(value), type: "application/json" });
const ifMatch = (version: number) => ({ "if-match": `"${version}"` });

export const fetchDraft = (): Promise<ServerAnswer> => ask({ method: "GET", path: "plan/draft" });

export type DraftSource = { readonly edition: number } | { readonly profile: string };

/** Makes the draft, or another one in place of that of this version. */
export const beginDraft = (from: DraftSource, version: number | null): Promise<ServerAnswer> =>
  ask({
    method: "POST",
    path: "plan/draft",
    body: json({ from }),
    ...(version !== null && { headers: ifMatch(version) }),
  });
