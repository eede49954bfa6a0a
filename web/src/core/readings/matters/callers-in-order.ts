/** Whom to turn to first of all who asked for something. */

import { byCaller } from "../response/callers";
import type { Request } from "../response/requests";
import type { Matter } from "./matter";

export interface WaitingCaller {
  /** All that they asked for, what is settled too; the latest call last. */
  readonly calls: readonly Request[];
  /** What is open of it, the most pressing first. */
  readonly open: readonly Matter[];
}

/** `matters`: the open ones, in the order in which they press; a caller comes where the first of theirs does. */
export function callersInOrder(requests: readonly Request[], matters: readonly Matter[]): readonly WaitingCaller[] {
  const callers = byCaller(requests);
  const callerOf = new Map(callers.flatMap((calls) => calls.map(({ entry }) => [entry.ref, calls] as const)));
  const waiting = new Map<readonly Request[], Matter[]>();
  for (const matter of matters) {
    const calls = matter.kind === "request" ? callerOf.get(matter.id) : undefined;
    if (calls && !waiting.get(calls)?.push(matter)) waiting.set(calls, [matter]);
  }
  return [...waiting].map(([calls, open]) => ({ calls, open }));
}
