/** How a round of sync, or a step of it, ended, and what the server's answers mean for it. */

import type { ShutOut } from "../storage/logbook/logbook-rows";
import { type ServerAnswer, UNAVAILABLE } from "./connection/transport";
import { SHUT_OUT_CODES } from "./session/shut-out-codes";

export type StepOutcome =
  | { readonly kind: "done" }
  /** Nobody answered. `slow`: the answer did not come in time; the line may be dead or only slow. */
  | { readonly kind: "unheard"; readonly slow?: boolean }
  /** Somebody else answered in the server's place. */
  | { readonly kind: "foreign" }
  /** The server does not know this reader (any more). Handing in goes on. */
  | { readonly kind: "signed_out" }
  /**
   * Not now: after so many ms. `heard` is false where only a proxy spoke; `partly`: some pages alone must wait, and hold nothing
   * else up.
   */
  | { readonly kind: "later"; readonly ms: number; readonly heard: boolean; readonly partly?: true }
  /** Our own server would not, and hardly will before so many ms have passed. */
  | { readonly kind: "refused"; readonly ms: number }
  /** The server shut this phone out: it reads nothing more. */
  | { readonly kind: "shut_out"; readonly said: Omit<ShutOut, "at"> };

/** What a step found, or how it ended without. */
export type Answered<T> = StepOutcome | { readonly kind: "value"; readonly value: T };

/** Null where the answer was none of our server's. */
export const answered = <T>(value: T | null): Answered<T> => (value === null ? FOREIGN : { kind: "value", value });

export const DONE: StepOutcome = { kind: "done" };
export const UNHEARD: StepOutcome = { kind: "unheard" };
export const FOREIGN: StepOutcome = { kind: "foreign" };
export const SIGNED_OUT: StepOutcome = { kind: "signed_out" };

/** Our server was not reached. */
export const isLost = ({ kind }: StepOutcome): boolean => ["unheard", "foreign"].includes(kind);

/** Nothing more can be read now: by nobody, or not by this reader. */
export const isEnd = ({ kind }: StepOutcome): boolean => ["unheard", "signed_out", "shut_out"].includes(kind);

const REFUSED_MS = 60_000;

/** Only our own server says this, and so plainly: what this phone holds goes by it. `since` in µs, if it is said. */
export const shutOutBy = (why: ShutOut["why"], since: unknown): StepOutcome => ({
  kind: "shut_out",
  said: { why, since: typeof since === "number" ? since : null },
});

/** What an answer that is not the wanted one means for the round. */
export function outcomeOf(answer: ServerAnswer): StepOutcome {
  switch (answer.kind) {
    case "unheard":
      return answer;
    case "later":
      return { kind: "later", ms: answer.retryMs, heard: answer.code !== UNAVAILABLE };
    case "ours":
      if (answer.status === 403 && answer.body["status"] === 403) {
        const why = SHUT_OUT_CODES.get(answer.body["code"]);
        if (why) return shutOutBy(why, answer.body["since"]);
      }
      // 403: this person may not read any more.
      if (answer.status === 401 || answer.status === 403) return SIGNED_OUT;
      return answer.status < 400 ? DONE : { kind: "refused", ms: REFUSED_MS };
    default:
      return FOREIGN;
  }
}
