/** What is recorded of a review, and when it is refused. */

import { describe } from "vitest";
import {
  completeReview,
  finishReviewStep,
  noteInReview,
  recordMeeting,
  recordPerformance,
  scoreReview,
  skipReviewStep,
} from "../../../../web/src/core/commands/reviews";
import { decides } from "./given";

const write = (ms: number): string => new Date(ms).toISOString();
const meeting = { at: 0, place: " ", agenda: " 一 ", attendees: ["plimin"] };

describe("a review", () => {
  decides({
    "scores a topic and says why": {
      when: ({ view }) => scoreReview(view, { of: { topic: "plan" }, score: 4, comment: " 清楚 " }),
      expected: [["review.scored", { topic: "plan", score: 4, comment: "清楚" }]],
    },
    "comments on a goal without a number": {
      when: ({ view }) => scoreReview(view, { of: { goal: "data" }, score: null, comment: "" }),
      expected: [["review.scored", { goal: "data", score: null }]],
    },
    "plans a meeting": {
      when: ({ view }) => recordMeeting(view, meeting, write),
      expected: [["review.met", { at: "1970-01-01T00:00:00.000Z", agenda: "一", attendees: ["plimin"] }]],
    },
    "plans no meeting at no time": {
      when: ({ view }) => recordMeeting(view, { ...meeting, at: null }, write),
      expected: "time-missing",
    },
    "plans no meeting of nobody": {
      when: ({ view }) => recordMeeting(view, { ...meeting, attendees: [] }, write),
      expected: "attendees-missing",
    },
    "commends somebody": {
      when: ({ view }) => noteInReview(view, { kind: "commendation", text: "沉着", person: "plimin" }),
      expected: [["review.noted", { kind: "commendation", text: "沉着", person: "plimin" }]],
    },
    "notes nothing without words": {
      when: ({ view }) => noteInReview(view, { kind: "problem", text: " \u200b", person: null }),
      expected: "words-missing",
    },
    "says how somebody did by a number alone": {
      when: ({ view }) => recordPerformance(view, { person: "plimin", score: 5, text: "" }),
      expected: [["review.performed", { person: "plimin", score: 5 }]],
    },
    "says nothing of somebody without number and words": {
      when: ({ view }) => recordPerformance(view, { person: "plimin", score: null, text: "" }),
      expected: "words-missing",
    },
    "skips a step for a reason": {
      when: ({ view }) => skipReviewStep(view, "meeting", "小事"),
      expected: [["review.step_skipped", { step: "meeting", reason: "小事" }]],
    },
    "skips none without": {
      when: ({ view }) => skipReviewStep(view, "meeting", ""),
      expected: "reason-missing",
    },
    "finishes a step": {
      when: ({ view }) => finishReviewStep(view, "report"),
      expected: [["review.step_done", { step: "report" }]],
    },
    "is completed": { when: ({ view }) => completeReview(view), expected: [["review.completed", {}]] },
  });
});
