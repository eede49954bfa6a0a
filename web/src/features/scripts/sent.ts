/** A message that this phone set out to send: whether it went is asked on return. */

import { signal } from "@preact/signals";
import type { ChannelKind } from "../../core/plan/plan";

export interface SentOut {
  readonly script: string;
  readonly channel: ChannelKind;
  readonly audience: string | null;
  /** Whoever comes next did not send it. */
  readonly person: string | null;
}

/** Null: nothing is to be asked. */
export const sent = signal<SentOut | null>(null);
