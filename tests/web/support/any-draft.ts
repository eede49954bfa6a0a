/** Actions of any build: also of types and with fields that the catalogue of today does not know. */

import type { ActionDraft } from "../../../web/src/core/record/drafts";
import type { Entry } from "../../../web/src/core/record/entries";
import type { LocalRecord } from "../../../web/src/sync/local-record";

export interface AnyDraft extends Omit<ActionDraft, "type" | "body"> {
  readonly type: string;
  readonly body?: object;
}

/** A record that takes them. */
export interface AnyRecord extends LocalRecord {
  readonly record: (draft: AnyDraft) => Promise<Entry>;
}
