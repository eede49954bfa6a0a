/** Letting go what an ended incident still asks for. */

import type { Matter } from "../readings/afterwards";
import { type About, type Decision, of, refuse } from "./decision";
import { skipReport } from "./reports";

/** A report let go is one that is not asked for; all else is let go by its key. */
export function leaveMatters(about: About, matters: readonly Matter[], reason: string): Decision<"reason-missing"> {
  if (reason.trim() === "") return refuse("reason-missing");
  return matters.flatMap(({ kind, id, key }) =>
    kind === "report"
      ? skipReport(about, id, reason)
      : [{ ...of(about), type: "matter.left" as const, body: { matter: key, reason } }],
  );
}
