/** Sentences of what was said of an outage afterwards, and of what is to be better next time. */

import {
  IMPROVED_THINGS,
  IMPROVEMENT_OUTCOMES,
  REVIEW_NOTES,
  REVIEW_STEPS,
  REVIEW_TOPICS,
} from "../../../core/catalogue/words";
import { among, momentField } from "../../../core/record/fields";
import { also, colon, type Reader, type Said } from "../entry-reader";
import { t } from "../i18n";
import { dayAndTime } from "../words";
import { fieldNumber } from "./access-sentences";

type Words = Partial<Said> & { text: string };

/** What was scored: a topic by its name, a goal of the plan by its. */
function scoredWhat({ names, field }: Reader): string {
  const topic = among(REVIEW_TOPICS, field("topic"));
  return topic ? t("review-topic", { topic }) : names.goal(field("goal"));
}

export function reviewScored(r: Reader, key: string): Words {
  const score = fieldNumber(r, "score");
  const what = scoredWhat(r);
  return { text: colon(score > 0 ? t(key, { what, score }) : t("review-say-commented", { what }), r.field("comment")) };
}

export function reviewMet(r: Reader, key: string): Words {
  const at = momentField(r.action, "at");
  return { text: also(t(key, { time: typeof at === "number" ? dayAndTime(at) : "" }), r.field("place")) };
}

export const reviewNoted = (r: Reader, key: string): Words => {
  const kind = among(REVIEW_NOTES, r.field("kind")) ?? "problem";
  const who = r.field("person") && r.names.person(r.field("person"));
  return { text: colon(t(key, { kind, who: who || "none" }), r.field("text")) };
};

export const reviewPerformed = (r: Reader, key: string): Words => ({
  text: colon(t(key, { who: r.names.person(r.field("person")) }), r.field("text")),
});

export const reviewStep = (r: Reader, key: string): Words => ({
  text: colon(
    t(key, { step: among(REVIEW_STEPS, r.field("step")) ?? "analysis" }),
    r.field("reason") || r.field("note"),
  ),
});

export const improvementSaid = (r: Reader, key: string): Words => ({
  text: colon(t(key), ["what", "note", "text", "reason"].map(r.field).find(Boolean) ?? ""),
});

export const improvementTakenUp = (r: Reader, key: string): Words => ({
  text: colon(t(key, { by: among(IMPROVED_THINGS, r.field("by")) ?? "edition" }), r.field("name") || r.field("note")),
});

export const improvementClosed = (r: Reader, key: string): Words => ({
  text: colon(t(key, { outcome: among(IMPROVEMENT_OUTCOMES, r.field("outcome")) ?? "done" }), r.field("reason")),
});
