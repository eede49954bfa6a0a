/** What somebody asks for, as it is being taken down. */

import type { Duty } from "../../core/catalogue/words";
import type { Caller, NewRequest } from "../../core/commands/requests";
import type { Area } from "../../core/plan/plan";
import { readMessage } from "../../core/readings/response/chat-text";

export interface Asking extends Omit<NewRequest, "kind" | "short" | "approved" | "asset" | "earlier"> {
  /** Null: not chosen yet. */
  readonly kind: NewRequest["kind"] | null;
  /** Null: by which form, the plan says. */
  readonly short: boolean | null;
  /** Who agreed to something by word of mouth, and what it was. */
  readonly approvedBy: Duty | null;
  readonly approved: string;
  /** False where whoever took the call says that it is somebody else by the same number. */
  readonly same: boolean;
}

export const NO_CALLER: Caller = { name: "", number: "", place: "", words: "" };

export const NOTHING_ASKED: Asking = {
  ...{ kind: null, area: null, what: "", channel: null, callBack: null, short: null },
  ...{ approvedBy: null, approved: "", caller: NO_CALLER, same: true },
};

/** With what a pasted message tells; what somebody chose or typed stays as it is. */
export function withMessage(asking: Asking, words: string, areas: readonly Area[]): Asking {
  const live = areas.filter((each) => !each.retired && each.kind !== "site");
  const read = readMessage(
    words,
    live.map(({ id, name }) => ({ id, names: Object.values(name) })),
  );
  const { caller, kind, area, channel } = asking;
  return {
    ...asking,
    ...{ kind: kind ?? read.kind, area: area ?? read.area, channel: channel ?? (words.trim() ? "chat" : null) },
    caller: { ...caller, words, number: caller.number || read.number, place: caller.place || read.room },
  };
}
