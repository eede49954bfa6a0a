import { describe } from "vitest";
import {
  actOnRequest,
  closeRequest,
  fillRequest,
  type NewRequest,
  openRequest,
} from "../../../../web/src/core/commands/requests";
import { decides } from "./given";

const write = (ms: number) => `at ${ms}`;
const nobody = { name: "", number: "", place: "", words: "" };
const asked = (more: Partial<NewRequest>): NewRequest => ({
  ...{ kind: "repair", area: null, asset: null, what: "", channel: null, callBack: null },
  ...{ short: false, approved: "", caller: nobody, earlier: [] },
  ...more,
});
const request = "bbbbbbbbbb.7";

describe("a request", () => {
  decides({
    "needs no more than its kind, and then has no private part": {
      when: ({ view }) => openRequest(view, asked({}), write),
      expected: [["request.opened", { kind: "repair" }]],
    },
    "says of the caller in the private part alone, trimmed, and only what they said": {
      when: ({ view }) =>
        openRequest(
          view,
          asked({ caller: { ...nobody, name: " 罗女士 ", number: "13800000000", words: "  " } }),
          write,
        ),
      expected: [["request.opened", { kind: "repair" }, { private: { name: "罗女士", number: "13800000000" } }]],
    },
    "says where, what, by which way, when they are called, and names earlier ones": {
      when: ({ view }) =>
        openRequest(
          view,
          asked({
            area: "a",
            what: "水管",
            channel: "chat",
            callBack: 5,
            earlier: [request],
            approved: "王主管：先垫",
          }),
          write,
        ),
      expected: [
        [
          "request.opened",
          { kind: "repair", area: "a", what: "水管", channel: "chat", call_back: "at 5", approved: "王主管：先垫" },
          { refs: [request] },
        ],
      ],
    },
    "is marked where it is to be filled in": {
      when: ({ view }) => openRequest(view, asked({ kind: "trapped", short: true }), write),
      expected: [["request.opened", { kind: "trapped", short: true }]],
    },
    "belongs to a drill where one is worked on": {
      when: ({ view }) => openRequest({ ...view, drill: true }, asked({}), write),
      expected: [["request.opened", { kind: "repair" }, { drill: true }]],
    },
  });
});

describe("what becomes of a request", () => {
  decides({
    "is what was done": {
      when: ({ view }) => actOnRequest(view, request, { what: " 派人去了 " }, write),
      expected: [["request.acted", { request, what: "派人去了" }]],
    },
    "is another time for the call": {
      when: ({ view }) => actOnRequest(view, request, { callBack: 9 }, write),
      expected: [["request.acted", { request, call_back: "at 9" }]],
    },
    "is that it is the caller of another one": {
      when: ({ view }) => actOnRequest(view, request, { same: ["bbbbbbbbbb.3"] }, write),
      expected: [["request.acted", { request }, { refs: ["bbbbbbbbbb.3"] }]],
    },
    "is the call that they were promised": {
      when: ({ view }) => actOnRequest(view, request, { what: "回过电话", callBack: null }, write),
      expected: [["request.acted", { request, what: "回过电话", call_back: null }]],
    },
    "is not nothing": {
      when: ({ view }) => actOnRequest(view, request, { what: " " }, write),
      expected: "words-missing",
    },
    "ends by an outcome, with or without words": {
      when: ({ view }) => [
        ...closeRequest(view, request, "solved", " "),
        ...closeRequest(view, request, "told", "21:00 恢复"),
      ],
      expected: [
        ["request.closed", { request, outcome: "solved" }],
        ["request.closed", { request, outcome: "told", said: "21:00 恢复" }],
      ],
    },
    "is filled in, what is the caller's privately": {
      when: ({ view }) =>
        fillRequest(view, request, {
          ...{ kind: "urgent", area: "b", asset: null, what: "门禁打不开", same: ["bbbbbbbbbb.3"] },
          caller: { ...nobody, place: "1203" },
        }),
      expected: [
        [
          "request.filled",
          { request, kind: "urgent", area: "b", what: "门禁打不开" },
          { refs: ["bbbbbbbbbb.3"], private: { place: "1203" } },
        ],
      ],
    },
    "is filled in by nothing where there is nothing to add": {
      when: ({ view }) =>
        fillRequest(view, request, { kind: null, area: null, asset: null, what: "", caller: nobody, same: [] }),
      expected: [["request.filled", { request }]],
    },
  });
});
