import { describe } from "vitest";
import { answerStep, undoStep } from "../../../../web/src/core/commands/steps";
import { decides, lastOf } from "./given";

const target = { list: "rescue", item: "call", area: null, asset: "lift-2" };
const body = { list: "rescue", item: "call", asset: "lift-2" };
const done = { type: "step.done", body };

describe("answering a step", () => {
  decides({
    "says where it was done": {
      when: ({ view }) => answerStep(view, { target, verdict: "done" }),
      expected: [["step.done", body]],
    },
    "says why it was left out": {
      when: ({ view }) => answerStep(view, { target, verdict: "skipped", reason: "已经做了", followOn: "other" }),
      expected: [["step.skipped", { ...body, reason: "已经做了" }]],
    },
    "says that there is nothing of it to do there": {
      when: ({ view }) => answerStep(view, { target, verdict: "skipped", reason: "用不上", needless: true }),
      expected: [["step.skipped", { ...body, reason: "用不上", needless: true }]],
    },
    "names the list that goes on from what could not be done": {
      when: ({ view }) => answerStep(view, { target, verdict: "could_not", reason: "没人接", followOn: "other" }),
      expected: [["step.could_not", { ...body, reason: "没人接", follow_on: "other" }]],
    },
    "names none where the plan has none": {
      when: ({ view }) => answerStep(view, { target, verdict: "could_not", reason: "没人接", followOn: null }),
      expected: [["step.could_not", { ...body, reason: "没人接" }]],
    },
    "names what it comes after": {
      given: [{ type: "breaker.tripped", body }],
      when: ({ view, powerUp }) => answerStep(view, { target, verdict: "done", since: powerUp.all }),
      expected: [["step.done", body, { refs: ["aaaaaaaaaa.2"] }]],
    },
    "leaves nothing out without a reason": {
      when: ({ view }) => answerStep(view, { target, verdict: "skipped" }),
      expected: "reason-missing",
    },
    "is taken back by its ref, and says of which step": {
      given: [done],
      when: ({ view }) => undoStep(view, lastOf(done)),
      expected: [["step.undone", body, { refs: ["aaaaaaaaaa.2"] }]],
    },
  });
});
