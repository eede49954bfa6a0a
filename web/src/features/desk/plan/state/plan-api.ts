/** Asks the server for the draft of the plan. Nothing here rejects. */

import { localRecord } from "../../../../app/record/store";
import { locale } from "../../../../app/words/i18n";
import type { DraftChanges } from "../../../../core/plan/draft/changes";
import { isList, isThing, type PlanForm } from "../../../../core/plan/draft/plan-form";
import type { ServerAnswer, ServerRequest } from "../../../../sync/connection/transport";
import type { PlanFinding } from "./draft-state";

interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** What the server says of the draft. Times: µs since 1970. */
export interface DraftHead {
  readonly version: number;
  readonly profile: string | null;
  /** Number of the edition that it comes from. */
  readonly based_on: number | null;
  /** Steps of setting up that were put off. */
  readonly later: readonly string[];
  readonly changed_at: number;
  readonly changed_by: NamedPerson | null;
  /** Who asked for this very version to be published. */
  readonly proposed: { readonly by: NamedPerson; readonly at: number } | null;
  readonly findings: readonly PlanFinding[];
}

export interface WholeDraft extends DraftHead {
  readonly plan: PlanForm;
}

const isFinding = (value: unknown): value is PlanFinding =>
  isThing(value) && isList(value["path"]) && typeof value["words"] === "string";

/** What an answer says of the draft; null where it says nothing of it. */
export function headIn(answer: ServerAnswer): DraftHead | null {
  if (answer.kind !== "ours" || answer.status >= 400 || typeof answer.body["version"] !== "number") return null;
  const said = answer.body as unknown as DraftHead;
  const found: readonly unknown[] = isList(said.findings) ? said.findings : [];
  return { ...said, findings: found.filter(isFinding) };
}

export function draftIn(answer: ServerAnswer): WholeDraft | null {
  const head = headIn(answer);
  return head !== null && "plan" in head && isThing(head.plan) ? { ...head, plan: head.plan } : null;
}

/** The code of a refusal of ours; null: it is none. */
export const refusalIn = (answer: ServerAnswer): string | null =>
  answer.kind === "ours" && answer.status >= 400 ? String(answer.body["code"]) : null;

async function ask(asked: ServerRequest): Promise<ServerAnswer> {
  const headers = { ...asked.headers, "accept-language": locale.peek() };
  try {
    return await (await localRecord().api()).ask({ ...asked, headers });
  } catch {
    // The code that asks could not be fetched.
    return { kind: "unheard", slow: false };
  }
}

const json = (value: unknown) => ({ data: JSON.stringify(value), type: "application/json" });
const seen = (version: number | null) => (version === null ? {} : { headers: { "if-match": `"${version}"` } });

/** `held` the version that is here already: then 304 tells that it is the same. */
export const fetchDraft = (held: number | null = null): Promise<ServerAnswer> =>
  ask({ method: "GET", path: "plan/draft", ...(held !== null && { headers: { "if-none-match": `"${held}"` } }) });

export const isUnchanged = (answer: ServerAnswer): boolean => answer.kind === "ours" && answer.status === 304;

export type DraftSource = { readonly edition: number } | { readonly profile: string };

/** Makes the draft, or another one in place of that of this version. */
export const beginDraft = (from: DraftSource, version: number | null): Promise<ServerAnswer> =>
  ask({ method: "POST", path: "plan/draft", body: json({ from }), ...seen(version) });

/** What a draft has beside its plan; absent: as it is. */
export interface DraftWishes {
  readonly later?: readonly string[];
  readonly profile?: string;
}

/** Changes things of the draft of this version. */
export const changeDraft = (
  version: number,
  { changes, orders }: DraftChanges,
  wishes: DraftWishes | null,
): Promise<ServerAnswer> =>
  ask({
    method: "PATCH",
    path: "plan/draft",
    body: json({ changes, orders, ...wishes }),
    ...seen(version),
  });

/** The plan that a site of a profile begins with. */
export const fetchBeginning = (profile: string): Promise<ServerAnswer> =>
  ask({ method: "GET", path: `plan/beginning?profile=${encodeURIComponent(profile)}` });

/** How many special customers are at each area. */
export const fetchPlanUses = (): Promise<ServerAnswer> => ask({ method: "GET", path: "plan/uses" });

/** The edition that the draft would give. */
export const fetchEdition = (): Promise<ServerAnswer> => ask({ method: "GET", path: "plan/draft/edition" });

/** A link by which a phone opens the draft. */
export interface TryLink {
  readonly url: string;
  /** µs since 1970. */
  readonly expires_at: number;
  /** An SVG document with the link as a QR code. */
  readonly qr_svg: string;
}

export const makeTry = (): Promise<ServerAnswer> => ask({ method: "POST", path: "plan/tries", body: json({}) });

export const tryIn = (answer: ServerAnswer): TryLink | null =>
  answer.kind === "ours" && answer.status < 400 && typeof answer.body["qr_svg"] === "string"
    ? (answer.body as unknown as TryLink)
    : null;

export const fetchEditions = (): Promise<ServerAnswer> => ask({ method: "GET", path: "plan/editions" });

/** The plan of an edition as it was written. */
export const fetchSource = (number: number): Promise<ServerAnswer> =>
  ask({ method: "GET", path: `plan/editions/${number}/source` });

/** Asks a second plan keeper to publish this version. */
export const proposeDraft = (version: number): Promise<ServerAnswer> =>
  ask({ method: "POST", path: "plan/draft/propose", ...seen(version) });

export const publishDraft = (version: number): Promise<ServerAnswer> =>
  ask({ method: "POST", path: "plan/draft/publish", ...seen(version) });
