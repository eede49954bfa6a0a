/** Taking, giving and letting go what must be done. */

import { type Duty, REVIEW_STEPS } from "../catalogue/words";
import type { Matter } from "../readings/matters/matter";
import { reportOf } from "../readings/reports";
import { among } from "../record/fields";
import { type About, type Decision, type Drafts, isRefusal, of, refuse, type WriteTime } from "./decision";
import { closeImprovement, giveImprovement } from "./improvements";
import { skipReport } from "./reports";

/** Whoever records it sees to it. */
export const takeMatter = (about: About, { key }: Pick<Matter, "key">): Drafts => [
  { ...of(about), type: "matter.taken", body: { matter: key } },
];

export interface To {
  /** One of them; neither: nobody has it any more. */
  readonly person?: string;
  readonly duty?: Duty;
  /** ms since 1970. */
  readonly due?: number;
}

/** Somebody else is to see to it. */
export function giveMatter(
  about: About,
  { kind, id, key }: Pick<Matter, "kind" | "id" | "key">,
  { person, duty, due }: To,
  write: WriteTime,
): Drafts {
  if (kind === "improvement") return giveImprovement(about, id, { person, duty, due }, write);
  const to = { ...(person && { to: person }), ...(duty && { duty }), ...(due !== undefined && { due: write(due) }) };
  return [{ ...of(about), type: "matter.given", body: { matter: key, ...to } }];
}

/** A report let go is one that is not asked for, a review's step is skipped, an improvement closed; all else goes by its key. */
export function leaveMatters(
  about: About,
  matters: readonly Pick<Matter, "kind" | "id" | "key">[],
  reason: string,
): Decision<"reason-missing"> {
  if (reason.trim() === "") return refuse("reason-missing");
  return matters.flatMap(({ kind, id, key }): Drafts => {
    const closing =
      kind === "improvement" && closeImprovement(about, { improvement: id, proved: false }, "dropped", reason);
    if (closing && !isRefusal(closing)) return closing;
    if (kind === "report") return skipReport(about, ...reportOf(id), reason);
    const step = kind === "review" && among(REVIEW_STEPS, id);
    if (step) return [{ ...of(about), type: "review.step_skipped", body: { step, reason } }];
    return [{ ...of(about), type: "matter.left", body: { matter: key, reason } }];
  });
}
