/** Reports that the plan asks for: given, or not asked for this time. */

import type { ReportRule } from "../plan/plan";
import { type About, type Drafts, of } from "./decision";

/** `text`: as it was given; "" where it was said in other words. */
export const giveReport = (about: About, { id, to, channel }: ReportRule, text = ""): Drafts => [
  { ...of(about), type: "report.given", body: { rule: id, to, channel, ...(text && { text }) } },
];

export const skipReport = (about: About, rule: string, reason: string): Drafts => [
  { ...of(about), type: "report.skipped", body: { rule, reason } },
];
