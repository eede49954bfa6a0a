/** What a command decides, as it stood on paper first: at its own time, by whoever did it, with the photo of the sheet. */

import type { ActionDraft } from "../record/drafts";
import type { Entry, FileRef } from "../record/entries";
import { type Decision, isRefusal, type Reason } from "./decision";

export interface AsWritten {
  /** As bodies carry it. */
  readonly statedAt: string;
  /** Null: whoever enters it did it. */
  readonly doneBy: string | null;
  readonly sheet: FileRef | null;
}

export function asWritten<Why extends Reason>(
  decided: Decision<Why>,
  { statedAt, doneBy, sheet }: AsWritten,
): Decision<Why> {
  if (isRefusal(decided)) return decided;
  const paper = { stated_at: statedAt, precision: "minute" as const, ...(doneBy !== null && { done_by: doneBy }) };
  // A spread of one of many types is of none of them to the compiler.
  return decided.map(
    (draft) =>
      ({
        ...draft,
        body: { ...draft.body, ...paper },
        ...(sheet && { files: [...(draft.files ?? []), sheet] }),
      }) as ActionDraft,
  );
}

interface Foreseeing {
  readonly n: number;
  /** ms since 1970, and as bodies carry it. */
  readonly at: number;
  readonly written: string;
  readonly actor: string | null;
}

/** What a draft will be once it is recorded, as far as sentences and folds ask. */
export function foreseen(draft: ActionDraft, { n, at, written, actor }: Foreseeing): Entry {
  const { type, incident = null, drill = false, refs = [], files = [], body = {} } = draft;
  const around = { n, at: written, epoch: 0, actor, private: null, copiedFrom: null };
  return {
    ...{ ref: `paper.${n}`, device: "paper", n, seq: null, private: draft.private ?? null },
    ...{ happenedAt: at * 1000, statedAt: at * 1000, receivedAt: null, quality: "stated", via: null, flags: [] },
    ...{ state: "phone", missingOnServer: false },
    action: { ...around, type, incident, drill, refs, files, body: body as Readonly<Record<string, unknown>> },
  };
}
