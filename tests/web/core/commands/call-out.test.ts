import { describe } from "vitest";
import { answerCallOut, callOut } from "../../../../web/src/core/commands/call-out";
import { decides } from "./given";

const write = (ms: number) => `at ${ms}`;
const wang = { person: "pwang" };

describe("calling out", () => {
  decides({
    "says whom, for which duty, how, and what became of it": {
      when: ({ view }) => callOut(view, { who: wang, duty: "technical", channel: "phone", outcome: "no_answer" }),
      expected: [["person.called_out", { person: "pwang", duty: "technical", channel: "phone", outcome: "no_answer" }]],
    },
    "names a contact of the plan alone": {
      when: ({ view }) => callOut(view, { who: { contact: "lift" }, duty: null, channel: "sms", outcome: "left_word" }),
      expected: [["person.called_out", { contact: "lift", channel: "sms", outcome: "left_word" }]],
    },
  });
});

describe("what they answer", () => {
  decides({
    "says when they will be there, and where": {
      when: ({ view }) => answerCallOut(view, { who: wang, answer: "coming", at: 5, area: "a" }, write),
      expected: [["person.answered", { person: "pwang", answer: "coming", at: "at 5", area: "a" }]],
    },
    "needs no time": {
      when: ({ view }) => answerCallOut(view, { who: wang, answer: "coming" }, write),
      expected: [["person.answered", { person: "pwang", answer: "coming" }]],
    },
    "says no time of who is there": {
      when: ({ view }) => answerCallOut(view, { who: { contact: "lift" }, answer: "arrived", at: 5, area: "a" }, write),
      expected: [["person.answered", { contact: "lift", answer: "arrived", area: "a" }]],
    },
    "says neither time nor place of who does not come": {
      when: ({ view }) => answerCallOut(view, { who: wang, answer: "cannot", at: 5, area: "a" }, write),
      expected: [["person.answered", { person: "pwang", answer: "cannot" }]],
    },
  });
});
