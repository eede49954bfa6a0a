/** What a command decides, as it stood on paper first: at its own time, by whoever did it, with the photo of the sheet. */

import type { ActionDraft } from "../record/drafts";
import type { FileRef } from "../record/entries";
import { type Decision, isRefusal, type Reason } from "./decision";

export interface Written {
  /** As bodies carry it. */
  readonly statedAt: string;
  /** Null: whoever enters it did it. */
  readonly doneBy: string | null;
  readonly sheet: FileRef | null;
}

export function onPaper<Why extends Reason>(
  decided: Decision<Why>,
  { statedAt, doneBy, sheet }: Written,
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
