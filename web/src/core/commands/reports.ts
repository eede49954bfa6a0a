/** Reports that the plan asks for: given, or not asked for this time. */

import { NOWHERE } from "../plan/plan-lookups";
import type { ReportState } from "../readings/reports";
import { moveClock, ofAccident } from "./clocks";
import { type About, type Drafts, of } from "./decision";

type Which = Pick<ReportState, "rule" | "accident">;

/** `text`: as it was given; "" where it was said in other words. */
export function giveReport(about: About, which: Which, text = ""): Drafts {
  const { id, to, channel } = which.rule;
  const body = { rule: id, to, channel, ...(text && { text }), ...ofAccident(which.accident) };
  return [{ ...of(about), type: "report.given", body }, ...clockStands(about, which)];
}

export const leaveOutReport = (about: About, which: Which, reason: string): Drafts => [
  ...skipReport(about, which.rule.id, which.accident, reason),
  ...clockStands(about, which),
];

export const skipReport = (about: About, rule: string, accident: string | null, reason: string): Drafts => [
  { ...of(about), type: "report.skipped", body: { rule, reason, ...ofAccident(accident) } },
];

/** An accident's clock runs for nothing but this. */
const clockStands = (about: About, { rule, accident }: Which): Drafts =>
  accident === null || rule.clock === null ? [] : moveClock(about, "clock.stopped", rule.clock, NOWHERE, accident);
