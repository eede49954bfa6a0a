import { describe } from "vitest";
import { closeHotline, type HotlineSaid, sayHotline } from "../../../../web/src/core/commands/hotline";
import { decides } from "./given";

const line: HotlineSaid = { number: " 400-800-1234 ", answers: null, mobile: "", tested: false, reason: "" };
const number = "400-800-1234";

describe("the hotline", () => {
  decides({
    "is opened with its number": {
      when: ({ view }) => sayHotline(view, null, line),
      expected: [["hotline.opened", { number }]],
    },
    "says who answers, the mobile behind it, and that it was tested": {
      when: ({ view }) => sayHotline(view, null, { ...line, answers: "service", mobile: "13800000000", tested: true }),
      expected: [["hotline.opened", { number, answers: "service", mobile: "13800000000", tested: true }]],
    },
    "moves where the number is another": {
      when: ({ view }) => sayHotline(view, "400-800-0000", { ...line, reason: "总机没电" }),
      expected: [["hotline.moved", { number, reason: "总机没电" }]],
    },
    "does not move to the number that it has: it is said anew": {
      when: ({ view }) => sayHotline(view, number, { ...line, tested: true }),
      expected: [["hotline.opened", { number, tested: true }]],
    },
    "has a number": {
      when: ({ view }) => sayHotline(view, null, { ...line, number: " " }),
      expected: "number-missing",
    },
    "is closed with or without a reason": {
      when: ({ view }) => [...closeHotline(view, " "), ...closeHotline(view, "恢复供电")],
      expected: [
        ["hotline.closed", {}],
        ["hotline.closed", { reason: "恢复供电" }],
      ],
    },
  });
});
