/** Names a report; that of an accident by when its clock began, since there may be two. */

import { clocks } from "../../app/incident/deadlines";
import { say, when } from "../../app/words/words";
import type { ReportState } from "../../core/readings/reports";

export function reportWords({ rule, accident }: Pick<ReportState, "rule" | "accident">): string {
  const run = accident === null ? undefined : clocks.value.find((each) => each.accident === accident);
  return [say(rule.name), run && when(run.startedAt)].filter(Boolean).join(" · ");
}
